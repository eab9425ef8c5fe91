import type { ReconciliationRow } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { messages } from "../messages.ts";
import { scrollBox } from "../table.ts";

const text = messages.movement;
const MARK: Record<ReconciliationRow["outcome"], string> = { equal: "✓", differs: "≠", "not stated": "?" };
const TONE: Record<ReconciliationRow["outcome"], string> = { equal: "good", differs: "bad", "not stated": "warn" };

/** What was declared or seen at exit against what was seen at re-entry, row by row. */
export function reconciliationView(rows: readonly ReconciliationRow[]): Child {
  if (rows.length === 0) {
    return h("p", { class: "empty" }, text.noReconciliation);
  }
  const heads = [text.container, text.field, text.atExit, text.atReentry, text.outcome, text.consequence];
  const head = h("tr", {}, heads.map((words) => h("th", { scope: "col" }, words)));
  const table = h("table", { class: "reconciliation" }, h("thead", {}, head), h("tbody", {}, rows.map(rowOf)));
  return [h("p", { class: "note" }, summary(rows)), scrollBox(text.reconciliation, table)];
}

function summary(rows: readonly ReconciliationRow[]): string {
  const count = (outcome: ReconciliationRow["outcome"]): number => rows.filter((row) => row.outcome === outcome).length;
  return text.summary(count("differs"), count("not stated"), rows.length);
}

function rowOf(row: ReconciliationRow): Child {
  const attributes = { "data-testid": "reconciliation-row", "data-field": row.field, "data-outcome": row.outcome };
  const tag = h("span", { class: `tag ${TONE[row.outcome]}` }, `${MARK[row.outcome]} ${text.outcomes[row.outcome]}`);
  return h(
    "tr",
    { ...attributes, "data-container": row.container, class: row.outcome === "differs" ? "differs" : null },
    h("td", { class: "hash" }, row.container),
    h("td", {}, row.field),
    h("td", {}, row.atExit ?? text.notStated),
    h("td", {}, row.atReentry ?? text.notStated),
    h("td", {}, tag),
    h("td", { class: "consequence" }, row.consequence ?? ""),
  );
}
