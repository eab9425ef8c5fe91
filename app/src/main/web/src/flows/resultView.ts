import type { FlowBottleneck, FlowFigure, FlowPair, FlowPayer, Flows, FlowStudy } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { messages } from "../messages.ts";
import { tableOf, type Column } from "../table.ts";
import { bars } from "./bars.ts";
import { flowsMap } from "./flowsMap.ts";
import { relianceOf } from "./reliance.ts";
import { amount, amountRange, changeRange, isNothing, shareRange } from "./numbers.ts";

const text = messages.flows;

/** Who goes which way under each case. */
export function resultView(job: string, flows: Flows): HTMLElement {
  const { studies } = flows;
  return h(
    "div",
    { "data-testid": "flows-result" },
    panel(
      flows.title,
      h("p", { class: "note" }, `${flows.method}: ${flows.says}.`),
      h(
        "ul",
        {},
        studies.map(({ name, day, demandYear, notes }) =>
          h(
            "li",
            {},
            text.case(name, day, demandYear),
            notes.map((note) => h("p", { class: "problem" }, note)),
          ),
        ),
      ),
      downloads(job),
    ),
    panel(text.sideBySide, h("p", { class: "note" }, text.sideNote), figures(flows)),
    panel(text.loading, bars(studies)),
    h("section", { class: "panel" }, flowsMap(studies)),
    panel(text.hinterland, hinterland(studies)),
    full(studies),
    payers(studies),
    studies.map(relianceOf),
    stranded(studies),
    folded(text.pairs, pairs(studies)),
    panel(text.assumptions, assumptions(studies)),
  );
}

function panel(heading: string, ...content: Child[]): HTMLElement {
  return h("section", { class: "panel" }, h("h2", { tabindex: -1 }, heading), content);
}

/** Long, and of interest to few. */
function folded(heading: string, content: Child): HTMLElement {
  return h("section", { class: "panel" }, h("details", {}, h("summary", {}, heading), content));
}

function downloads(job: string): Child {
  const address = `/api/v1/flows/${encodeURIComponent(job)}/result`;
  const link = (suffix: string, words: string): Child =>
    h("a", { class: "button", href: address + suffix, download: "", "data-testid": `download${suffix}` }, words);
  return h(
    "p",
    { class: "downloads" },
    link(".html", text.html),
    " ",
    link(".csv", text.csv),
    " ",
    link(".geojson", text.geojson),
    " ",
    h("a", { class: "button", href: address }, text.json),
  );
}

function figures({ studies, figures: rows }: Flows): Child {
  const columns: Column<FlowFigure>[] = [
    { head: text.figure, cell: ({ name }) => name },
    { head: text.unit, cell: ({ unit }) => h("span", { class: "note" }, unit) },
    ...studies.map(({ name }, i): Column<FlowFigure> => ({
      head: name,
      number: true,
      cell: ({ values, differences }) => [
        amountRange(values[i]!),
        i === 0
          ? null
          : h("div", { class: isNothing(differences[i]!) ? "note" : "change" }, changeRange(differences[i]!)),
      ],
    })),
  ];
  return tableOf(text.sideBySide, columns, rows, { rowAttributes: ({ id }) => ({ "data-figure": id }) });
}

function hinterland(studies: readonly FlowStudy[]): Child {
  const places = new Map(studies.flatMap((study) => study.hinterland.map(({ place, name }) => [place, name] as const)));
  const columns: Column<string>[] = [
    { head: text.from, cell: (place) => places.get(place) },
    ...studies.map((study): Column<string> => ({ head: study.name, cell: (place) => shares(study, place) })),
  ];
  return tableOf(text.hinterland, columns, [...places.keys()], {
    cards: true,
    rowAttributes: (place) => ({ "data-origin": place }),
  });
}

function shares(study: FlowStudy, place: string): Child {
  const own = study.hinterland.find((origin) => origin.place === place)?.shares ?? [];
  return own
    .filter(({ share }) => share.high > 1e-9)
    .map(({ name, share }) => h("div", {}, `${name} ${shareRange(share)}`));
}

function full(studies: readonly FlowStudy[]): Child {
  const rows = studies.flatMap((study) => study.bottlenecks.map((one) => ({ study, one })));
  if (rows.length === 0) {
    return null;
  }
  const number = (head: string, value: (one: FlowBottleneck) => string): Column<(typeof rows)[number]> => ({
    head,
    number: true,
    cell: ({ one }) => value(one),
  });
  return panel(
    text.full,
    tableOf(
      text.full,
      [
        { head: "", cell: ({ study }) => study.name },
        { head: text.facility, cell: ({ one }) => one.name },
        number(text.perDay, ({ teu }) => amount(teu)),
        number(text.of, ({ capacity }) => amount(capacity)),
        number(text.used, ({ use }) => `${Math.round(use * 100)} %`),
        number(text.saves, ({ priceCny }) => (priceCny === 0 ? "" : amount(priceCny))),
      ],
      rows,
      { cards: true },
    ),
  );
}

function payers(studies: readonly FlowStudy[]): Child {
  const rows = studies.flatMap((study) => study.payers.map((payer) => ({ study, payer })));
  const number = (head: string, value: (payer: FlowPayer) => number): Column<(typeof rows)[number]> => ({
    head,
    number: true,
    cell: ({ payer }) => amount(value(payer)),
  });
  return rows.length === 0
    ? null
    : panel(
        text.payers,
        tableOf(
          text.payers,
          [
            { head: "", cell: ({ study }) => study.name },
            { head: text.from, cell: ({ payer }) => payer.who },
            number(text.teuYear, ({ teu }) => teu),
            number(text.payMore, ({ cny }) => cny),
            number(text.later, ({ hoursEach }) => hoursEach),
            number(text.lost, ({ lost }) => lost),
            number(text.won, ({ won }) => won),
          ],
          rows,
          { cards: true },
        ),
      );
}

function stranded(studies: readonly FlowStudy[]): Child {
  const reasons = new Map<string, string[]>();
  for (const study of studies) {
    for (const { words, teu, hs, origin, destination } of study.stranded) {
      const line = `${study.name}: ${text.strandedLine(amount(teu), hs, origin, destination)}`;
      reasons.set(words, [...(reasons.get(words) ?? []), line]);
    }
  }
  return reasons.size === 0
    ? null
    : panel(
        text.stranded,
        [...reasons].map(([why, goods]) => [
          h("p", {}, why),
          h(
            "ul",
            {},
            goods.map((line) => h("li", {}, line)),
          ),
        ]),
      );
}

function pairs(studies: readonly FlowStudy[]): Child {
  const rows = studies.flatMap((study) => study.pairs.map((pair) => ({ study, pair })));
  const number = (head: string, value: (pair: FlowPair) => string): Column<(typeof rows)[number]> => ({
    head,
    number: true,
    cell: ({ pair }) => value(pair),
  });
  return tableOf(
    text.pairs,
    [
      { head: "", cell: ({ study }) => study.name },
      { head: text.from, cell: ({ pair }) => pair.origin },
      { head: text.to, cell: ({ pair }) => pair.destination },
      { head: text.goods, cell: ({ pair }) => `${pair.hs}, ${pair.trade}` },
      number(text.teuYear, ({ teu }) => amountRange(teu)),
      number(text.cnyTeu, ({ cny }) => amountRange(cny)),
      number(text.withTime, ({ generalisedCny }) => amountRange(generalisedCny)),
      number(text.days, ({ hours }) => amountRange(scaled(hours, 1 / 24))),
      number(text.co2e, ({ co2eKg }) => amountRange(co2eKg)),
    ],
    rows,
  );
}

const scaled = ({ low, likely, high }: FlowPair["hours"], by: number) => ({
  low: low * by,
  likely: likely * by,
  high: high * by,
});

function assumptions(studies: readonly FlowStudy[]): Child {
  const lines = new Set(studies.flatMap((study) => study.assumptions));
  const [first] = studies;
  return [
    h(
      "ul",
      {},
      [...lines].map((line) => h("li", {}, line)),
    ),
    first === undefined
      ? null
      : h(
          "p",
          { class: "note" },
          text.run1(first.run.gapRelative.toExponential(0), first.run.iterations, first.run.stop),
        ),
  ];
}
