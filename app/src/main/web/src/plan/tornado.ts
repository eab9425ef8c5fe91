import type { Comparison, Source, Swing } from "../api.ts";
import { linearScale, type Scale } from "../chart/scale.ts";
import { h, s, type Child } from "../dom.ts";
import { difference } from "../format.ts";
import { confidenceLabel, sourceLabel } from "../labels.ts";
import { messages } from "../messages.ts";

const WIDTH = 320;
const HEIGHT = 16;
const SHOWN = 12;
const text = messages.comparison;

/** One bar for each uncertain value, the widest on top, around the likely difference and across zero. */
export function tornado({ swings, aheadPerTeu, query }: Comparison, sources: ReadonlyMap<string, Source>): Child {
  const moving = swings.filter(({ aheadAtLow, aheadAtHigh }) => aheadAtLow !== aheadAtHigh);
  if (moving.length === 0) {
    return h("p", { class: "empty" }, text.nothing);
  }
  const shown = moving.slice(0, SHOWN);
  const scale = scaleFor(shown, aheadPerTeu);
  return h(
    "figure",
    { class: "chart", "data-testid": "tornado" },
    h("h4", {}, text.tornado),
    h("p", { class: "note" }, text.tornadoNote(query.currency)),
    h(
      "dl",
      { class: "bars tornado" },
      shown.map((swing) => row(swing, aheadPerTeu, scale, sources)),
    ),
    moving.length > SHOWN ? h("figcaption", { class: "legend" }, text.more(moving.length - SHOWN)) : null,
  );
}

/** Over all ends, the likely difference and zero. */
export function scaleFor(swings: readonly Swing[], likely: number): Scale {
  const ends = swings.flatMap(({ aheadAtLow, aheadAtHigh }) => [aheadAtLow, aheadAtHigh]);
  const all = [...ends, likely, 0];
  return linearScale(Math.min(...all), Math.max(...all), 0, WIDTH);
}

function row(swing: Swing, likely: number, scale: Scale, sources: ReadonlyMap<string, Source>): Child {
  const ends = `${difference(swing.aheadAtLow)} … ${difference(swing.aheadAtHigh)}`;
  return [
    h("dt", {}, swing.what, " ", h("small", {}, valueWords(swing)), " ", decides(swing), provenance(swing, sources)),
    h("dd", {}, bar(swing, likely, scale), h("span", {}, ends)),
  ];
}

function valueWords({ value, unit }: Swing): string {
  const number = (n: number): string => String(Number(n.toPrecision(4)));
  return `${number(value.low)} / ${number(value.likely)} / ${number(value.high)} ${unit}`;
}

function decides({ decidesCost, decidesArrival }: Swing): Child[] {
  const badge = (words: string): Child => h("span", { class: "badge front", "data-testid": "decides" }, words);
  return [decidesCost ? badge(text.decidesCost) : null, " ", decidesArrival ? badge(text.decidesArrival) : null, " "];
}

function provenance(swing: Swing, sources: ReadonlyMap<string, Source>): Child {
  const assumption = h("span", { class: "badge warn", title: swing.source }, `△ ${messages.way.assumption}`);
  const source = swing.assumption ? assumption : h("small", {}, sourceLabel(swing.source, sources));
  return [source, " ", confidenceLabel(swing.confidence)];
}

function bar(swing: Swing, likely: number, scale: Scale): Child {
  const ends = [swing.aheadAtLow, swing.aheadAtHigh, likely].map(scale.at);
  const [left, right] = [Math.min(...ends), Math.max(...ends)];
  const words = text.bar(swing.what, difference(swing.aheadAtLow), difference(swing.aheadAtHigh));
  const line = (x: number, name: string): Child => s("line", { class: name, x1: x, x2: x, y1: 0, y2: HEIGHT });
  return s(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", role: "img", "aria-label": words },
    s("rect", { class: "swing", x: left, y: 3, width: Math.max(1, right - left), height: HEIGHT - 6 }),
    line(scale.at(likely), "likely-line"),
    line(scale.at(0), "zero-line"),
  );
}
