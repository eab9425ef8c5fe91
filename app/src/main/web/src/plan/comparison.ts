import type { Comparison, Way } from "../api.ts";
import { h, replace, type Child } from "../dom.ts";
import { daysHours, wholeNumber } from "../format.ts";
import { fetchComparison, isAbort } from "../http.ts";
import { messages } from "../messages.ts";
import { problemBox } from "../problem.ts";
import { routeWords } from "./routeWords.ts";
import type { PlanView } from "./planView.ts";
import { tornado } from "./tornado.ts";

const text = messages.comparison;

/** The open way held against another one, which can be chosen. Nothing where there is no other. */
export function comparison(view: PlanView, way: Way): Child {
  const others = view.plan.ways.filter((other) => other.id !== way.id);
  const first = view.reference && view.reference.id !== way.id ? view.reference : others[0];
  if (!first) {
    return null;
  }
  const box = h("div", { "data-testid": "comparison", "aria-busy": "true" });
  let running = new AbortController();
  const hold = (against: string): void => {
    running.abort();
    running = new AbortController();
    void show(box, view, way.id, against, running.signal);
  };
  const select = h(
    "select",
    {
      id: "against",
      "data-testid": "against",
      onchange: (event: Event) => hold((event.target as HTMLSelectElement).value),
    },
    others.map((other) => option(view, other, other.id === first.id)),
  );
  hold(first.id);
  return [
    h("h3", {}, text.heading),
    h("p", { class: "against" }, h("label", { for: "against" }, text.against), " ", select),
    box,
  ];
}

function option(view: PlanView, way: Way, selected: boolean): Child {
  return h("option", { value: way.id, selected }, `${way.gatewayName} · ${way.id} · ${routeWords(view, way)}`);
}

async function show(
  box: HTMLElement,
  view: PlanView,
  via: string,
  against: string,
  signal: AbortSignal,
): Promise<void> {
  box.setAttribute("aria-busy", "true");
  replace(box, h("p", { class: "loading" }, text.running));
  const query = new URLSearchParams(location.search);
  query.set("via", via);
  query.set("against", against);
  try {
    replace(box, content(view, await fetchComparison(query, signal)));
    box.setAttribute("aria-busy", "false");
  } catch (error) {
    if (!isAbort(error)) {
      replace(box, problemBox(error));
      box.setAttribute("aria-busy", "false");
    }
  }
}

function content(view: PlanView, held: Comparison): Child[] {
  const { aheadPerTeu, hoursEarlier, query, againstName } = held;
  const money = `${query.currency} ${wholeNumber(Math.abs(aheadPerTeu))}`;
  const time = daysHours(Math.abs(hoursEarlier));
  return [
    h("p", { "data-testid": "ahead" }, text.sum(aheadPerTeu >= 0, money, hoursEarlier >= 0, time, againstName)),
    h("h4", {}, text.breakEvens),
    h(
      "ul",
      { class: "plain", "data-testid": "turning-points" },
      held.breakEvens.map((words) => h("li", {}, words)),
    ),
    tornado(held, view.sources),
    h(
      "ul",
      { class: "plain note" },
      held.notes.map((words) => h("li", {}, words)),
    ),
  ];
}
