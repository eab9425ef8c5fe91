import type { Place } from "../api.ts";

/** Places one of whose names or code begins with the text come first, then those that contain it. */
export function searchPlaces(places: readonly Place[], text: string): Place[] {
  const wanted = folded(text);
  const ranked = places.map((place) => ({ place, rank: rankOf(place, wanted) }));
  return ranked
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place);
}

/** The place somebody means who typed exactly its code or one of its names. */
export function placeNamed(places: readonly Place[], text: string): Place | undefined {
  const wanted = folded(text);
  return places.find((place) => spellings(place).some((spelling) => folded(spelling) === wanted));
}

export const placeText = (place: Place): string => `${place.nameEn} (${place.id})`;

function rankOf(place: Place, wanted: string): number {
  return Math.min(...spellings(place).map((spelling) => rankOfSpelling(folded(spelling), wanted)));
}

function rankOfSpelling(spelling: string, wanted: string): number {
  return spelling === wanted ? 0 : spelling.startsWith(wanted) ? 1 : spelling.includes(wanted) ? 2 : 3;
}

function spellings(place: Place): string[] {
  const all = [place.id, place.unLocode, place.nameEn, placeText(place), place.nameZh, place.nameRu];
  return all.filter((spelling) => spelling !== null);
}

function folded(text: string): string {
  return text.trim().toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}
