/** What the list shows, as it stands in the page's address; the API takes the same names. */
export interface ListState {
  readonly status: string;
  readonly overdue: boolean;
  readonly alerts: boolean;
  readonly text: string;
  /** Where the page begins: the `next` of the page before; empty for the newest. */
  readonly after: string;
}

export function listFromUrl(query: URLSearchParams): ListState {
  return {
    status: query.get("status") ?? "",
    overdue: query.get("overdue") === "true",
    alerts: query.get("alerts") === "true",
    text: query.get("text") ?? "",
    after: query.get("after") ?? "",
  };
}

/** Only what is chosen, so that equal lists have equal addresses. */
export function listToUrl(state: ListState): URLSearchParams {
  const chosen = Object.entries(state).filter(([, value]) => value !== "" && value !== false);
  return new URLSearchParams(chosen.map(([name, value]) => [name, String(value)]));
}

export const isUnfiltered = (state: ListState): boolean => listToUrl(state).size === 0;
