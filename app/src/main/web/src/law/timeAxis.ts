import type { Act, Agreement, Regime } from "../api.ts";
import { dateOf, dayNumber } from "./days.ts";

export interface Tick {
  readonly text: string;
  readonly percent: number;
}

/** Years as a line from the first act to the end of this year; places on it are per cent of its width. */
export interface TimeAxis {
  readonly first: number;
  readonly last: number;
  readonly ticks: readonly Tick[];
  readonly percent: (date: string) => number;
}

const LABELS_WANTED = 6;

export function timeAxis(acts: readonly Act[], agreements: readonly Agreement[], today: string): TimeAxis {
  const years = [...acts.flatMap(datesOf), ...agreements.flatMap(termOf), today].map((date) =>
    Number(date.slice(0, 4)),
  );
  const [from, to] = [Math.min(...years), Math.max(...years) + 1];
  const [first, last] = [dayNumber(`${from}-01-01`), dayNumber(`${to}-01-01`)];
  const percent = (date: string): number => {
    const day = Math.min(last, Math.max(first, dayNumber(date)));
    return Number((((day - first) / (last - first)) * 100).toFixed(3));
  };
  const step = yearStep(to - from);
  const labelled = Array.from({ length: to - from }, (_, i) => from + i).filter((year) => year % step === 0);
  const ticks = labelled.map((year) => ({ text: String(year), percent: percent(`${year}-01-01`) }));
  return { first, last, ticks, percent };
}

const datesOf = (act: Act): string[] => [act.signed ?? act.earliest, act.earliest, act.certain];

const termOf = ({ firstDay, lastDay }: Agreement): string[] => [firstDay, lastDay ?? firstDay];

const yearStep = (years: number): number => [1, 2, 5, 10, 20, 50].find((step) => years / step <= LABELS_WANTED) ?? 100;

export type ActState = "in_force" | "disputed" | "not_yet";

/** How an act stands on a day: `disputed` between the first day it may be in force and the day it surely is. */
export function actState(act: Pick<Act, "earliest" | "certain">, date: string): ActState {
  return date < act.earliest ? "not_yet" : date < act.certain ? "disputed" : "in_force";
}

export function countStates(acts: readonly Act[], date: string): Record<ActState, number> {
  const count = (state: ActState): number => acts.filter((act) => actState(act, date) === state).length;
  return { in_force: count("in_force"), disputed: count("disputed"), not_yet: count("not_yet") };
}

/** The acts of a province by frame: an act that stands alone, then those that add to it, the oldest first. */
export function framesOf(regime: Regime, province: string): Act[][] {
  const own = regime.acts.filter((act) => act.province === province);
  const frames = [...new Set(own.map((act) => act.frame))];
  return frames.map((frame) => own.filter((act) => act.frame === frame).toSorted(baseFirst));
}

const baseFirst = (a: Act, b: Act): number =>
  Number(b.id === b.frame) - Number(a.id === a.frame) || a.certain.localeCompare(b.certain);

/** The days on which something changes, for a reader who steps from one to the next. */
export function turningDays(acts: readonly Act[], agreements: readonly Agreement[]): string[] {
  const ofActs = acts.flatMap((act) => [act.earliest, act.certain]);
  const ofAgreements = agreements.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay && dayAfter(lastDay)]);
  return [...new Set([...ofActs, ...ofAgreements].filter((day) => day !== null))].toSorted();
}

const dayAfter = (date: string): string => dateOf(dayNumber(date) + 1);

export type TermState = "holds" | "ended" | "not_yet";

/** How an agreement stands on a day; on its last day it still holds. */
export function termState({ firstDay, lastDay }: Pick<Agreement, "firstDay" | "lastDay">, date: string): TermState {
  return date < firstDay ? "not_yet" : lastDay !== null && date > lastDay ? "ended" : "holds";
}
