import type { Corridor, Plan, PlanQuery, Rate } from "../api.ts";
import { h, replace, type Child } from "../dom.ts";
import { localDate, localDateTime, plainNumber, wholeNumber, wholeRange } from "../format.ts";
import { underScenario } from "../form/scenarioField.ts";
import { waysMap } from "../map/waysMap.ts";
import { confidenceLabel, sourceLabel } from "../labels.ts";
import { messages } from "../messages.ts";
import { asides } from "./asides.ts";
import { planView, wayById, type PlanView } from "./planView.ts";
import { profile } from "./profile.ts";
import { scatter } from "./scatter.ts";
import { wayDetail } from "./wayDetail.ts";
import { waysTable } from "./waysTable.ts";

/** Shows an answer: the ways side by side, the open one, charts and map, and what stands beside them. */
export function showResults(place: HTMLElement, corridor: Corridor, plan: Plan): void {
  const view = planView(corridor, plan);
  replace(place, summary(view), plan.ways.length > 0 ? ways(view) : noWays(), asides(view));
  keepInAddress(view);
}

/** The open way stands behind the # of the address, so that a link shares it too. */
function keepInAddress(view: PlanView): void {
  const { selection } = view;
  const asked = wayById(view, location.hash.slice(1));
  if (asked) {
    selection.toggleOpen(asked.id);
  }
  selection.onChange(() => {
    history.replaceState(null, "", selection.open ? `#${selection.open}` : location.pathname + location.search);
  });
}

function ways(view: PlanView): Child[] {
  const side = [h("div", { class: "panel" }, waysMap(view)), h("div", { class: "panel" }, scatter(view))];
  return [
    h("section", { class: "panel flush" }, waysTable(view)),
    wayDetail(view),
    h("div", { class: "pair" }, side),
    h("section", { class: "panel" }, profile(view)),
  ];
}

function noWays(): Child {
  const { noWays: title, noWaysHint } = messages.plan;
  return h(
    "section",
    { class: "panel empty", "data-testid": "no-ways" },
    h("strong", {}, title),
    h("p", {}, noWaysHint),
  );
}

function summary({ plan: { query, scenarios }, sources }: PlanView): Child {
  const text = messages.plan;
  const tonnes = query.tonnes.low === query.tonnes.high ? wholeNumber(query.tonnes.likely) : wholeRange(query.tonnes);
  return h(
    "div",
    { class: "summary", "data-testid": "summary" },
    h("h2", {}, text.summary(query.originName, query.destinationName, plainNumber(query.teu), query.hs)),
    h(
      "p",
      {},
      text.assumed(tonnes, localDateTime(query.ready)),
      ` · ${messages.trade[query.trade]} · ${query.subdivision}`,
    ),
    query.rate ? h("p", { class: "note", "data-testid": "rate" }, rateWords(query, query.rate, sources)) : null,
    underScenario(scenarios),
  );
}

function rateWords({ currency }: PlanQuery, rate: Rate, sources: PlanView["sources"]): Child[] {
  const { low, likely, high } = rate.cnyPerUnit;
  const cny = low === high ? `${likely}` : `${likely} (${low}–${high})`;
  const words = messages.plan.rate(currency, cny, localDate(rate.day));
  return [words, " · ", sourceLabel(rate.source, sources), " ", confidenceLabel(rate.confidence)];
}
