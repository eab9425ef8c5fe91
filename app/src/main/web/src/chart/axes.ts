import { s, type Child } from "../dom.ts";
import { plainNumber } from "../format.ts";
import type { Scale } from "./scale.ts";

/** The drawing area of a chart, in the units of its view box. */
export interface Area {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Grid lines, tick numbers and the two axis titles. */
export function axes(area: Area, x: Scale, y: Scale, xTitle: string, yTitle: string): Child {
  return s(
    "g",
    { class: "axes", "aria-hidden": "true" },
    x.ticks.map((tick) => xTick(area, x.at(tick), tick)),
    y.ticks.map((tick) => yTick(area, y.at(tick), tick)),
    s("text", { class: "axis-title", x: area.width - area.right, y: area.height - 4, "text-anchor": "end" }, xTitle),
    s("text", { class: "axis-title", x: 4, y: 12 }, yTitle),
  );
}

function xTick(area: Area, at: number, tick: number): Child {
  const base = area.height - area.bottom;
  return [
    s("line", { class: "grid", x1: at, x2: at, y1: area.top, y2: base }),
    s("text", { class: "tick", x: at, y: base + 15, "text-anchor": "middle" }, plainNumber(tick)),
  ];
}

function yTick(area: Area, at: number, tick: number): Child {
  return [
    s("line", { class: "grid", x1: area.left, x2: area.width - area.right, y1: at, y2: at }),
    s("text", { class: "tick", x: area.left - 6, y: at + 4, "text-anchor": "end" }, plainNumber(tick)),
  ];
}
