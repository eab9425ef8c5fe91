import type { Way } from "../api.ts";
import { axes, type Area } from "../chart/axes.ts";
import { placeLabels } from "../chart/labels.ts";
import { drawToFit } from "../chart/fit.ts";
import { linearScale, type Scale } from "../chart/scale.ts";
import { h, s, type Child } from "../dom.ts";
import { daysHours, wholeNumber } from "../format.ts";
import { messages } from "../messages.ts";
import { colourClass, type PlanView } from "./planView.ts";

const MARGINS = { left: 48, right: 12, top: 22, bottom: 36 };
const PIXELS_PER_TICK = 80;
const BEYOND_LIKELY = 1.25;
const text = messages.chart;

interface Scales {
  readonly area: Area;
  readonly x: Scale;
  readonly y: Scale;
}

/** Cost against time, one mark a way, whiskers from low to high, the Pareto front as a staircase. */
export function scatter(view: PlanView): HTMLElement {
  const box = h("div", { class: "chart-box" });
  view.selection.onChange(drawToFit(box, (width) => drawing(view, width)));
  return h("figure", { class: "chart", "data-testid": "scatter" }, heading(), box, legend());
}

function heading(): Child {
  return h("h3", {}, text.scatter);
}

function legend(): Child {
  const marks = [text.markLawful, text.markUnknown, text.markBaseline, text.goesOn];
  const words = [...marks.map((mark) => h("span", {}, mark)), h("span", { class: "front-key" }, text.frontLine)];
  return h("figcaption", { class: "legend" }, words);
}

function drawing(view: PlanView, width: number): SVGElement {
  const ways = view.plan.ways;
  const scales = scalesFor(ways, { ...MARGINS, width, height: Math.max(300, Math.min(400, width * 0.75)) });
  const last = (way: Way): number => Number(view.selection.open === way.id);
  return s(
    "svg",
    {
      viewBox: `0 0 ${width} ${scales.area.height}`,
      role: "group",
      "aria-label": text.scatterLabel(view.plan.query.currency),
    },
    axes(scales.area, scales.x, scales.y, text.time, messages.unit.perTeu(view.plan.query.currency)),
    frontLine(ways, scales),
    ways.map((way) => whiskers(view, way, scales)),
    ways.toSorted((a, b) => last(a) - last(b)).map((way) => markOf(view, way, scales)),
    codes(view, scales),
  );
}

/** The axes reach a little past the likely values; a whisker that goes on beyond ends in an arrow. */
function scalesFor(ways: readonly Way[], area: Area): Scales {
  const { width, height, left, right, top, bottom } = area;
  const days = { low: ways.map((way) => way.hours.low / 24), likely: ways.map((way) => way.hours.likely / 24) };
  const cost = { low: ways.map((way) => way.costPerTeu.low), likely: ways.map((way) => way.costPerTeu.likely) };
  const most = (values: number[]): number => Math.max(...values) * BEYOND_LIKELY;
  return {
    area,
    x: linearScale(Math.min(...days.low), most(days.likely), left, width - right, width / PIXELS_PER_TICK),
    y: linearScale(Math.min(...cost.low), most(cost.likely), height - bottom, top, 6),
  };
}

function frontLine(ways: readonly Way[], { x, y }: Scales): Child {
  const front = lowerStairs(ways.filter((way) => way.onFront));
  const points = front.flatMap((way, i) => {
    const corner = [x.at(way.hours.likely / 24), y.at(way.costPerTeu.likely)] as const;
    const before = front[i - 1];
    return before ? [[corner[0], y.at(before.costPerTeu.likely)], corner] : [corner];
  });
  return s("polyline", { class: "front-line", points: points.map((point) => point.join(",")).join(" ") });
}

/** The ways of the front that also are best in time and cost alone: the front itself has CO₂e and law in it too. */
export function lowerStairs(front: readonly Way[]): Way[] {
  let cheapest = Infinity;
  return front
    .toSorted((a, b) => a.hours.likely - b.hours.likely || a.costPerTeu.likely - b.costPerTeu.likely)
    .filter((way) => {
      const better = way.costPerTeu.likely < cheapest;
      cheapest = Math.min(cheapest, way.costPerTeu.likely);
      return better;
    });
}

function whiskers(view: PlanView, way: Way, { area, x, y }: Scales): Child {
  const [cx, cy] = [x.at(way.hours.likely / 24), y.at(way.costPerTeu.likely)];
  const right = way.hours.high === null ? Infinity : x.at(way.hours.high / 24);
  const top = y.at(way.costPerTeu.high);
  const [edge, roof] = [area.width - area.right, area.top];
  const strong = view.selection.isDrawn(way.id) ? "" : " faint";
  return s(
    "g",
    { class: `whiskers ${colourClass(view, way.gateway)}${strong}` },
    s("line", { x1: x.at(way.hours.low / 24), x2: Math.min(right, edge), y1: cy, y2: cy }),
    s("line", { x1: cx, x2: cx, y1: y.at(way.costPerTeu.low), y2: Math.max(top, roof) }),
    right > edge ? s("path", { d: `M${edge + 6} ${cy}l-6 -4v8z` }) : null,
    top < roof ? s("path", { d: `M${cx} ${roof - 6}l-4 6h8z` }) : null,
  );
}

function markOf(view: PlanView, way: Way, { x, y }: Scales): Child {
  const cost = `${wholeNumber(way.costPerTeu.likely)} ${messages.unit.perTeu(view.plan.query.currency)}`;
  const words = `${way.gatewayName}: ${daysHours(way.hours.likely)}, ${cost}`;
  const open = view.selection.open === way.id;
  const toggle = (): void => view.selection.toggleOpen(way.id);
  return s(
    "g",
    {
      class: `mark-${way.standing} mark ${colourClass(view, way.gateway)}${open ? " open" : ""}`,
      transform: `translate(${x.at(way.hours.likely / 24)} ${y.at(way.costPerTeu.likely)})`,
      onclick: toggle,
    },
    s("title", {}, words),
    s("path", { d: markPath(way) }),
  );
}

function markPath(way: Way): string {
  if (way.standing === "unknown") {
    return "M0 -7L7 0L0 7L-7 0Z";
  }
  return way.baseline ? "M-5.5 -5.5H5.5V5.5H-5.5Z" : "M6 0A6 6 0 1 1 -6 0A6 6 0 1 1 6 0Z";
}

function codes(view: PlanView, { area, x, y }: Scales): Child {
  const labels = view.plan.ways.map((way) => ({
    text: way.gateway,
    x: x.at(way.hours.likely / 24),
    y: y.at(way.costPerTeu.likely),
    className: colourClass(view, way.gateway),
  }));
  return placeLabels(labels, area.width).map((label) =>
    s("text", { class: `code ${label.className}`, x: label.x, y: label.y, "aria-hidden": "true" }, label.text),
  );
}
