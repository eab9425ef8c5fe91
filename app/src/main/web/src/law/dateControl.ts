import { h, type Child } from "../dom.ts";
import { messages } from "../messages.ts";
import { dateOf, dayNumber, isDate } from "./days.ts";
import type { TimeAxis } from "./timeAxis.ts";

const text = messages.law;

/** The day that is looked at: typed, dragged along the axis, or stepped from change to change. */
export class DateControl {
  readonly typed: HTMLElement;
  /** Lies over the axis, as wide as it. */
  readonly slider: HTMLInputElement;
  private readonly input: HTMLInputElement;

  constructor(
    axis: TimeAxis,
    private readonly turning: readonly string[],
    private readonly today: string,
    private readonly changed: (date: string) => void,
  ) {
    this.input = h("input", { id: "axis-date", type: "date", "data-testid": "axis-date", oninput: () => this.type() });
    this.slider = h("input", {
      type: "range",
      class: "axis-slider",
      min: axis.first,
      max: axis.last,
      step: 1,
      "aria-label": text.slider,
      "data-testid": "axis-slider",
      oninput: () => this.set(dateOf(Number(this.slider.value))),
    });
    this.typed = h("div", { class: "axis-date" }, this.buttons());
  }

  /** Shows the date without telling anybody. */
  show(date: string): void {
    this.input.value = date;
    this.slider.value = String(dayNumber(date));
    this.slider.setAttribute("aria-valuetext", date);
  }

  private buttons(): Child[] {
    const step = (label: string, sign: string, to: () => string | undefined): Child =>
      h("button", { type: "button", "aria-label": label, title: label, onclick: () => this.set(to()) }, sign);
    return [
      h("label", { for: "axis-date" }, text.on),
      step(text.previous, "◀", () => this.turning.findLast((day) => day < this.input.value)),
      this.input,
      step(text.next, "▶", () => this.turning.find((day) => day > this.input.value)),
      h("button", { type: "button", "data-testid": "axis-today", onclick: () => this.set(this.today) }, text.today),
    ];
  }

  private type(): void {
    if (isDate(this.input.value) && this.input.value >= "1990-01-01") {
      this.set(this.input.value);
    }
  }

  private set(date: string | undefined): void {
    if (date !== undefined) {
      this.show(date);
      this.changed(date);
    }
  }
}
