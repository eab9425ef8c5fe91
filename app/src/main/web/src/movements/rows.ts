import type { MovementRow } from "../api.ts";
import { h, replace, type Child } from "../dom.ts";
import { localDateTime, plainNumber } from "../format.ts";
import { icon } from "../icons.ts";
import { messages } from "../messages.ts";
import { statusLabel, plainWords } from "../status.ts";

const text = messages.movements;

interface Cell {
  readonly head: string;
  readonly className?: string;
  readonly content: (item: MovementRow) => Child;
}

const CELLS: readonly Cell[] = [
  { head: text.reference, content: reference },
  { head: text.status, content: (item) => [statusLabel(item.status), item.overdue ? overdueTag() : null] },
  { head: text.alerts, content: (item) => (item.alertCount > 0 ? alertTag(item.alertCount) : null) },
  { head: text.route, content: (item) => `${item.originName} → ${item.destinationName}` },
  { head: text.goods, className: "whole", content: (item) => text.goodsWords(plainNumber(item.teu), item.hs) },
  { head: text.way, className: "whole", content: wayWords },
  { head: text.deadline, content: deadline },
  { head: text.lastFact, content: lastFact },
];

export const headRow = (): HTMLElement =>
  h(
    "tr",
    { role: "row" },
    CELLS.map((cell) => headCell(cell.head)),
  );

const headCell = (head: string): Child => h("th", { scope: "col", role: "columnheader" }, head);

/** Rows kept by movement: a refresh touches only the cells whose content changed. */
export class Rows {
  private readonly rows = new Map<string, HTMLTableRowElement>();

  constructor(private readonly body: HTMLTableSectionElement) {}

  show(items: readonly MovementRow[]): void {
    const fresh = items.map((item) => this.rowFor(item));
    const same = fresh.length === this.body.children.length && fresh.every((row, i) => row === this.body.children[i]);
    if (!same) {
      this.body.replaceChildren(...fresh);
    }
    this.forget(new Set(items.map((item) => item.id)));
  }

  private rowFor(item: MovementRow): HTMLTableRowElement {
    const known = this.rows.get(item.id);
    const row = known ?? newRow(item.id);
    this.rows.set(item.id, row);
    row.classList.toggle("late", item.overdue);
    row.classList.toggle("alerted", item.alertCount > 0);
    CELLS.forEach((cell, i) => fill(row.children[i]!, cell.content(item), known !== undefined));
    return row;
  }

  private forget(shown: Set<string>): void {
    [...this.rows.keys()].filter((id) => !shown.has(id)).forEach((id) => this.rows.delete(id));
  }
}

function newRow(id: string): HTMLTableRowElement {
  const cells = CELLS.map((cell) =>
    h("td", { role: "cell", class: cell.className ?? null, "data-label": cell.head }, h("div", {})),
  );
  return h("tr", { role: "row", "data-testid": "movement-row", "data-id": id }, cells);
}

function fill(cell: Element, content: Child, flash: boolean): void {
  const fresh = h("div", {}, content);
  if (cell.innerHTML !== fresh.outerHTML) {
    replace(cell, fresh);
    cell.classList.toggle("changed", flash);
  }
}

function reference(item: MovementRow): Child {
  const href = `/movement.html?id=${encodeURIComponent(item.id)}`;
  return h(
    "a",
    { href, class: "reference" },
    item.reference ?? text.noReference,
    item.reference ? null : ` (${item.id})`,
  );
}

function wayWords({ way }: MovementRow): Child {
  return [way.exit, way.transit, way.entry].filter(Boolean).join(" → ") || "–";
}

function deadline(item: MovementRow): Child {
  return item.deadline
    ? h("time", { datetime: item.deadline }, localDateTime(item.deadline))
    : h("span", { class: "none" }, text.noDeadline);
}

function lastFact({ lastFact: fact }: MovementRow): Child {
  if (!fact) {
    return h("span", { class: "none" }, text.nothingHeard);
  }
  const words = plainWords(fact.what);
  return [
    h("span", {}, fact.place ? `${words}, ${fact.place}` : words),
    h("small", { class: "range" }, localDateTime(fact.at)),
  ];
}

export function overdueTag(): Child {
  return h("span", { class: "tag bad", "data-testid": "overdue" }, icon("wait"), text.overdue);
}

function alertTag(count: number): Child {
  return h("span", { class: "tag warn", "data-testid": "alerts" }, icon("alert"), text.alertCount(count));
}
