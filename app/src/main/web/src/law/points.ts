import type { Regime, RegimePoint } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { localDate } from "../format.ts";
import { messages } from "../messages.ts";
import { tableOf } from "../table.ts";
import { sourceLink } from "./actDetail.ts";

const text = messages.law;

/** Every question that no text answers, with what hangs on it and who could answer. */
export function pointsView(regimes: readonly Regime[]): Child {
  const points = regimes.flatMap((regime) => regime.openPoints);
  return h(
    "section",
    { class: "panel flush points", "data-testid": "points" },
    h(
      "div",
      { class: "section-head" },
      h("h2", {}, text.points(points.length)),
      h("p", { class: "note" }, text.pointsNote),
    ),
    tableOf(
      text.pointsLabel,
      [
        { head: text.question, cell: question },
        { head: text.hangsOn, cell: ({ hangsOn }) => list(hangsOn) },
        { head: text.askOf, cell: ({ askOf }) => list(askOf) },
      ],
      points,
      { cards: true, rowAttributes: ({ id }) => ({ "data-testid": "point", "data-point": id }) },
    ),
  );
}

function question({ question, why, since, source }: RegimePoint): Child {
  return [
    h("strong", {}, question),
    " ",
    h("span", { class: "why" }, why),
    since === null ? null : ` ${text.mattersSince(localDate(since))}`,
    source === null ? null : h("small", { class: "cited" }, sourceLink(source)),
  ];
}

const list = (items: readonly string[]): Child =>
  items.length > 1
    ? h(
        "ul",
        {},
        items.map((item) => h("li", {}, item)),
      )
    : items[0];
