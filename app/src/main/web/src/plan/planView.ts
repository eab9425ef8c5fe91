import type { Corridor, Place, Plan, Source, Way } from "../api.ts";
import { sourcesOf } from "../sources.ts";
import { gatewayColours } from "./gateways.ts";
import { Selection } from "./selection.ts";

/** A plan with all that its parts need to show it alike: names, colours, the reference way, what is selected. */
export interface PlanView {
  readonly plan: Plan;
  readonly places: ReadonlyMap<string, Place>;
  /** By id and by title: prices and acts name their source by title. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly colours: ReadonlyMap<string, number>;
  readonly reference: Way | null;
  readonly selection: Selection;
}

export function planView(corridor: Corridor, plan: Plan): PlanView {
  const reference = referenceOf(plan);
  return {
    plan,
    places: new Map(corridor.places.map((place) => [place.id, place])),
    sources: sourcesOf(corridor),
    colours: gatewayColours(corridor, plan),
    reference,
    selection: new Selection(drawnAtFirst(plan.ways, reference)),
  };
}

/** What every way is held against: the cheapest through the home port of the break-evens, else of all home ports. */
export function referenceOf({ ways, breakEvens }: Plan): Way | null {
  const home = ways.filter((way) => way.baseline && way.standing === "lawful");
  return cheapest(home.filter((way) => way.gateway === breakEvens[0]?.against)) ?? cheapest(home);
}

/** The reference, and the cheapest way through each of the three cheapest ports abroad. */
function drawnAtFirst(ways: readonly Way[], reference: Way | null): string[] {
  const abroad = byCost(ways.filter((way) => !way.baseline));
  const firsts = abroad.filter((way, i) => abroad.findIndex((other) => other.gateway === way.gateway) === i);
  return [reference, ...firsts.slice(0, 3)].flatMap((way) => way?.id ?? []);
}

function byCost(ways: readonly Way[]): Way[] {
  return ways.toSorted((a, b) => a.costPerTeu.likely - b.costPerTeu.likely);
}

function cheapest(ways: readonly Way[]): Way | null {
  return byCost(ways)[0] ?? null;
}

export const placeName = (view: PlanView, id: string): string => view.places.get(id)?.nameEn ?? id;

export const colourClass = (view: PlanView, gateway: string): string => `gw-${view.colours.get(gateway) ?? 0}`;

export function wayById(view: PlanView, id: string | null): Way | undefined {
  return view.plan.ways.find((way) => way.id === id);
}

export const co2ePerTeu = (way: Way, teu: number): Way["co2eKg"] => ({
  low: way.co2eKg.low / teu,
  likely: way.co2eKg.likely / teu,
  high: way.co2eKg.high / teu,
});
