import type { Movement, Step } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { localDateTime } from "../format.ts";
import { messages } from "../messages.ts";
import { plainWords } from "../status.ts";

/** The states of the movement in their order, with when each was reached. */
export function stepsBar(movement: Movement): HTMLElement {
  const current = movement.steps.findLastIndex((step) => step.reached);
  const steps = movement.steps.map((one, i) => step(one, i === current));
  return h("ol", { class: "steps", "aria-label": messages.movement.steps, "data-testid": "steps", tabindex: 0 }, steps);
}

/** Scrolls the bar, not the page, until the current step is in its middle. */
export function centreCurrent(place: HTMLElement): void {
  const bar = place.querySelector<HTMLElement>(".steps");
  const current = place.querySelector<HTMLElement>("[aria-current]");
  if (bar && current) {
    bar.scrollLeft = current.offsetLeft - (bar.clientWidth - current.clientWidth) / 2;
  }
}

function step(one: Step, current: boolean): Child {
  const attributes = {
    class: one.reached ? "reached" : "ahead",
    "aria-current": current ? "step" : null,
    "data-testid": "step",
    "data-status": one.status,
    "data-reached": String(one.reached),
  };
  const mark = one.reached ? "✓" : "○";
  return h(
    "li",
    attributes,
    h("span", { class: "mark", "aria-hidden": "true" }, mark),
    h("span", { class: "name" }, plainWords(one.status)),
    one.at ? h("time", { datetime: one.at }, localDateTime(one.at)) : null,
  );
}
