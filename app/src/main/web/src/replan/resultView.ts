import type { Replan, ReplanChange, ReplanGiven, ReplanShift, ReplanShortage, ReplanTally } from "../api.ts";
import { h, replace, type Child } from "../dom.ts";
import { underScenario } from "../form/scenarioField.ts";
import { daysHoursDifference, difference, localDateTime, plainNumber, wholeNumber } from "../format.ts";
import { messages } from "../messages.ts";
import { tableOf, type Column } from "../table.ts";
import { worstFirst } from "./ranking.ts";

const text = messages.replan;
const SHOWN = 100;
const SHORTAGES_SHOWN = 10;

/** What a scenario makes of bookings: how many, where they go now, and each that is not kept. */
export function resultView(job: string, replan: Replan): HTMLElement {
  const address = `/api/v1/replan/${encodeURIComponent(job)}/result`;
  return h(
    "div",
    { "data-testid": "replan-result" },
    h(
      "section",
      { class: "panel" },
      h("h2", { tabindex: -1 }, text.result),
      underScenario(replan.scenarios),
      h("p", { class: "note" }, text.knownFrom(localDateTime(replan.known))),
      outcomes(replan.tallies),
      h(
        "p",
        { class: "downloads" },
        h("a", { class: "button", href: `${address}.csv`, download: "", "data-testid": "download" }, text.download),
        " ",
        h("a", { href: address }, text.json),
      ),
    ),
    replan.shifts.length > 0 ? shifts(replan) : null,
    replan.shortages.length > 0 ? shortages(replan.shortages) : null,
    changes(replan.changed),
  );
}

function outcomes(tallies: readonly ReplanTally[]): Child {
  const columns: Column<ReplanTally>[] = [
    { head: text.outcome, cell: ({ outcome }) => text.outcomeName[outcome] },
    { head: text.bookings, number: true, cell: ({ bookings }) => wholeNumber(bookings) },
    { head: text.teu, number: true, cell: ({ teu }) => plainNumber(teu) },
    { head: text.meaning, cell: ({ meaning }) => meaning },
  ];
  const met = tallies.filter(({ bookings }) => bookings > 0);
  const rowAttributes = ({ outcome }: ReplanTally) => ({ "data-testid": "tally", "data-outcome": outcome });
  return tableOf(text.outcomes, columns, met, { cards: true, rowAttributes });
}

function shifts({ shifts: all, extraCny, extraLate }: Replan): Child {
  const columns: Column<ReplanShift>[] = [
    { head: text.from, cell: ({ from }) => from },
    { head: text.to, cell: ({ to }) => to },
    { head: text.bookings, number: true, cell: ({ bookings }) => wholeNumber(bookings) },
    { head: text.teu, number: true, cell: ({ teu }) => plainNumber(teu) },
    { head: text.money, number: true, cell: (shift) => difference(shift.extraCny) },
    { head: text.laterMean, number: true, cell: (shift) => daysHoursDifference(shift.hoursLater) },
  ];
  const late = text.lateCount(extraLate, wholeNumber(extraLate));
  return h(
    "section",
    { class: "panel", "data-testid": "shifts" },
    h("h2", {}, text.shifts),
    tableOf(text.shifts, columns, all, { cards: true }),
    h("p", { "data-testid": "total" }, text.total(wholeNumber(Math.abs(extraCny)), extraCny < 0, late)),
  );
}

/** The most TEU first; the rest is in the JSON. */
function shortages(all: readonly ReplanShortage[]): Child {
  const columns: Column<ReplanShortage>[] = [
    { head: text.full, cell: ({ name }) => name },
    { head: text.limit, cell: ({ limit }) => text.limitName[limit] },
    { head: text.turnedAway, number: true, cell: ({ bookings }) => wholeNumber(bookings) },
    { head: text.teu, number: true, cell: ({ teu }) => plainNumber(teu) },
  ];
  const rowAttributes = ({ limit }: ReplanShortage) => ({ "data-testid": "shortage", "data-limit": limit });
  return h(
    "section",
    { class: "panel", "data-testid": "shortages" },
    h("h2", {}, text.shortages),
    tableOf(text.shortages, columns, all.slice(0, SHORTAGES_SHOWN), { cards: true, rowAttributes }),
  );
}

function changes(all: readonly ReplanChange[]): Child {
  if (all.length === 0) {
    return h("section", { class: "panel empty" }, h("p", {}, text.nothingChanged));
  }
  const list = h("div", {});
  const ranked = worstFirst(all);
  show(list, ranked, SHOWN);
  return h(
    "section",
    { class: "panel", "data-testid": "changes" },
    h("h2", {}, text.changed),
    h("p", { class: "note" }, text.changedNote),
    list,
  );
}

/** More rows at a time than these make a browser slow; who wants them all takes the table. */
function show(list: HTMLElement, all: readonly ReplanChange[], limit: number): void {
  const columns: Column<ReplanChange>[] = [
    { head: text.booking, cell: ({ booking }) => h("code", {}, booking) },
    { head: text.outcome, cell: outcome },
    { head: text.before, cell: ({ before }) => given(before) },
    { head: text.now, cell: ({ after, why }) => (after === null ? why : given(after)) },
    { head: text.money, number: true, cell: ({ extraCny }) => (extraCny === null ? "" : difference(extraCny)) },
    { head: text.later, number: true, cell: later },
  ];
  const rowAttributes = ({ outcome: is }: ReplanChange) => ({ "data-testid": "change", "data-outcome": is });
  const more = Math.min(all.length - limit, 10 * SHOWN);
  replace(
    list,
    tableOf(text.changed, columns, all.slice(0, limit), { cards: true, rowAttributes }),
    more > 0
      ? h(
          "button",
          { type: "button", class: "more", onclick: () => show(list, all, limit + more) },
          text.more(wholeNumber(more)),
        )
      : null,
  );
}

function outcome({ outcome: is, inTime, onward }: ReplanChange): Child {
  const bad = is === "stranded" || is === "hopeless" || is === "under_way";
  return [
    h("span", { class: bad ? "tag bad" : "tag" }, text.outcomeName[is]),
    inTime === false ? [" ", h("span", { class: "tag warn" }, text.tooLate)] : null,
    onward === null
      ? null
      : [" ", h("span", { "data-testid": "onward" }, text.goesOn(onward.place, localDateTime(onward.from)))],
  ];
}

const given = (some: ReplanGiven | null): Child =>
  some === null ? "–" : text.there(some.way, localDateTime(some.arrival));

const later = ({ hoursLater }: ReplanChange): Child => (hoursLater === null ? "" : daysHoursDifference(hoursLater));
