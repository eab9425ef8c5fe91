import { h, type Child } from "../dom.ts";
import { messages } from "../messages.ts";

const text = messages.welcome;
const EXAMPLE = "/?origin=HUC&destination=NGB&teu=40&hs=1005.90&ready=2026-09-07T08:00&trade=domestic";

/** What stands below the empty form: where to begin, and what to know before trusting a number. */
export function welcome(): Child {
  const way = (href: string, title: string, words: string): Child =>
    h("li", {}, h("a", { href }, h("strong", {}, title)), h("p", {}, words));
  return h(
    "section",
    { class: "panel welcome", "data-testid": "welcome" },
    h("p", { class: "lead" }, messages.plan.prompt),
    h(
      "ul",
      { class: "plain" },
      way(EXAMPLE, text.example, text.exampleWords),
      way("/law.html", text.law, text.lawWords),
      way("/movements.html", text.movements, text.movementsWords),
      way("/check.html", text.check, text.checkWords),
    ),
    h("p", { class: "note" }, text.prices),
  );
}
