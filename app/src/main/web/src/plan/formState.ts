/** What stands in the form, as text; the same names are the parameters of the page's address and of the API. */
export interface FormState {
  readonly origin: string;
  readonly destination: string;
  readonly teu: string;
  readonly hs: string;
  readonly tonnes: string;
  readonly value: string;
  readonly ready: string;
  readonly deadline: string;
  readonly trade: string;
  /** ISO 4217, empty for yuan. */
  readonly currency: string;
  /** Id of the scenario over the corridor, empty for the corridor as it is. */
  readonly scenario: string;
  /** What ways are compared by, with commas; empty for arrival, cost and CO2e. */
  readonly by: string;
  readonly latest: string;
  /** CNY for the whole cargo. */
  readonly maxCost: string;
  /** kg for the whole cargo. */
  readonly maxCo2e: string;
  readonly maxTransfers: string;
  readonly nearMisses: string;
}

export type FieldName = keyof FormState;

export const FIELDS: readonly FieldName[] = [
  "origin",
  "destination",
  "teu",
  "hs",
  "tonnes",
  "value",
  "ready",
  "deadline",
  "trade",
  "currency",
  "scenario",
  "by",
  "latest",
  "maxCost",
  "maxCo2e",
  "maxTransfers",
  "nearMisses",
];

/** Those that stand folded under the form until one of them is filled. */
export const LIMIT_FIELDS: readonly FieldName[] = ["by", "latest", "maxCost", "maxCo2e", "maxTransfers", "nearMisses"];

export function formFromUrl(query: URLSearchParams, today: Date): FormState {
  const read = (name: FieldName, otherwise: string): string => query.get(name) ?? otherwise;
  return {
    origin: read("origin", ""),
    destination: read("destination", ""),
    teu: read("teu", "40"),
    hs: read("hs", "1005.90"),
    tonnes: read("tonnes", ""),
    value: read("value", ""),
    ready: read("ready", nextMondayMorning(today)),
    deadline: read("deadline", ""),
    trade: read("trade", "domestic"),
    currency: read("currency", ""),
    scenario: read("scenario", ""),
    by: read("by", ""),
    latest: read("latest", ""),
    maxCost: read("maxCost", ""),
    maxCo2e: read("maxCo2e", ""),
    maxTransfers: read("maxTransfers", ""),
    nearMisses: read("nearMisses", ""),
  };
}

/** The filled fields only, in a fixed order, so that equal plans have equal addresses. */
export function formToUrl(form: FormState): URLSearchParams {
  return new URLSearchParams(FIELDS.filter((name) => form[name] !== "").map((name) => [name, form[name]]));
}

export const isComplete = (form: FormState): boolean => form.origin !== "" && form.destination !== "";

/** 08:00 of the first Monday after today, as `datetime-local` writes it. */
export function nextMondayMorning(today: Date): string {
  const monday = new Date(today);
  monday.setUTCDate(today.getUTCDate() + ((8 - today.getUTCDay()) % 7 || 7));
  return `${monday.toISOString().slice(0, 10)}T08:00`;
}
