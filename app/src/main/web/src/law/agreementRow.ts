import type { Agreement } from "../api.ts";
import { h } from "../dom.ts";
import { localDate } from "../format.ts";
import { confidenceLabel } from "../labels.ts";
import { messages } from "../messages.ts";
import { sourceLink } from "./actDetail.ts";
import { agreementStrip } from "./strip.ts";
import { termState, type TimeAxis } from "./timeAxis.ts";

const text = messages.law;

/** An agreement between states on the axis. */
export class AgreementRow {
  readonly element: HTMLElement;
  private readonly state = h("span", { class: "act-state" });

  constructor(
    readonly agreement: Agreement,
    axis: TimeAxis,
    today: string,
  ) {
    const { id, title, parties, places, confidence, source } = agreement;
    const uses = agreement.uses.map((use) => messages.trade[use].toLowerCase()).join(", ");
    this.element = h(
      "li",
      { class: "act agreement", id, "data-testid": "agreement", "data-agreement": id },
      h(
        "div",
        { class: "axis-row" },
        h(
          "div",
          { class: "act-head" },
          h("div", { class: "act-line" }, h("strong", {}, id), confidenceLabel(confidence), this.state),
          h("p", { class: "act-title" }, title),
          h("p", { class: "act-days" }, termOf(agreement)),
          h("p", {}, text.agreed(parties.join(", "), places.join(", "), uses)),
          h("small", {}, sourceLink(source)),
        ),
        agreementStrip(agreement, axis, today),
      ),
    );
  }

  showDay(date: string): void {
    const state = termState(this.agreement, date);
    this.element.dataset["on"] = state;
    this.state.textContent = text.term[state];
  }
}

export function termOf({ firstDay, lastDay, noticeMonths }: Agreement): string {
  const end = lastDay === null ? text.noEnd : text.until(localDate(lastDay));
  const notice = noticeMonths === null ? text.noticeUnknown : text.notice(noticeMonths);
  return `${text.from(localDate(firstDay))}, ${end}; ${notice}`;
}
