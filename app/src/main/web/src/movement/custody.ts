import type { Custody, CustodyRow } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { localDateTime } from "../format.ts";
import { messages } from "../messages.ts";
import { plainWords } from "../status.ts";
import { tableOf, type Column } from "../table.ts";

const text = messages.movement;
const NOT_STATED = "not stated"; // as the API says it

/** Up to so many containers are shown open. */
const FEW = 3;

/** Per container, who saw it where and with which seal; of many, only those whose seal changed stand open. */
export function custodyView(all: readonly Custody[]): Child {
  const few = all.length <= FEW;
  return all.length === 0 ? h("p", { class: "empty" }, text.noCustody) : all.map((one) => custodyOf(one, few));
}

function custodyOf(custody: Custody, few: boolean): Child {
  const changed = sealChanged(custody);
  const tag = changed ? h("span", { class: "tag bad" }, `≠ ${text.sealChanged}`) : null;
  const words = h("span", {}, text.sightings(custody.rows.length));
  return h(
    "details",
    { class: "custody", open: few || changed, "data-testid": "custody", "data-container": custody.container },
    h("summary", {}, h("span", { class: "hash" }, custody.container), " ", words, " ", tag),
    tableOf(`${text.custody} ${custody.container}`, columns(custody), custody.rows, { cards: true }),
  );
}

function sealChanged({ rows }: Custody): boolean {
  return new Set(rows.map((row) => row.seal).filter((seal) => seal !== NOT_STATED)).size > 1;
}

function columns({ rows }: Custody): Column<CustodyRow>[] {
  return [
    { head: text.seen, cell: (row) => plainWords(row.what) },
    { head: text.place, cell: (row) => row.placeName ?? "–" },
    { head: text.when, cell: (row) => h("time", { datetime: row.at }, localDateTime(row.at)) },
    { head: text.seal, cell: (row) => sealText(row, lastSealBefore(rows, row)) },
    { head: text.who, cell: (row) => [row.by, h("small", { class: "evidence" }, evidence(row))] },
  ];
}

function evidence(row: CustodyRow): string {
  return [text.sides[row.side] ?? plainWords(row.side), plainWords(row.evidence), row.source].join(" · ");
}

function sealText(row: CustodyRow, before: string | null): Child {
  if (row.seal === NOT_STATED) {
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
  return earlier.findLast((one) => one.seal !== NOT_STATED)?.seal ?? null;
}
