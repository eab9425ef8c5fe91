import { h, replace, type Child } from "../dom.ts";
import { wholeNumber } from "../format.ts";
import { messages } from "../messages.ts";
import { plainWords, toneOf } from "../status.ts";

/** Counts by status as filter buttons; the chosen one is pressed. */
export class Chips {
  readonly element = h("ul", { class: "chips", "data-testid": "chips" });
  private drawn = "";

  constructor(private readonly choose: (state: string) => void) {}

  show(counts: Readonly<Record<string, number>>, chosen: string): void {
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const state = JSON.stringify([counts, chosen]);
    if (state !== this.drawn) {
      this.drawn = state;
      const focused = document.activeElement?.getAttribute("data-state");
      const chips = Object.entries({ ...counts, ...missing(counts, chosen) });
      replace(
        this.element,
        this.chip("", all, chosen),
        chips.map(([name, count]) => this.chip(name, count, chosen)),
      );
      this.element.querySelector<HTMLElement>(`[data-state="${CSS.escape(focused ?? "-")}"]`)?.focus();
    }
  }

  private chip(state: string, count: number, chosen: string): Child {
    const attributes = {
      type: "button",
      class: `chip ${toneOf(state)}`,
      "aria-pressed": String(state === chosen),
      "data-state": state,
      "data-testid": "chip",
      onclick: () => this.choose(state),
    };
    const words = state ? plainWords(state) : messages.movements.all;
    return h("li", {}, h("button", attributes, words, h("b", {}, wholeNumber(count))));
  }
}

/** The chosen filter stays visible when nothing is in it any more. */
function missing(counts: Readonly<Record<string, number>>, chosen: string): Record<string, number> {
  return chosen === "" || chosen in counts ? {} : { [chosen]: 0 };
}
