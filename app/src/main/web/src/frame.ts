import "./styles/index.css";
import { byId, h, replace, type Child } from "./dom.ts";
import { messages } from "./messages.ts";

export type PageName = "plan" | "law" | "movements" | "replan" | "flows" | "check";

/** The frame every page stands in: its style, the bar on top, and the letters. */
export function framePage(current: PageName): HTMLElement {
  replace(byId("top"), bar(current));
  void import("./fonts.ts").then((fonts) => fonts.offerChineseLetters());
  return byId("page");
}

/** Says that the page shows what it was opened for; until then its main part is marked as busy. */
export function settled(page: HTMLElement): void {
  page.setAttribute("aria-busy", "false");
}

function bar(current: PageName): Child {
  return h(
    "header",
    { class: "bar" },
    h("a", { class: "skip", href: "#page" }, messages.nav.skip),
    h("a", { class: "brand", href: "/" }, h("img", { src: "/favicon.svg", alt: "", width: 22, height: 22 }), "Tumen"),
    h(
      "nav",
      { "aria-label": messages.nav.pages },
      navLink("/", messages.nav.plan, current === "plan"),
      navLink("/law.html", messages.nav.law, current === "law"),
      navLink("/movements.html", messages.nav.movements, current === "movements"),
      navLink("/replan.html", messages.nav.replan, current === "replan"),
      navLink("/flows.html", messages.nav.flows, current === "flows"),
      navLink("/check.html", messages.nav.check, current === "check"),
    ),
  );
}

function navLink(href: string, text: string, here: boolean): Child {
  return h("a", { href, "aria-current": here ? "page" : null }, text);
}
