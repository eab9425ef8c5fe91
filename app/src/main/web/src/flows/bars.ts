import type { FlowStudy } from "../api.ts";
import { h, s, type Child } from "../dom.ts";
import { messages } from "../messages.ts";
import { amount } from "./numbers.ts";

const WIDTH = 1000;
const THICK = 22;
/** As many as the style sheet has colours for; the rest is drawn in the last one. */
const COLOURS = 9;

/** How the goods of each case part among the ports: one bar a case, as long as what moves. */
export function bars(studies: readonly FlowStudy[]): HTMLElement {
  const names = portNames(studies);
  const most = Math.max(...studies.map(moved), 1e-9);
  return h(
    "figure",
    { class: "flow-bars", "data-testid": "bars" },
    studies.map((study) => [
      h("div", { class: "flow-bar-name" }, study.name),
      s(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${THICK}`, preserveAspectRatio: "none", role: "img", "aria-label": words(study) },
        pieces(study, names, most),
      ),
    ]),
    h(
      "figcaption",
      { class: "legend" },
      names.map((name, i) => h("span", { class: `port-key ${colour(i)}` }, name)),
    ),
  );
}

export function portNames(studies: readonly FlowStudy[]): string[] {
  const used = studies.flatMap(({ ports }) => ports.filter(({ teu }) => teu.likely > 0));
  return [...new Set(used.map(({ name }) => name))];
}

export const colour = (index: number): string => `fp${Math.min(index, COLOURS - 1)}`;

const moved = ({ ports }: FlowStudy): number => ports.reduce((sum, { teu }) => sum + teu.likely, 0);

function words({ name, ports }: FlowStudy): string {
  const parts = ports.filter(({ teu }) => teu.likely > 0).map((port) => `${port.name} ${amount(port.teu.likely)}`);
  return `${name}: ${parts.join(", ")} (${messages.flows.teuYear})`;
}

function pieces(study: FlowStudy, names: readonly string[], most: number): Child {
  let left = 0;
  return names.map((name, i) => {
    const teu = study.ports.find((port) => port.name === name)?.teu.likely ?? 0;
    const width = (WIDTH * teu) / most;
    const rect = s(
      "rect",
      { class: colour(i), x: left, y: 0, width, height: THICK },
      s("title", {}, `${name}: ${amount(teu)}`),
    );
    left += width;
    return teu > 0 ? rect : null;
  });
}
