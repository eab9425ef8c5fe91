import { h, replace, type Attributes, type Child } from "../dom.ts";
import { wholeNumber } from "../format.ts";
import { icon } from "../icons.ts";
import { messages } from "../messages.ts";
import { plainWords, toneOf } from "../status.ts";
import type { ListState } from "./listState.ts";

type Filter = Pick<ListState, "status" | "overdue" | "alerts">;

/** Counts by status as filter buttons, and what needs somebody; the chosen ones are pressed. */
export class Chips {
  readonly element = h("ul", { class: "chips", "data-testid": "chips" });
  private drawn = "";

  constructor(private readonly choose: (filter: Partial<Filter>) => void) {}

  show(counts: Readonly<Record<string, number>>, chosen: Filter): void {
    const state = JSON.stringify([counts, chosen.status, chosen.overdue, chosen.alerts]);
    if (state !== this.drawn) {
      this.drawn = state;
      const focused = document.activeElement?.getAttribute("data-filter");
      replace(
        this.element,
        this.all(counts, chosen).map((chip) => h("li", {}, chip)),
      );
      this.element.querySelector<HTMLElement>(`[data-filter="${CSS.escape(focused ?? "-")}"]`)?.focus();
    }
  }

  private all(counts: Readonly<Record<string, number>>, chosen: Filter): Child[] {
    const sum = Object.values(counts).reduce((total, count) => total + count, 0);
    const shown = chosen.status === "" || chosen.status in counts ? counts : { ...counts, [chosen.status]: 0 };
    return [this.status("", sum, chosen), ...this.needs(chosen), ...this.byStatus(shown, chosen)];
  }

  private byStatus(counts: Readonly<Record<string, number>>, chosen: Filter): Child[] {
    return Object.entries(counts).map(([name, count]) => this.status(name, count, chosen));
  }

  private status(status: string, count: number, chosen: Filter): Child {
    const words = status ? plainWords(status) : messages.movements.all;
    const attributes = { class: `chip ${toneOf(status)}`, onclick: () => this.choose({ status }) };
    return button(`status-${status}`, chosen.status === status, attributes, words, h("b", {}, wholeNumber(count)));
  }

  private needs({ overdue, alerts }: Filter): Child[] {
    const text = messages.movements;
    const toggleOverdue = { class: "chip bad", onclick: () => this.choose({ overdue: !overdue }) };
    const toggleAlerts = { class: "chip warn", onclick: () => this.choose({ alerts: !alerts }) };
    return [
      button("overdue", overdue, toggleOverdue, icon("wait"), text.overdue),
      button("alerts", alerts, toggleAlerts, icon("alert"), text.withAlerts),
    ];
  }
}

function button(filter: string, pressed: boolean, attributes: Attributes, ...content: Child[]): Child {
  const common = { type: "button", "aria-pressed": String(pressed), "data-filter": filter, "data-testid": "chip" };
  return h("button", { ...common, ...attributes }, content);
}
