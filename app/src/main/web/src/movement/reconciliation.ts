import type { ReconciliationRow } from "../api.ts";
import { h, type Attributes, type Child } from "../dom.ts";
import { messages } from "../messages.ts";
import { plainWords } from "../status.ts";
import { tableOf, type Column } from "../table.ts";

type Outcome = ReconciliationRow["outcome"];

const text = messages.movement;
const MARK: Record<Outcome, string> = { equal: "✓", differs: "≠", "not stated": "?" };
const TONE: Record<Outcome, string> = { equal: "good", differs: "bad", "not stated": "warn" };

/** Up to so many rows are simply shown; of more, those that do not differ are folded away. */
const SHORT = 12;

/** What was declared or seen at exit against what was seen at re-entry; what differs comes first. */
export function reconciliationView(rows: readonly ReconciliationRow[]): Child {
  if (rows.length === 0) {
    return h("p", { class: "empty" }, text.noReconciliation);
  }
  const of = (outcome: Outcome): ReconciliationRow[] => rows.filter((row) => row.outcome === outcome);
  const all = [...of("differs"), ...of("not stated"), ...of("equal")];
  const content = rows.length <= SHORT ? table(all) : [shown(of("differs")), fold(of("not stated")), fold(of("equal"))];
  return [h("p", { class: "note" }, summary(rows)), content];
}

function shown(rows: ReconciliationRow[]): Child {
  return rows.length > 0 ? table(rows) : null;
}

function fold(rows: ReconciliationRow[]): Child {
  const [first] = rows;
  const words = first && text.folded[first.outcome](rows.length);
  return words ? h("details", {}, h("summary", {}, words), table(rows)) : null;
}

function table(rows: ReconciliationRow[]): Child {
  const columns: Column<ReconciliationRow>[] = [
    { head: text.container, cell: (row) => h("span", { class: "hash" }, row.container) },
    { head: text.field, cell: (row) => plainWords(row.field) },
    { head: text.atExit, cell: (row) => row.atExit },
    { head: text.atReentry, cell: (row) => row.atReEntry },
    { head: text.outcome, cell: outcome },
    { head: text.reason, cell: (row) => row.reason ?? "–" },
    { head: text.consequence, cell: (row) => row.consequence ?? "–" },
  ];
  return tableOf(text.reconciliation, columns, rows, { cards: true, rowAttributes });
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
  const count = (outcome: Outcome): number => rows.filter((row) => row.outcome === outcome).length;
  return text.summary(count("differs"), count("not stated"), rows.length);
}
