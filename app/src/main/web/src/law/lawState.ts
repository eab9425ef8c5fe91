/** What stands in the form of the law page, as text; the same names are parameters of the address and of the API. */
export interface LawState {
  readonly province: string;
  readonly exit: string;
  readonly via: string;
  readonly entry: string;
  readonly date: string;
  readonly trade: string;
  readonly hs: string;
  readonly teu: string;
  readonly value: string;
  readonly containerised: string;
  /** Id of the scenario over the corridor, empty for the corridor as it is. */
  readonly scenario: string;
}

export type LawField = keyof LawState;

export const FIELDS: readonly LawField[] = [
  "province",
  "exit",
  "via",
  "entry",
  "date",
  "trade",
  "hs",
  "teu",
  "value",
  "containerised",
  "scenario",
];

/** What speaks of the goods, and only when an HS code says which. */
const OF_GOODS: readonly LawField[] = ["teu", "value", "containerised"];

export function lawFromUrl(query: URLSearchParams, province: string, today: string): LawState {
  const read = (name: LawField, otherwise = ""): string => query.get(name) ?? otherwise;
  return {
    province: read("province", province),
    exit: read("exit"),
    via: read("via"),
    entry: read("entry"),
    date: read("date", today),
    trade: read("trade", "domestic"),
    hs: read("hs"),
    teu: read("teu"),
    value: read("value"),
    containerised: read("containerised", "true"),
    scenario: read("scenario"),
  };
}

/** The filled fields only, in a fixed order, so that equal questions have equal addresses. */
export function lawToUrl(state: LawState): URLSearchParams {
  const stated = FIELDS.filter((name) => state[name] !== "" && (state.hs !== "" || !OF_GOODS.includes(name)));
  return new URLSearchParams(stated.map((name) => [name, state[name]]));
}

/** Whether there is anything to ask: a way through at least one place. */
export const asksSomething = ({ exit, via, entry }: LawState): boolean => `${exit}${via}${entry}` !== "";
