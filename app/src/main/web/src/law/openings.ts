import type { OpenPlace, Opening } from "../api.ts";

/** What is open in the province on that day: as of the last turning day not after it, nothing before the first. */
export function openingOn(openings: readonly Opening[], province: string, date: string): readonly OpenPlace[] {
  const own = openings.filter((opening) => opening.province === province && opening.from <= date);
  const last = own.toSorted((a, b) => a.from.localeCompare(b.from)).at(-1);
  return last?.places ?? [];
}
