import type { PlanQuery, Standing, Way } from "../api.ts";
import { h, type Child } from "../dom.ts";
import {
  daysHours,
  daysHoursDifference,
  daysHoursRange,
  difference,
  localDateTime,
  shortDateTime,
  wholeNumber,
  wholeRange,
} from "../format.ts";
import { standingLabel } from "../labels.ts";
import { messages } from "../messages.ts";
import { co2ePerTeu, colourClass, type PlanView } from "./planView.ts";
import { bestWords, routeWords } from "./routeWords.ts";

/** A column of the table of ways; one with a value can be sorted by. */
export interface WayColumn {
  readonly key: string;
  readonly head: string;
  readonly number?: boolean;
  readonly rowHead?: boolean;
  readonly value?: (way: Way) => string | number;
  readonly cell: (way: Way) => Child;
}

const RANK: Record<Standing, number> = { lawful: 0, unknown: 1, unlawful: 2 };

export function columnsOf(view: PlanView): WayColumn[] {
  const first = [drawColumn(view), gatewayColumn(view), standingColumn()];
  return [...first, ...factColumns(view.plan.query), ...differenceColumn(view), openColumn(view)];
}

function factColumns({ teu, currency }: PlanQuery): WayColumn[] {
  const { column } = messages;
  return [
    measure(
      "hours",
      column.hours,
      (way) => way.hours.likely,
      daysHours,
      (way) => daysHoursRange(way.hours),
    ),
    measure(
      "cost",
      column.cost(currency),
      (way) => way.costPerTeu.likely,
      wholeNumber,
      (way) => wholeRange(way.costPerTeu),
    ),
    measure(
      "co2e",
      column.co2e,
      (way) => co2ePerTeu(way, teu).likely,
      wholeNumber,
      (way) => wholeRange(co2ePerTeu(way, teu)),
    ),
    arrivalColumn(),
    measure(
      "distance",
      column.distance,
      (way) => way.distanceKm,
      wholeNumber,
      () => "",
    ),
    measure(
      "transfers",
      column.transfers,
      (way) => way.transfers,
      wholeNumber,
      () => "",
    ),
  ];
}

function standingColumn(): WayColumn {
  return {
    key: "standing",
    head: messages.column.standing,
    value: (way) => RANK[way.standing],
    cell: (way) => standingLabel(way.standing),
  };
}

function measure(
  key: string,
  head: string,
  value: (way: Way) => number,
  text: (value: number) => string,
  range: (way: Way) => string,
): WayColumn {
  const cell = (way: Way): Child => [
    h("span", { class: "likely", "data-testid": key, "data-value": value(way) }, text(value(way))),
    h("span", { class: "range", "data-testid": `${key}-range` }, range(way)),
  ];
  return { key, head, number: true, value, cell };
}

function arrivalColumn(): WayColumn {
  const late = (way: Way): string => (way.late === null ? messages.unit.pastHorizon : shortDateTime(way.late));
  return {
    key: "arrival",
    head: messages.column.arrival,
    value: (way) => Date.parse(way.likely),
    cell: (way) => [
      h("span", { class: "likely", "data-testid": "arrival" }, localDateTime(way.likely)),
      h("span", { class: "range" }, `${shortDateTime(way.early)} – ${late(way)}`),
    ],
  };
}

function gatewayColumn(view: PlanView): WayColumn {
  return {
    key: "gateway",
    head: messages.column.gateway,
    rowHead: true,
    value: (way) => way.gatewayName,
    cell: (way) => [
      h("span", { class: `dot ${colourClass(view, way.gateway)}`, "aria-hidden": "true" }),
      h("span", { "data-testid": "gateway" }, way.gatewayName),
      " ",
      h("small", {}, way.gateway),
      h("span", { class: "route" }, routeWords(view, way)),
      h("span", { class: "badges" }, badges(view, way)),
    ],
  };
}

function badges(view: PlanView, way: Way): Child[] {
  const { front, frontTitle, bestTitle, baseline, baselineTitle, reference } = messages.way;
  const best = bestWords(view, way);
  const isReference = view.reference?.id === way.id;
  return [
    way.onFront
      ? h(
          "span",
          { class: "badge front", title: frontTitle(comparedBy(view.plan.query)), "data-testid": "front" },
          `★ ${front}`,
        )
      : null,
    best ? h("span", { class: "badge", title: bestTitle }, best) : null,
    way.baseline ? h("span", { class: "badge", title: baselineTitle }, isReference ? reference : baseline) : null,
  ];
}

/** `arrival, cost, CO₂e` */
const comparedBy = ({ by }: PlanQuery): string => by.map((one) => messages.limits.criterion[one]).join(", ");

function differenceColumn(view: PlanView): WayColumn[] {
  const reference = view.reference;
  if (!reference) {
    return [];
  }
  const cost = (way: Way): number => way.costPerTeu.likely - reference.costPerTeu.likely;
  return [
    {
      key: "difference",
      head: messages.column.difference(reference.gatewayName),
      number: true,
      value: cost,
      cell: (way) =>
        way === reference
          ? "—"
          : differenceCell(cost(way), way.hours.likely - reference.hours.likely, view.plan.query.currency),
    },
  ];
}

function differenceCell(money: number, hours: number, currency: string): Child {
  return [
    h(
      "span",
      { class: money < 0 ? "likely gain" : "likely loss", "data-testid": "difference" },
      difference(money),
      ` ${currency}`,
    ),
    h("span", { class: "range" }, daysHoursDifference(hours)),
  ];
}

function drawColumn(view: PlanView): WayColumn {
  const cell = (way: Way): Child =>
    h("input", {
      type: "checkbox",
      class: "draw",
      "aria-label": messages.way.compareLabel(way.gatewayName),
      onchange: () => view.selection.toggleDrawn(way.id),
    });
  return { key: "draw", head: messages.column.compare, cell };
}

function openColumn(view: PlanView): WayColumn {
  const cell = (way: Way): Child =>
    h(
      "button",
      {
        type: "button",
        class: "open-way",
        "data-testid": "open-way",
        "aria-controls": "way-detail",
        onclick: () => view.selection.toggleOpen(way.id),
      },
      h("span", { class: "word" }, messages.way.open),
      h("span", { class: "unseen" }, ` ${messages.way.via(way.gatewayName)}`),
    );
  return { key: "open", head: messages.column.open, cell };
}
