import type { Corridor, Source } from "./api.ts";

/** By id and by title: prices and acts name their source by title. */
export function sourcesOf(corridor: Corridor): ReadonlyMap<string, Source> {
  return new Map(corridor.sources.flatMap((source) => [[source.id, source] as const, [source.title, source] as const]));
}
