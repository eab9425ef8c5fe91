import type { ProblemDetails } from "../api.ts";
import type { LawField, LawState } from "./lawState.ts";

const WORDS: readonly (readonly [RegExp, LawField])[] = [
  [/province/i, "province"],
  [/\bteu\b/i, "teu"],
  [/\bhs\b/i, "hs"],
  [/value/i, "value"],
  [/containerised/i, "containerised"],
  [/date/i, "date"],
  [/trade/i, "trade"],
  [/scenario/i, "scenario"],
  [/way/i, "via"],
];

const PLACES: readonly LawField[] = ["exit", "via", "entry"];

/** The field a problem speaks of: by what it names, else, for a place, by its value. Null when it speaks of none. */
export function wrongLawField(details: ProblemDetails, state: LawState): LawField | null {
  const what = details.what ?? "";
  const named = WORDS.find(([words]) => words.test(what))?.[1];
  return named ?? (/place/i.test(what) ? PLACES.find((name) => state[name] === details.value) : null) ?? null;
}
