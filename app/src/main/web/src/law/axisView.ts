import type { Acts, Province, Regime, RegimePoint } from "../api.ts";
import { h, replace, type Child } from "../dom.ts";
import { localDate } from "../format.ts";
import { messages } from "../messages.ts";
import { tableOf } from "../table.ts";
import { ActRow, daysOf, openChips, placeChips, chipsOf } from "./actRow.ts";
import { AgreementRow } from "./agreementRow.ts";
import { DateControl } from "./dateControl.ts";
import { openingOn } from "./openings.ts";
import { hatch, moveDay, yearStrip } from "./strip.ts";
import { actState, countStates, framesOf, timeAxis, turningDays, type TimeAxis } from "./timeAxis.ts";

const text = messages.law;

/** All acts on one time axis, and what they open on the day that is looked at. */
export class AxisView {
  readonly element: HTMLElement;
  private readonly axis: TimeAxis;
  private readonly rows: ActRow[] = [];
  private readonly agreements: readonly AgreementRow[];
  private readonly date: DateControl;
  private readonly summary = h("p", { class: "axis-summary", role: "status", "data-testid": "axis-summary" });
  private readonly openings = new Map<Province, HTMLElement>();
  private readonly table = h("div", {});
  private day = "";

  constructor(
    private readonly acts: Acts,
    private readonly today: string,
    changed: (date: string) => void,
  ) {
    const all = acts.regimes.flatMap((regime) => regime.acts);
    this.axis = timeAxis(all, acts.agreements, today);
    this.agreements = acts.agreements.map((agreement) => new AgreementRow(agreement, this.axis, today));
    this.date = new DateControl(this.axis, turningDays(all, acts.agreements), today, (date) => {
      this.showDay(date);
      changed(date);
    });
    this.element = this.draw();
  }

  showDay(date: string): void {
    this.day = date;
    this.date.show(date);
    this.rows.forEach((row) => row.showDay(date));
    this.agreements.forEach((row) => row.showDay(date));
    moveDay(this.element, this.axis.percent(date));
    const counts = countStates(
      this.rows.map((row) => row.act),
      date,
    );
    this.summary.textContent = text.summary(localDate(date), counts, this.rows.length);
    this.showOpenings();
    replace(this.table, this.asTable());
  }

  /** Opens the act of that id and brings it into view; false when there is none. */
  openAct(id: string): boolean {
    const row = this.rows.find((one) => one.act.id === id);
    row?.open(true);
    row?.element.scrollIntoView({ block: "center" });
    return row !== undefined;
  }

  private draw(): HTMLElement {
    return h(
      "section",
      { class: "panel law-axis", "data-testid": "axis" },
      h("div", { class: "chart-head" }, h("h2", {}, text.axis), this.date.typed),
      this.summary,
      hatch(),
      h("div", { class: "axis-row axis-years" }, h("div", {}), this.years()),
      this.acts.regimes.map((regime) => this.regime(regime)),
      this.agreed(),
      legend(),
      h("details", { class: "axis-table" }, h("summary", {}, text.asTable), this.table),
    );
  }

  private years(): Child {
    return h("div", { class: "years" }, yearStrip(this.axis, this.today), this.date.slider);
  }

  private agreed(): Child {
    const rows = this.agreements.map((row) => row.element);
    return rows.length > 0
      ? [
          h("h3", { class: "regime" }, text.agreements),
          h("p", { class: "note" }, text.agreementsNote),
          h("ul", { class: "frame" }, rows),
        ]
      : null;
  }

  private regime(regime: Regime): Child {
    const points = new Map(regime.openPoints.map((point) => [point.id, point]));
    return [
      h("h3", { class: "regime" }, regime.name),
      regime.provinces.map((province) => this.province(regime, province, points)),
    ];
  }

  private province(regime: Regime, province: Province, points: ReadonlyMap<string, RegimePoint>): Child {
    const open = h("div", {
      class: "openings",
      "data-testid": "openings",
      "data-regime": regime.id,
      "data-province": province.code,
    });
    this.openings.set(province, open);
    return h(
      "section",
      { class: "province", "aria-label": text.provinceName(province.name, province.code) },
      h("h4", {}, text.provinceName(province.name, province.code)),
      open,
      framesOf(regime, province.code).map((frame) =>
        h(
          "ul",
          { class: "frame", "aria-label": text.frame(frame[0]!.id) },
          frame.map((act) => this.row(act, points)),
        ),
      ),
    );
  }

  private row(act: Regime["acts"][number], points: ReadonlyMap<string, RegimePoint>): HTMLElement {
    const row = new ActRow(act, points, this.axis, this.today, ({ id }, open) => keepInAddress(open ? id : ""));
    this.rows.push(row);
    return row.element;
  }

  private showOpenings(): void {
    this.acts.regimes.forEach((regime) =>
      regime.provinces.forEach((province) => {
        const chips = openChips(openingOn(regime.openings, province.code, this.day));
        const words = h("p", { class: "note" }, text.openOn(localDate(this.day)));
        replace(this.openings.get(province)!, words, chips.length > 0 ? placeChips(chips) : text.nothingOpen);
      }),
    );
  }

  private asTable(): Child {
    const names = new Map(
      this.acts.regimes.flatMap((regime) => regime.provinces.map(({ code, name }) => [code, name] as const)),
    );
    const opens = (act: ActRow["act"]): string =>
      chipsOf(act)
        .map(({ role, placeName }) => `${text.role[role]} ${placeName}`)
        .join(", ");
    return tableOf(
      text.axis,
      [
        { head: text.act, cell: ({ id, number }) => [id, number ? ` · ${number}` : null] },
        { head: text.province, cell: ({ province }) => names.get(province) ?? province },
        { head: text.days, cell: daysOf },
        { head: text.onDay(localDate(this.day)), cell: (act) => text.state[actState(act, this.day)] },
        { head: text.opens, cell: opens },
        {
          head: text.confidence,
          cell: ({ confidence, textRead }) => [confidence, textRead ? null : ` · ${text.notRead}`],
        },
      ],
      this.rows.map((row) => row.act),
      { cards: true },
    );
  }
}

function keepInAddress(hash: string): void {
  history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
}

function legend(): Child {
  const key = (name: string, words: string): Child => h("span", { class: `key ${name}` }, words);
  const { certain, disputed, unread, signed, today, day } = text.legend;
  return h(
    "p",
    { class: "legend" },
    key("certain", certain),
    key("disputed", disputed),
    key("unread", unread),
    key("signed", signed),
    key("today", today),
    key("day", day),
    h("span", {}, text.confidences),
  );
}
