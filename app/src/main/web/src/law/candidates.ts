import type { Acts, Place, RoleName } from "../api.ts";

/** The places worth offering for a role: those that acts name, and those of the same kind in the same countries. */
export function candidates(places: readonly Place[], acts: Acts, role: RoleName): Place[] {
  const named = new Set(
    acts.regimes
      .flatMap((regime) => regime.acts)
      .flatMap((act) => act.articles)
      .flatMap((article) => article.permits)
      .filter((permit) => permit.role === role)
      .map((permit) => permit.place),
  );
  const alike = new Set(places.filter((place) => named.has(place.id)).map(kindOf));
  return places.filter((place) => alike.has(kindOf(place)));
}

const kindOf = ({ country, kind }: Place): string => `${country} ${kind}`;
