import type { MovementList } from "../api.ts";
import { h, replace } from "../dom.ts";
import { localDateTime } from "../format.ts";
import { framePage, settled } from "../frame.ts";
import { fetchMovements, isAbort } from "../http.ts";
import { messages } from "../messages.ts";
import { problemBox } from "../problem.ts";
import { keepFresh } from "../refresh.ts";
import { Chips } from "./chips.ts";
import { isUnfiltered, listFromUrl, listToUrl, type ListState } from "./listState.ts";
import { headRow, Rows } from "./rows.ts";

const REFRESH_MILLIS = 5000;
const TYPING_MILLIS = 250;
const text = messages.movements;

const page = framePage("movements");
const body = h("tbody", { role: "rowgroup" });
const rows = new Rows(body);
const chips = new Chips((filter) => go({ ...shown, ...filter, after: "" }));
const search = h("input", {
  type: "search",
  "data-testid": "search",
  "aria-label": text.search,
  placeholder: text.search,
  oninput: () => afterTyping(),
});
const asOf = h("span", { class: "note", "data-testid": "as-of" });
const trouble = h("div", {});
const empty = h("p", { class: "empty", hidden: true }, text.none);
const pager = h("div", { class: "pager" });

let shown: ListState = listFromUrl(new URLSearchParams(location.search));
let running = new AbortController();
let typing: ReturnType<typeof setTimeout> | undefined;

function layOut(page: HTMLElement): void {
  const head = h("thead", { role: "rowgroup" }, headRow());
  const table = h("table", { class: "movements cards", role: "table", "data-testid": "movements" }, head, body);
  replace(
    page,
    h("div", { class: "page-head" }, h("h1", {}, text.heading), asOf, h("div", { class: "search" }, search)),
    chips.element,
    trouble,
    h("section", { class: "panel flush" }, h("div", { class: "scroll" }, table), empty),
    pager,
  );
  search.value = shown.text;
}

function go(state: ListState): void {
  const change = state.after === shown.after ? "replaceState" : "pushState";
  shown = state;
  history[change](null, "", `?${listToUrl(state)}`);
  void refresh();
}

function afterTyping(): void {
  clearTimeout(typing);
  typing = setTimeout(() => go({ ...shown, text: search.value.trim(), after: "" }), TYPING_MILLIS);
}

const again = (): void => void refresh();

async function refresh(): Promise<void> {
  running.abort();
  running = new AbortController();
  try {
    show(await fetchMovements(listToUrl(shown), running.signal));
    replace(trouble);
  } catch (error) {
    if (!isAbort(error)) {
      replace(trouble, problemBox(error, again, asOf.textContent ? messages.error.stale : undefined));
    }
  }
}

function show(list: MovementList): void {
  asOf.textContent = text.asOf(localDateTime(list.asOf));
  chips.show(list.counts, shown);
  rows.show(list.items);
  empty.hidden = list.items.length > 0;
  empty.textContent = isUnfiltered(shown) ? text.noneYet : text.none;
  showPager(list.next);
}

function showPager(next: string | null): void {
  const page = (after: string) => () => go({ ...shown, after });
  pager.hidden = next === null && shown.after === "";
  replace(
    pager,
    h("button", { type: "button", disabled: shown.after === "", onclick: page("") }, text.newest),
    h("button", { type: "button", disabled: next === null, onclick: page(next ?? "") }, text.older),
  );
}

addEventListener("popstate", () => {
  shown = listFromUrl(new URLSearchParams(location.search));
  void refresh();
});
layOut(page);
void refresh().then(() => settled(page));
keepFresh(refresh, REFRESH_MILLIS);
