import type { ReplanJob } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { wholeNumber } from "../format.ts";
import { messages } from "../messages.ts";
import { tableOf } from "../table.ts";

const text = messages.replan;

/** Why a table could not be planned again: every finding with its line, column, value, and what would be right. */
export function faultView({ table, fault }: ReplanJob): HTMLElement {
  const findings = fault?.findings ?? [];
  return h(
    "section",
    { class: "panel problem", role: "alert", "data-testid": "replan-fault" },
    h("h2", { tabindex: -1 }, `${text.failed}: ${table}`),
    findings.length === 0 ? h("p", {}, fault?.words) : [h("p", {}, text.failedCount(findings.length)), list(findings)],
  );
}

function list(findings: NonNullable<ReplanJob["fault"]>["findings"]): Child {
  return tableOf(
    text.failed,
    [
      { head: text.row, number: true, cell: ({ row }) => (row === null || row === 0 ? "" : wholeNumber(row)) },
      { head: text.column, cell: ({ column }) => (column ? h("code", {}, column) : "") },
      { head: text.value, cell: ({ value }) => (value ? h("code", {}, value) : "") },
      { head: text.message, cell: ({ message }) => message },
    ],
    findings,
    { cards: true, rowAttributes: ({ rule }) => ({ "data-testid": "finding", "data-rule": rule }) },
  );
}
