import type { Way } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { messages } from "../messages.ts";
import { scrollBox } from "../table.ts";
import type { PlanView } from "./planView.ts";
import { columnsOf, type WayColumn } from "./wayColumns.ts";

interface Order {
  readonly key: string;
  readonly ascending: boolean;
}

/** The ways side by side, sortable, one row a way. */
export function waysTable(view: PlanView): HTMLElement {
  const columns = columnsOf(view);
  const body = h("tbody", { role: "rowgroup" });
  const head = h("tr", { role: "row" });
  const rows = new Map(view.plan.ways.map((way) => [way.id, row(view, columns, way)]));
  const sort = (order: Order): void => {
    head.replaceChildren(...columns.map((column) => headCell(column, order, sort)));
    body.replaceChildren(...sorted(view.plan.ways, columns, order).map((way) => rows.get(way.id)!));
  };
  sort({ key: "cost", ascending: true });
  const mark = (): void => rows.forEach((element, id) => markRow(view, element, id));
  view.selection.onChange(mark);
  mark();
  return scrollBox(messages.plan.ways, table(head, body));
}

// The roles are written out because rows become cards on a narrow screen, laid out as blocks.
function table(head: HTMLElement, body: HTMLElement): Child {
  return h(
    "table",
    { class: "ways", role: "table", "data-testid": "ways" },
    h("caption", { class: "unseen" }, messages.plan.waysCaption),
    h("thead", { role: "rowgroup" }, head),
    body,
  );
}

function row(view: PlanView, columns: WayColumn[], way: Way): HTMLTableRowElement {
  const attributes = { "data-testid": "way-row", "data-gateway": way.gateway, "data-way": way.id };
  const cells = columns.map((column) => cell(column, way));
  const onclick = (event: MouseEvent): void => {
    if (!(event.target as Element).closest("button, input, label, a")) {
      view.selection.toggleOpen(way.id);
    }
  };
  return h("tr", { ...attributes, role: "row", "data-standing": way.standing, onclick }, cells);
}

function cell(column: WayColumn, way: Way): Child {
  const common = { class: classOf(column), "data-label": column.head };
  const content = column.cell(way);
  return column.rowHead
    ? h("th", { ...common, scope: "row", role: "rowheader" }, content)
    : h("td", { ...common, role: "cell" }, content);
}

const classOf = ({ key, number }: WayColumn): string => (number ? `way-${key} number` : `way-${key}`);

function markRow(view: PlanView, element: HTMLElement, id: string): void {
  const open = view.selection.open === id;
  element.classList.toggle("open", open);
  const button = element.querySelector("button.open-way");
  button?.setAttribute("aria-expanded", String(open));
  const word = element.querySelector("button.open-way .word");
  word?.replaceChildren(open ? messages.way.close : messages.way.open);
  const box = element.querySelector<HTMLInputElement>("input.draw");
  if (box) {
    box.checked = view.selection.isDrawn(id);
  }
}

function headCell(column: WayColumn, order: Order, sort: (order: Order) => void): HTMLTableCellElement {
  const here = order.key === column.key;
  const direction = order.ascending ? "ascending" : "descending";
  const next = { key: column.key, ascending: here ? !order.ascending : true };
  const content = column.value
    ? h("button", { type: "button", class: "sort", onclick: () => sort(next) }, column.head, arrow(here, order))
    : column.head;
  return h(
    "th",
    { scope: "col", role: "columnheader", class: classOf(column), "aria-sort": here ? direction : null },
    content,
  );
}

function arrow(here: boolean, order: Order): Child {
  return h("span", { class: "arrow", "aria-hidden": "true" }, here ? (order.ascending ? "▲" : "▼") : "↕");
}

export function sorted(ways: readonly Way[], columns: WayColumn[], order: Order): Way[] {
  const value = columns.find((column) => column.key === order.key)?.value ?? (() => 0);
  const sign = order.ascending ? 1 : -1;
  return ways.toSorted((a, b) => sign * compare(value(a), value(b)));
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), messages.locale);
}
