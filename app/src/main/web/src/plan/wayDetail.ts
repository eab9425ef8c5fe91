import type { CostLine, Leg, Way } from "../api.ts";
import { h, replace, type Child } from "../dom.ts";
import { daysHours, daysHoursRange, legTime, localDateTime, plainNumber, wholeNumber, wholeRange } from "../format.ts";
import { icon, modeIcon } from "../icons.ts";
import { confidenceLabel, sourceLabel } from "../labels.ts";
import { messages } from "../messages.ts";
import { plainWords } from "../status.ts";
import { tableOf, type Column } from "../table.ts";
import { comparison } from "./comparison.ts";
import { emissionBars } from "./emissions.ts";
import { judgementView } from "../judgement.ts";
import { outlookView } from "./outlook.ts";
import { colourClass, wayById, type PlanView } from "./planView.ts";

const text = messages.way;

/** The open way in full, empty while none is open. */
export function wayDetail(view: PlanView): HTMLElement {
  const section = h("section", { id: "way-detail", class: "panel", "data-testid": "way-detail", hidden: true });
  let shown: string | null = null;
  view.selection.onChange(() => {
    const way = wayById(view, view.selection.open);
    if (shown !== (way?.id ?? null)) {
      shown = way?.id ?? null;
      replace(section, way ? content(view, way) : null);
      section.hidden = !way;
      section.querySelector("h2")?.focus();
    }
  });
  return section;
}

function content(view: PlanView, way: Way): Child[] {
  const close = (): void => view.selection.toggleOpen(way.id);
  return [
    h(
      "div",
      { class: "panel-head" },
      h("span", { class: `dot ${colourClass(view, way.gateway)}`, "aria-hidden": "true" }),
      h("h2", { tabindex: -1 }, text.via(way.gatewayName)),
      h("p", { class: "figures" }, figures(view, way)),
      h("button", { type: "button", onclick: close }, text.close),
    ),
    h(
      "div",
      { class: "split" },
      h("div", {}, outlookView(view.plan.query, way.outlook), legs(view, way), emissions(view, way)),
      h("div", {}, law(view, way)),
    ),
    costs(view, way),
    comparison(view, way),
  ];
}

function figures(view: PlanView, way: Way): string {
  const time = `${daysHours(way.hours.likely)} (${daysHoursRange(way.hours)})`;
  const cost = `${wholeNumber(way.costPerTeu.likely)} (${wholeRange(way.costPerTeu)}) ${messages.unit.perTeu(view.plan.query.currency)}`;
  return `${time} · ${cost} · ${wholeNumber(way.distanceKm)} ${messages.unit.km}`;
}

function law(view: PlanView, way: Way): Child {
  return [h("h3", {}, text.law), judgementView(way.judgement, view.sources)];
}

function legs(view: PlanView, way: Way): Child {
  const columns: Column<Leg>[] = [
    { head: text.leg, cell: legWords },
    { head: text.starts, cell: (leg) => h("time", { datetime: leg.from }, localDateTime(leg.from)) },
    { head: text.ends, cell: (leg) => h("time", { datetime: leg.until }, localDateTime(leg.until)) },
    { head: text.time, number: true, cell: (leg) => legTime(leg.hours) },
    { head: text.distance, number: true, cell: (leg) => (leg.distanceKm ? wholeNumber(leg.distanceKm) : "") },
    { head: text.cost(view.plan.query.currency), number: true, cell: legCost },
  ];
  return [
    h("h3", {}, text.legs),
    h("p", { class: "note" }, text.legsNote),
    h("div", { class: "legs", "data-testid": "legs" }, tableOf(text.legs, columns, way.legs, { cards: true })),
  ];
}

function legWords(leg: Leg): Child {
  return h(
    "div",
    { class: `leg leg-${leg.kind}` },
    leg.kind === "haul" ? modeIcon(leg.mode) : icon(leg.kind),
    h("span", {}, leg.what),
    leg.service ? h("small", {}, leg.service) : null,
  );
}

function legCost(leg: Leg): string {
  const total = leg.costs.reduce((sum, line) => sum + line.amount.likely, 0);
  return leg.costs.length === 0 ? "" : wholeNumber(total);
}

function costs(view: PlanView, way: Way): Child {
  const { teu, currency } = view.plan.query;
  const lines = way.legs.flatMap((leg) => leg.costs);
  const columns: Column<CostLine>[] = [
    { head: text.costKind, cell: (line) => plainWords(line.kind) },
    { head: text.costWhat, cell: (line) => line.what },
    { head: text.low, number: true, cell: (line) => wholeNumber(line.amount.low) },
    { head: text.likely, number: true, cell: (line) => h("strong", {}, wholeNumber(line.amount.likely)) },
    { head: text.high, number: true, cell: (line) => wholeNumber(line.amount.high) },
    { head: text.quoted, cell: (line) => quoted(line, currency) },
    { head: text.source, cell: (line) => provenance(view, line) },
  ];
  const foot = [sumRow(text.total, way.cost), sumRow(text.perTeu, way.costPerTeu)];
  return [
    h("h3", {}, text.costs),
    h("p", { class: "note" }, text.costsNote(plainNumber(teu), currency)),
    h("div", { "data-testid": "cost-lines" }, tableOf(text.costs, columns, lines, { cards: true, foot })),
  ];
}

/** What stood in the tariff, where it was in another currency. */
function quoted(line: CostLine, currency: string): string {
  const range = `${wholeNumber(line.quoted.likely)} (${wholeRange(line.quoted)})`;
  return line.quotedCurrency === currency ? "" : `${line.quotedCurrency} ${range}`;
}

function provenance(view: PlanView, line: CostLine): Child {
  const badge = { class: "badge warn", title: line.source, "data-testid": "assumption" };
  const source = line.assumption ? h("span", badge, `△ ${text.assumption}`) : sourceLabel(line.source, view.sources);
  return [source, " ", confidenceLabel(line.confidence)];
}

function sumRow(label: string, sum: Way["cost"]): Child {
  const cell = (name: string, value: number): Child =>
    h("td", { role: "cell", class: "number", "data-label": name }, h("strong", {}, wholeNumber(value)));
  return h(
    "tr",
    { role: "row" },
    h("th", { role: "rowheader", scope: "row", colspan: 2 }, label),
    cell(text.low, sum.low),
    cell(text.likely, sum.likely),
    cell(text.high, sum.high),
    h("td", { role: "cell" }),
    h("td", { role: "cell" }),
  );
}

function emissions(view: PlanView, way: Way): Child {
  const bars = emissionBars(view, way, colourClass(view, way.gateway));
  return [h("h3", {}, text.emissions), h("p", { class: "note" }, bars ? text.emissionsNote : text.noEmissions), bars];
}
