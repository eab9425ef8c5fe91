import type { Act, OpenPlace, RegimePoint, RoleName } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { localDate } from "../format.ts";
import { confidenceLabel } from "../labels.ts";
import { messages } from "../messages.ts";
import { actDetail } from "./actDetail.ts";
import { actStrip } from "./strip.ts";
import { actState, type TimeAxis } from "./timeAxis.ts";

const text = messages.law;
export const ROLES: readonly RoleName[] = ["exit", "transit", "entry"];

/** A place with its name, as far as it can be relied on. */
export interface Chip {
  readonly role: RoleName;
  readonly placeName: string;
  readonly doubtful: boolean;
}

/** An act on the axis, with what it opens; it opens to its articles. */
export class ActRow {
  readonly element: HTMLElement;
  private readonly button: HTMLButtonElement;
  private readonly detail: HTMLElement;
  private readonly state = h("span", { class: "act-state", "data-testid": "act-state" });

  constructor(
    readonly act: Act,
    points: ReadonlyMap<string, RegimePoint>,
    axis: TimeAxis,
    today: string,
    private readonly toggled: (act: Act, open: boolean) => void,
  ) {
    this.button = this.makeButton();
    this.detail = h("div", { class: "act-detail", id: `detail-${act.id}`, hidden: true }, actDetail(act, points));
    this.element = h(
      "li",
      { class: isDoubtful(act) ? "act in-doubt" : "act", id: act.id, "data-testid": "act", "data-act": act.id },
      h("div", { class: "axis-row" }, this.head(), actStrip(act, axis, today)),
      this.detail,
    );
  }

  showDay(date: string): void {
    const state = actState(this.act, date);
    this.element.dataset["on"] = state;
    this.state.textContent = text.state[state];
  }

  get isOpen(): boolean {
    return !this.detail.hidden;
  }

  open(open: boolean): void {
    this.detail.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
  }

  private makeButton(): HTMLButtonElement {
    const { id, number } = this.act;
    const toggle = (): void => {
      this.open(!this.isOpen);
      this.toggled(this.act, this.isOpen);
    };
    return h(
      "button",
      { type: "button", class: "act-open", "aria-expanded": "false", "aria-controls": `detail-${id}`, onclick: toggle },
      h("strong", {}, id),
      number ? ` · ${number}` : null,
    );
  }

  private head(): Child {
    const { confidence, textRead, title } = this.act;
    return h(
      "div",
      { class: "act-head" },
      h(
        "div",
        { class: "act-line" },
        this.button,
        confidenceLabel(confidence),
        textRead ? null : h("span", { class: "badge warn" }, text.notRead),
        isDoubtful(this.act) ? h("span", { class: "badge warn", title: text.doubtful }, text.inDoubt) : null,
        this.state,
      ),
      h("p", { class: "act-title" }, title),
      h("p", { class: "act-days" }, daysOf(this.act)),
      placeChips(chipsOf(this.act)),
    );
  }
}

/** `signed 4 May 2023, in force since 1 Jun 2023`. */
export function daysOf({ signed, earliest, certain }: Act): string {
  const since =
    earliest === certain ? text.since(localDate(certain)) : text.between(localDate(earliest), localDate(certain));
  return signed === null ? since : `${text.signed(localDate(signed))}, ${since}`;
}

/** Whether all that an act says rests on open points. */
export const isDoubtful = ({ articles }: Act): boolean => articles.every((article) => article.doubt !== null);

/** The places an act opens, each once. */
export function chipsOf(act: Act): Chip[] {
  const all = act.articles.flatMap((article) =>
    article.permits.map(({ role, placeName }) => ({ role, placeName, doubtful: article.doubt !== null })),
  );
  const same = (a: Chip, b: Chip): boolean => a.role === b.role && a.placeName === b.placeName;
  return all.filter((chip, i) => all.findIndex((other) => same(chip, other)) === i);
}

export const openChips = (places: readonly OpenPlace[]): Chip[] =>
  places.map(({ role, placeName, standing }) => ({ role, placeName, doubtful: standing !== "lawful" }));

/** One line for each role that has places. */
export function placeChips(chips: readonly Chip[]): Child {
  const lines = ROLES.map((role) => [role, chips.filter((chip) => chip.role === role)] as const);
  return h(
    "dl",
    { class: "place-chips" },
    lines
      .filter(([, places]) => places.length > 0)
      .map(([role, places]) =>
        h("div", { "data-role": role }, h("dt", {}, text.role[role]), h("dd", {}, places.map(chip))),
      ),
  );
}

function chip({ placeName, doubtful }: Chip): Child {
  const title = doubtful ? text.doubtful : null;
  return h("span", { class: doubtful ? "place doubtful" : "place", title }, placeName, doubtful ? " ?" : null);
}
