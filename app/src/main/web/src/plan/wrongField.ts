import type { ProblemDetails } from "../api.ts";
import type { FieldName, FormState } from "./formState.ts";

const WORDS: readonly (readonly [RegExp, FieldName])[] = [
  [/criteri/i, "by"],
  [/latest arrival/i, "latest"],
  [/cost limit/i, "maxCost"],
  [/co2e limit/i, "maxCo2e"],
  [/limit of transfers/i, "maxTransfers"],
  [/near miss/i, "nearMisses"],
  [/origin/i, "origin"],
  [/destination/i, "destination"],
  [/\bteu\b/i, "teu"],
  [/\bhs\b/i, "hs"],
  [/tonnes|mass/i, "tonnes"],
  [/value/i, "value"],
  [/deadline/i, "deadline"],
  [/ready|date|time/i, "ready"],
  [/trade/i, "trade"],
  [/currency/i, "currency"],
  [/scenario/i, "scenario"],
];

/** The field a problem speaks of: by what it names, else, for a place, by its value. Null when it speaks of none. */
export function wrongField(details: ProblemDetails, form: FormState): FieldName | null {
  const what = details.what ?? "";
  const named = WORDS.find(([words]) => words.test(what));
  if (named) {
    return named[1];
  }
  return /place/i.test(what) ? placeField(details.value ?? "", form) : null;
}

function placeField(value: string, form: FormState): FieldName | null {
  return value === form.origin ? "origin" : value === form.destination ? "destination" : null;
}
