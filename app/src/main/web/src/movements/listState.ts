export const PAGE_SIZE = 50;

/** What the list shows, as it stands in the page's address. */
export interface ListState {
  readonly state: string;
  readonly text: string;
  readonly offset: number;
}

export function listFromUrl(query: URLSearchParams): ListState {
  const offset = Number(query.get("offset") ?? 0);
  return {
    state: query.get("state") ?? "",
    text: query.get("text") ?? "",
    offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
  };
}

export function listToUrl(state: ListState): URLSearchParams {
  const query = new URLSearchParams();
  if (state.state) {
    query.set("state", state.state);
  }
  if (state.text) {
    query.set("text", state.text);
  }
  if (state.offset > 0) {
    query.set("offset", String(state.offset));
  }
  return query;
}

export function listToApi(state: ListState): URLSearchParams {
  const query = listToUrl(state);
  query.set("limit", String(PAGE_SIZE));
  return query;
}
