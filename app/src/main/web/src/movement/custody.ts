import type { Custody, CustodyRow } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { localDateTime } from "../format.ts";
import { messages } from "../messages.ts";
import { plainWords } from "../status.ts";
import { tableOf, type Column } from "../table.ts";

const text = messages.movement;

/** Per container, who saw it where and with which seal. */
export function custodyView(all: readonly Custody[]): Child {
  return all.length === 0 ? h("p", { class: "empty" }, text.noCustody) : all.map(custodyOf);
}

function custodyOf(custody: Custody): Child {
  const table = tableOf(`${text.custody} ${custody.container}`, columns(custody), custody.rows, { cards: true });
  return h(
    "div",
    { class: "custody", "data-testid": "custody", "data-container": custody.container },
    h("h3", { class: "hash" }, custody.container),
    table,
  );
}

function columns({ rows }: Custody): Column<CustodyRow>[] {
  return [
    { head: text.seen, cell: (row) => plainWords(row.what) },
    { head: text.place, cell: (row) => row.placeName ?? "–" },
    { head: text.when, cell: (row) => h("time", { datetime: row.at }, localDateTime(row.at)) },
    { head: text.seal, cell: (row) => sealText(row, lastSealBefore(rows, row)) },
    { head: text.who, cell: (row) => [row.by, h("small", { class: "range" }, evidence(row))] },
  ];
}

function evidence(row: CustodyRow): string {
  return [text.sides[row.side] ?? plainWords(row.side), plainWords(row.evidence), row.source].join(" · ");
}

function sealText(row: CustodyRow, before: string | null): Child {
  if (row.seal === "not stated") {
    return h("span", { class: "tag", "data-testid": "seal" }, `? ${text.notStated}`);
  }
  const changed = before !== null && before !== row.seal;
  return h(
    "span",
    { class: changed ? "tag bad" : "hash", "data-testid": "seal" },
    changed ? `≠ ${row.seal}` : row.seal,
  );
}

function lastSealBefore(rows: readonly CustodyRow[], row: CustodyRow): string | null {
  const earlier = rows.slice(0, rows.indexOf(row));
  return earlier.findLast((one) => one.seal !== "not stated")?.seal ?? null;
}
