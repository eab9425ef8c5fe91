import type { Act, Agreement } from "../api.ts";
import { s, type Child } from "../dom.ts";
import type { TimeAxis } from "./timeAxis.ts";

const BAR = 12;
const DIAMOND = "M0 -6L6 0L0 6L-6 0Z";

/** One act on the axis: hatched while its day is disputed, then full; dashed where its text was not read. */
export function actStrip(act: Act, axis: TimeAxis, today: string): SVGSVGElement {
  const [earliest, certain] = [axis.percent(act.earliest), axis.percent(act.certain)];
  return strip(
    axis,
    today,
    certain > earliest ? bar("disputed", earliest, certain, "url(#hatch)") : null,
    bar(act.textRead ? "certain" : "certain unread", certain, 100),
    act.signed === null ? null : mark("signed", axis.percent(act.signed), DIAMOND),
  );
}

/** The term of an agreement, to its end where it has one. */
export function agreementStrip(agreement: Agreement, axis: TimeAxis, today: string): SVGSVGElement {
  const last = agreement.lastDay === null ? 100 : axis.percent(agreement.lastDay);
  return strip(axis, today, bar("agreed", axis.percent(agreement.firstDay), last));
}

/** The years above the rows. */
export function yearStrip(axis: TimeAxis, today: string): SVGSVGElement {
  return strip(
    axis,
    today,
    axis.ticks.map(({ text, percent }) =>
      s("text", { class: "year", x: `${percent}%`, y: 14, dx: 3, "text-anchor": "start" }, text),
    ),
  );
}

/** The pattern every strip paints disputed days with; once in the page. */
export function hatch(): SVGSVGElement {
  const pattern = { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return s(
    "svg",
    { class: "unseen", "aria-hidden": "true" },
    s("defs", {}, s("pattern", pattern, s("rect", { class: "hatch-line", width: 2.5, height: 6 }))),
  );
}

/** Moves the line of the day that is looked at. */
export function moveDay(within: Element, percent: number): void {
  within.querySelectorAll("line.day").forEach((line) => {
    line.setAttribute("x1", `${percent}%`);
    line.setAttribute("x2", `${percent}%`);
  });
}

function strip(axis: TimeAxis, today: string, ...content: Child[]): SVGSVGElement {
  return s(
    "svg",
    { class: "strip", "aria-hidden": "true" },
    axis.ticks.map(({ percent }) => upright("grid", percent)),
    upright("today", axis.percent(today)),
    content,
    upright("day", 0),
  );
}

function upright(name: string, percent: number): Child {
  return s("line", { class: name, x1: `${percent}%`, x2: `${percent}%`, y1: 0, y2: "100%" });
}

function bar(name: string, from: number, to: number, fill?: string): Child {
  const place = { x: `${from}%`, width: `${to - from}%`, y: "50%", height: BAR };
  return s("rect", { class: `term ${name}`, ...place, ...(fill && { fill }) });
}

function mark(name: string, percent: number, path: string): Child {
  return s("svg", { x: `${percent}%`, y: "50%", overflow: "visible" }, s("path", { class: name, d: path }));
}
