import type { MovementList } from "../api.ts";
import { h, replace } from "../dom.ts";
import { localDateTime, wholeNumber } from "../format.ts";
import { framePage } from "../frame.ts";
import { fetchMovements, isAbort } from "../http.ts";
import { messages } from "../messages.ts";
import { problemBox } from "../problem.ts";
import { keepFresh } from "../refresh.ts";
import { Chips } from "./chips.ts";
import { listFromUrl, listToApi, listToUrl, PAGE_SIZE, type ListState } from "./listState.ts";
import { headRow, Rows } from "./rows.ts";

const REFRESH_MILLIS = 5000;
const TYPING_MILLIS = 250;
const text = messages.movements;

const body = h("tbody", { role: "rowgroup" });
const rows = new Rows(body);
const chips = new Chips((state) => go({ ...shown, state, offset: 0 }));
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
  shown = state;
  history.replaceState(null, "", `?${listToUrl(state)}`);
  void refresh();
}

function afterTyping(): void {
  clearTimeout(typing);
  typing = setTimeout(() => go({ ...shown, text: search.value.trim(), offset: 0 }), TYPING_MILLIS);
}

const again = (): void => void refresh();

async function refresh(): Promise<void> {
  running.abort();
  running = new AbortController();
  try {
    show(await fetchMovements(listToApi(shown), running.signal));
    replace(trouble);
  } catch (error) {
    if (!isAbort(error)) {
      replace(trouble, problemBox(error, again, asOf.textContent ? messages.error.stale : undefined));
    }
  }
}

function show(list: MovementList): void {
  asOf.textContent = `${text.count(wholeNumber(list.total))}, ${text.asOf(localDateTime(list.asOf))}`;
  chips.show(list.counts, shown.state);
  rows.show(list.items);
  empty.hidden = list.items.length > 0;
  empty.textContent = Object.keys(list.counts).length === 0 && shown.text === "" ? text.noneYet : text.none;
  showPager(list);
}

function showPager({ total, items }: MovementList): void {
  const { offset } = shown;
  const move = (step: number) => () => go({ ...shown, offset: Math.max(0, offset + step * PAGE_SIZE) });
  const last = offset + items.length;
  const words = text.page(wholeNumber(offset + 1), wholeNumber(last), wholeNumber(total));
  pager.hidden = total <= PAGE_SIZE && offset === 0;
  replace(
    pager,
    h("button", { type: "button", disabled: offset === 0, onclick: move(-1) }, text.previous),
    h("span", {}, words),
    h("button", { type: "button", disabled: last >= total, onclick: move(1) }, text.next),
  );
}

layOut(framePage("movements"));
void refresh();
keepFresh(refresh, REFRESH_MILLIS);
