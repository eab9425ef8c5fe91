import type { Finding, PackageReport, RuleText, Severity } from "../api.ts";
import { h, replace, type Child } from "../dom.ts";
import { wholeNumber } from "../format.ts";
import { messages } from "../messages.ts";
import { tableOf } from "../table.ts";
import { ALL, countByFile, filtered, placeOf, type Filter } from "./filters.ts";

const text = messages.check;
const SHOWN = 300;
const TONE: Record<Severity, string> = { ERROR: "bad", WARNING: "warn" };
const MARK: Record<Severity, string> = { ERROR: "✕", WARNING: "!" };

/** The findings of one package, filtered by file and severity. */
export class FindingsView {
  readonly element: HTMLElement;
  private readonly list = h("div", { "data-testid": "findings" });
  private readonly chips = h("ul", { class: "chips" });
  private filter = ALL;

  constructor(
    private readonly report: PackageReport,
    private readonly rules: ReadonlyMap<string, RuleText>,
  ) {
    this.element = h(
      "section",
      { class: "panel flush", "data-testid": "report", "data-usable": String(report.usable) },
      h("div", { class: "section-head" }, this.verdict(), this.filters()),
      this.list,
    );
    this.show(ALL);
  }

  private verdict(): Child {
    const { name, usable, errors, warnings } = this.report;
    const tone = usable ? (warnings > 0 ? "warn" : "good") : "bad";
    const words = usable ? text.usable : text.unusable;
    return h(
      "div",
      { class: "report-head" },
      h("h2", { tabindex: -1 }, name),
      h("span", { class: `tag ${tone}` }, `${usable ? "✓" : "✕"} ${words}`),
      h("span", { class: "note" }, text.counts(errors, warnings)),
    );
  }

  private filters(): Child {
    if (this.report.findings.length === 0) {
      return null;
    }
    const files = [...countByFile(this.report.findings)];
    const onchange = (event: Event): void => this.show({ file: (event.target as HTMLSelectElement).value });
    return h(
      "div",
      { class: "report-filters" },
      this.chips,
      h(
        "label",
        { class: "file-filter" },
        text.file,
        " ",
        h(
          "select",
          { onchange, "data-testid": "file-filter" },
          h("option", { value: "" }, text.allFiles),
          files.map(([file, count]) => h("option", { value: file }, `${file} (${wholeNumber(count)})`)),
        ),
      ),
    );
  }

  private show(change: Partial<Filter>): void {
    this.filter = { ...this.filter, ...change };
    const found = filtered(this.report.findings, this.filter);
    replace(this.chips, this.severities());
    replace(this.list, found.length > 0 ? this.table(found, SHOWN) : h("p", { class: "empty" }, text.nothing));
  }

  private severities(): Child[] {
    const chip = (severity: Severity | "", words: string, count: number): Child =>
      h(
        "li",
        {},
        h(
          "button",
          {
            type: "button",
            class: severity === "" ? "chip" : `chip ${TONE[severity]}`,
            "aria-pressed": String(this.filter.severity === severity),
            "data-testid": "severity",
            onclick: () => this.show({ severity }),
          },
          words,
          h("b", {}, wholeNumber(count)),
        ),
      );
    const { findings, errors, warnings } = this.report;
    return [
      chip("", text.all, findings.length),
      chip("ERROR", text.errors, errors),
      chip("WARNING", text.warnings, warnings),
    ];
  }

  private table(found: readonly Finding[], limit: number): Child {
    const more = found.length - limit;
    return [
      tableOf(
        text.heading,
        [
          { head: text.where, cell: where },
          { head: text.column, cell: ({ column }) => (column === "" ? null : h("code", {}, column)) },
          { head: text.value, cell: ({ value }) => (value === "" ? null : h("code", {}, value)) },
          { head: text.message, cell: ({ message }) => message },
          { head: text.rule, cell: (finding) => this.rule(finding) },
        ],
        found.slice(0, limit),
        { cards: true, rowAttributes: ({ rule }) => ({ "data-testid": "finding", "data-rule": rule }) },
      ),
      more > 0
        ? h(
            "button",
            { type: "button", class: "more", onclick: () => replace(this.list, this.table(found, found.length)) },
            text.more(wholeNumber(more)),
          )
        : null,
    ];
  }

  private rule({ rule }: Finding): Child {
    const says = this.rules.get(rule)?.says;
    const name = h("code", {}, rule);
    return says ? h("details", { class: "rule" }, h("summary", {}, name), h("p", {}, says)) : name;
  }
}

function where(finding: Finding): Child {
  const { severity } = finding;
  return [
    h(
      "span",
      { class: `tag ${TONE[severity]}` },
      h("span", { class: "mark", "aria-hidden": "true" }, MARK[severity]),
      text.severity[severity],
    ),
    " ",
    h("span", { class: "where" }, placeOf(finding, text.line)),
  ];
}
