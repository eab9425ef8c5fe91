import type { ReconciliationRow } from "../api.ts";
import { h, type Attributes, type Child } from "../dom.ts";
import { messages } from "../messages.ts";
import { plainWords } from "../status.ts";
import { tableOf, type Column } from "../table.ts";

const text = messages.movement;
const MARK: Record<ReconciliationRow["outcome"], string> = { equal: "✓", differs: "≠", "not stated": "?" };
const TONE: Record<ReconciliationRow["outcome"], string> = { equal: "good", differs: "bad", "not stated": "warn" };

/** What was declared or seen at exit against what was seen at re-entry, row by row. */
export function reconciliationView(rows: readonly ReconciliationRow[]): Child {
  if (rows.length === 0) {
    return h("p", { class: "empty" }, text.noReconciliation);
  }
  const columns: Column<ReconciliationRow>[] = [
    { head: text.container, cell: (row) => h("span", { class: "hash" }, row.container) },
    { head: text.field, cell: (row) => plainWords(row.field) },
    { head: text.atExit, cell: (row) => row.atExit },
    { head: text.atReentry, cell: (row) => row.atReEntry },
    { head: text.outcome, cell: outcome },
    { head: text.consequence, cell: (row) => row.consequence ?? "–" },
  ];
  const table = tableOf(text.reconciliation, columns, rows, { cards: true, rowAttributes });
  return [h("p", { class: "note" }, summary(rows)), table];
}

function outcome(row: ReconciliationRow): Child {
  const words = `${MARK[row.outcome]} ${text.outcomes[row.outcome]}`;
  return h("span", { class: `tag ${TONE[row.outcome]}`, "data-testid": "outcome" }, words);
}

function rowAttributes(row: ReconciliationRow): Attributes {
  return {
    "data-testid": "reconciliation-row",
    "data-container": row.container,
    "data-field": row.field,
    "data-outcome": row.outcome,
    class: row.outcome === "differs" ? "differs" : null,
  };
}

function summary(rows: readonly ReconciliationRow[]): string {
  const count = (outcome: ReconciliationRow["outcome"]): number => rows.filter((row) => row.outcome === outcome).length;
  return text.summary(count("differs"), count("not stated"), rows.length);
}
