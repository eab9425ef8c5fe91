import type { ProfilePoint, Way } from "../api.ts";
import { axes, type Area } from "../chart/axes.ts";
import { placeLabels, type Label } from "../chart/labels.ts";
import { drawToFit } from "../chart/fit.ts";
import { linearScale, type Scale } from "../chart/scale.ts";
import { h, replace, s, type Child } from "../dom.ts";
import { messages } from "../messages.ts";
import { colourClass, placeName, type PlanView } from "./planView.ts";

const MARGINS = { left: 48, right: 24, top: 22, bottom: 36 };
const PIXELS_PER_TICK = 110;
const text = messages.chart;

type Measure = "time" | "cost";

/** The time–cost–distance profile of UNESCAP for the drawn ways: how time or money grows with the way travelled. */
export function profile(view: PlanView): HTMLElement {
  const box = h("div", { class: "chart-box" });
  let measure: Measure = "time";
  const draw = drawToFit(box, (width) => content(view, measure, width));
  const choose = (chosen: Measure): void => {
    measure = chosen;
    draw();
  };
  view.selection.onChange(draw);
  return h(
    "figure",
    { class: "chart", "data-testid": "profile" },
    h("div", { class: "chart-head" }, h("h3", {}, text.profile), toggle(choose)),
    h("p", { class: "note" }, text.profileNote),
    box,
    keys(view),
  );
}

function toggle(choose: (measure: Measure) => void): Child {
  return h(
    "div",
    { class: "switch", role: "radiogroup", "aria-label": text.profile },
    choice("time", text.profileTime, choose),
    choice("cost", text.profileCost, choose),
  );
}

function choice(measure: Measure, words: string, choose: (measure: Measure) => void): Child {
  const radio = { type: "radio", name: "measure", value: measure, checked: measure === "time" };
  return h("label", {}, h("input", { ...radio, onchange: () => choose(measure) }), words);
}

/** The drawn ways, the open one first, so that its places are named before others take the room. */
function drawnWays(view: PlanView): Way[] {
  const later = (way: Way): number => Number(view.selection.open !== way.id);
  return view.plan.ways.filter((way) => view.selection.isDrawn(way.id)).toSorted((a, b) => later(a) - later(b));
}

function content(view: PlanView, measure: Measure, width: number): Child {
  const ways = drawnWays(view);
  return ways.length === 0 ? h("p", { class: "empty" }, text.nothing) : drawing(view, ways, measure, width);
}

function drawing(view: PlanView, ways: Way[], measure: Measure, width: number): SVGElement {
  const value = valueOf(measure, view.plan.query.teu);
  const points = ways.flatMap((way) => way.profile);
  const area: Area = { ...MARGINS, width, height: Math.max(300, Math.min(400, width * 0.4)) };
  const { height, left, right, top, bottom } = area;
  const x = linearScale(0, Math.max(...points.map((point) => point.km)), left, width - right, width / PIXELS_PER_TICK);
  const y = linearScale(0, Math.max(...points.map(value)), height - bottom, top);
  const yTitle = measure === "time" ? text.hours : messages.unit.perTeu(view.plan.query.currency);
  return s(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": text.profileLabel(yTitle) },
    axes(area, x, y, text.km, yTitle),
    ways.map((way) => line(view, way, x, y, value)),
    placeLabels(
      ways.flatMap((way, i) => stops(view, way, x, y, value).slice(Math.min(i, 1))),
      width,
    ).map(placeLabel),
  );
}

function valueOf(measure: Measure, teu: number): (point: ProfilePoint) => number {
  return measure === "time" ? (point) => point.hours / 24 : (point) => point.cost / teu;
}

function line(view: PlanView, way: Way, x: Scale, y: Scale, value: (point: ProfilePoint) => number): Child {
  const open = view.selection.open === way.id ? " open" : "";
  const points = way.profile.map((point) => `${x.at(point.km)},${y.at(value(point))}`).join(" ");
  return s(
    "g",
    { class: `profile-line ${colourClass(view, way.gateway)}${open}` },
    s("title", {}, messages.way.via(way.gatewayName)),
    s("polyline", { points }),
    way.profile.map((point) => s("circle", { cx: x.at(point.km), cy: y.at(value(point)), r: open ? 3 : 2 })),
  );
}

/** One label per place, at the top of its step, the origin first; that one is written for the first way only. */
function stops(view: PlanView, way: Way, x: Scale, y: Scale, value: (point: ProfilePoint) => number): Label[] {
  const last = new Map(way.profile.map((point) => [point.place, point]));
  return [...last.values()].map((point) => ({
    text: placeName(view, point.place),
    x: x.at(point.km),
    y: y.at(value(point)),
    className: colourClass(view, way.gateway),
  }));
}

function placeLabel(label: Label): Child {
  return s("text", { class: `code ${label.className}`, x: label.x, y: label.y, "aria-hidden": "true" }, label.text);
}

function keys(view: PlanView): Child {
  const caption = h("figcaption", { class: "legend" });
  const draw = (): void =>
    replace(
      caption,
      drawnWays(view).map((way) => key(view, way)),
    );
  view.selection.onChange(draw);
  draw();
  return caption;
}

function key(view: PlanView, way: Way): Child {
  const dot = h("span", { class: `dot ${colourClass(view, way.gateway)}`, "aria-hidden": "true" });
  return h("span", {}, dot, `${way.gatewayName} ${way.gateway}`);
}
