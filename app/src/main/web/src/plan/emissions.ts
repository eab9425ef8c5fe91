import type { Leg, Range, Way } from "../api.ts";
import { linearScale, type Scale } from "../chart/scale.ts";
import { h, s, type Child } from "../dom.ts";
import { plainNumber, wholeNumber, wholeRange } from "../format.ts";
import { confidenceLabel, sourceLabel } from "../labels.ts";
import { messages } from "../messages.ts";
import type { PlanView } from "./planView.ts";

const WIDTH = 220;
const HEIGHT = 14;

type Haul = Leg & { readonly co2eKg: Range };

/** One bar per leg that emits, with its range as a whisker; null when no leg was computed. */
export function emissionBars(view: PlanView, way: Way, colour: string): HTMLElement | null {
  const hauls = way.legs.filter((leg): leg is Haul => leg.co2eKg !== null);
  if (hauls.length === 0) {
    return null;
  }
  const scale = linearScale(0, Math.max(...hauls.map((leg) => leg.co2eKg.high)), 0, WIDTH);
  return h(
    "dl",
    { class: "bars", "data-testid": "emissions" },
    hauls.map((leg) => row(view, leg, scale, colour)),
  );
}

function row(view: PlanView, leg: Haul, scale: Scale, colour: string): Child {
  const { likely } = leg.co2eKg;
  return [
    h("dt", {}, leg.what),
    h(
      "dd",
      {},
      bar(leg.co2eKg, scale, colour),
      h("span", {}, wholeNumber(likely), h("small", {}, ` ${wholeRange(leg.co2eKg)}`)),
      factorOf(view, leg),
    ),
  ];
}

/** The factor of the leg with its source. */
function factorOf(view: PlanView, { factor }: Haul): Child {
  if (!factor) {
    return null;
  }
  const { low, likely, high } = factor.gramsPerTonneKm;
  const numbers = low === high ? [likely] : [low, likely, high];
  const grams = numbers.map(plainNumber).join(" / ");
  const scope = factor.scope.replaceAll("_", "-");
  return h(
    "small",
    { class: "factor", "data-testid": "factor" },
    messages.way.factor(grams, factor.description, scope),
    " ",
    sourceLabel(factor.source, view.sources),
    " ",
    confidenceLabel(factor.confidence),
  );
}

function bar(range: Range, scale: Scale, colour: string): Child {
  const middle = HEIGHT / 2;
  return s(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", class: colour, "aria-hidden": "true" },
    s("rect", { class: "bar-fill", x: 0, y: 2, width: scale.at(range.likely), height: HEIGHT - 4 }),
    s("line", { class: "bar-range", x1: scale.at(range.low), x2: scale.at(range.high), y1: middle, y2: middle }),
  );
}
