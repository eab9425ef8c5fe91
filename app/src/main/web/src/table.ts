import { h, type Attributes, type Child } from "./dom.ts";

export interface Column<T> {
  readonly head: string;
  readonly cell: (item: T) => Child;
  readonly number?: boolean;
}

export interface TableOptions<T> {
  /** Rows become cards on a narrow screen; otherwise the table scrolls sideways in its box. */
  readonly cards?: boolean;
  readonly foot?: Child;
  readonly rowAttributes?: (item: T) => Attributes;
}

/** A plain table in a box of its own. The roles are written out because cards are laid out as blocks. */
export function tableOf<T>(
  label: string,
  columns: Column<T>[],
  items: readonly T[],
  { cards = false, foot, rowAttributes = () => ({}) }: TableOptions<T> = {},
): HTMLElement {
  const row = (item: T): Child =>
    h(
      "tr",
      { role: "row", ...rowAttributes(item) },
      columns.map((column) => bodyCell(column, item)),
    );
  return scrollBox(
    label,
    h(
      "table",
      { role: "table", class: cards ? "cards" : null },
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, columns.map(headCell))),
      h("tbody", { role: "rowgroup" }, items.map(row)),
      foot ? h("tfoot", { role: "rowgroup" }, foot) : null,
    ),
  );
}

export function scrollBox(label: string, content: Child): HTMLElement {
  return h("div", { class: "scroll", role: "region", "aria-label": label, tabindex: 0 }, content);
}

function headCell<T>({ head, number }: Column<T>): Child {
  return h("th", { scope: "col", role: "columnheader", class: number ? "number" : null }, head);
}

function bodyCell<T>({ head, number, cell }: Column<T>, item: T): Child {
  const content = h("div", {}, cell(item));
  return h("td", { role: "cell", class: number ? "number" : null, "data-label": head }, content);
}
