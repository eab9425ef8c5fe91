import type { Job } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { wholeNumber } from "../format.ts";
import { messages } from "../messages.ts";
import { tableOf } from "../table.ts";

const text = messages.job;

/**
 * Why a job failed: every finding with its line, column, value, and what would be right.
 *
 * @param failed what that means, in words
 */
export function faultView(failed: string, { name, fault }: Job): HTMLElement {
  const findings = fault?.findings ?? [];
  return h(
    "section",
    { class: "panel problem", role: "alert", "data-testid": "job-fault" },
    h("h2", { tabindex: -1 }, `${failed}: ${name}`),
    findings.length === 0
      ? h("p", {}, fault?.words)
      : [h("p", {}, text.failedCount(findings.length)), list(failed, findings)],
  );
}

function list(caption: string, findings: NonNullable<Job["fault"]>["findings"]): Child {
  return tableOf(
    caption,
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
