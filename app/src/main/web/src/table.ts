import { h, type Child } from "./dom.ts";

export interface Column<T> {
  readonly head: Child;
  readonly cell: (item: T) => Child;
  readonly number?: boolean;
}

/** A plain table in a box of its own that scrolls sideways when the screen is narrow. */
export function tableOf<T>(label: string, columns: Column<T>[], items: readonly T[], foot?: Child): HTMLElement {
  return scrollBox(
    label,
    h(
      "table",
      {},
      h("thead", {}, h("tr", {}, columns.map(headCell))),
      h("tbody", {}, items.map((item) => h("tr", {}, columns.map((column) => bodyCell(column, item))))),
      foot ? h("tfoot", {}, foot) : null,
    ),
  );
}

export function scrollBox(label: string, content: Child): HTMLElement {
  return h("div", { class: "scroll", role: "region", "aria-label": label, tabindex: 0 }, content);
}

function headCell<T>(column: Column<T>): Child {
  return h("th", { scope: "col", class: column.number ? "number" : null }, column.head);
}

function bodyCell<T>(column: Column<T>, item: T): Child {
  return h("td", { class: column.number ? "number" : null }, column.cell(item));
}
