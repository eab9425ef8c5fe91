import type { FlowFigure, Flows, Range } from "../api.ts";
import { h, replace, type Child } from "../dom.ts";
import { messages } from "../messages.ts";
import { tableOf } from "../table.ts";
import { amountRange, change } from "./numbers.ts";

const text = messages.flows;

/** One case of a kept run. */
interface Choice {
  readonly flows: Flows;
  readonly index: number;
}

export interface Both {
  readonly figure: FlowFigure;
  readonly first: Range | null;
  readonly second: Range | null;
}

/** Holds any two cases of the kept runs against each other. */
export function compareView(runs: readonly Flows[]): Child {
  const choices = runs.flatMap((flows) => flows.studies.map((_, index): Choice => ({ flows, index })));
  if (choices.length < 2) {
    return null;
  }
  const table = h("div", {});
  const first = picker("first", text.first, choices, 0);
  const second = picker("second", text.second, choices, 1);
  const show = (): void => replace(table, compared(choices[Number(first.value)]!, choices[Number(second.value)]!));
  first.addEventListener("change", show);
  second.addEventListener("change", show);
  show();
  return h(
    "section",
    { class: "panel", "data-testid": "compare" },
    h("h2", {}, text.compare),
    h(
      "p",
      { class: "flows-pick" },
      h("label", {}, `${text.first} `, first),
      " ",
      h("label", {}, `${text.second} `, second),
    ),
    table,
  );
}

function picker(name: string, label: string, choices: readonly Choice[], chosen: number): HTMLSelectElement {
  return h(
    "select",
    { "aria-label": label, "data-testid": `compare-${name}` },
    choices.map((choice, i) => h("option", { value: i, selected: i === chosen }, wordsOf(choice))),
  );
}

function wordsOf({ flows, index }: Choice): string {
  const { name, day, demandYear } = flows.studies[index]!;
  return `${text.case(name, day, demandYear)} · ${flows.method}`;
}

/** The figures of both; one that a run lacks, as a port that nobody there uses, is nothing there. */
export function merged(first: Choice, second: Choice): Both[] {
  const ids = [...new Set([...first.flows.figures, ...second.flows.figures].map(({ id }) => id))];
  return ids.map((id) => {
    const one = first.flows.figures.find((figure) => figure.id === id);
    const other = second.flows.figures.find((figure) => figure.id === id);
    return {
      figure: (one ?? other)!,
      first: one?.values[first.index] ?? null,
      second: other?.values[second.index] ?? null,
    };
  });
}

function compared(first: Choice, second: Choice): Child {
  return tableOf(
    text.compare,
    [
      { head: text.figure, cell: ({ figure }) => figure.name },
      { head: text.unit, cell: ({ figure }) => h("span", { class: "note" }, figure.unit) },
      { head: text.first, number: true, cell: ({ first: value }) => (value === null ? "0" : amountRange(value)) },
      { head: text.second, number: true, cell: ({ second: value }) => (value === null ? "0" : amountRange(value)) },
      {
        head: text.difference,
        number: true,
        cell: (both) => change((both.second?.likely ?? 0) - (both.first?.likely ?? 0)),
      },
    ],
    merged(first, second),
    { cards: true, rowAttributes: ({ figure }) => ({ "data-testid": "compared", "data-figure": figure.id }) },
  );
}
