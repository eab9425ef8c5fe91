import type { Alert } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { icon } from "../icons.ts";
import { messages } from "../messages.ts";
import { grouped } from "./grouped.ts";

const text = messages.movement;

/** What somebody should look at, kind by kind; the first of a kind is shown, the rest folded away. */
export function alertsView(alerts: readonly Alert[]): Child {
  const kinds = grouped(alerts, (alert) => alert.id);
  return kinds.length === 0
    ? null
    : h(
        "div",
        { class: "alerts", role: "alert", "data-testid": "alerts" },
        h("ul", { class: "plain" }, kinds.map(kind)),
      );
}

function kind([first, ...rest]: [Alert, ...Alert[]]): Child {
  const others = h(
    "ul",
    {},
    rest.map((alert) => h("li", {}, alert.words)),
  );
  const fold = rest.length > 0 ? h("details", {}, h("summary", {}, text.moreAlike(rest.length)), others) : null;
  return h("li", { "data-testid": "alert", "data-alert": first.id }, icon("alert"), h("div", {}, first.words, fold));
}
