import type { HoursRange, Range } from "./api.ts";
import { messages } from "./messages.ts";

/**
 * Numbers as the command line prints them too: yuan, kilograms and kilometres whole with a thousands separator, halves
 * away from zero; time in whole hours as days and hours.
 */
const LOCALE = messages.locale;
const DASH = "–";
const MINUS = "−";

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const date = new Intl.DateTimeFormat(LOCALE, { ...dayParts(), timeZone: "UTC" });
const dateTime = new Intl.DateTimeFormat(LOCALE, { ...dayParts(), ...clockParts(), timeZone: "UTC" });

const shortTime = new Intl.DateTimeFormat(LOCALE, { ...shortParts(), timeZone: "UTC" });

function shortParts(): Intl.DateTimeFormatOptions {
  return { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
}

function dayParts(): Intl.DateTimeFormatOptions {
  return { day: "numeric", month: "short", year: "numeric" };
}

function clockParts(): Intl.DateTimeFormatOptions {
  return { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
}

/** `4,180`; a minus sign, not a hyphen, and never `-0`. */
export function wholeNumber(value: number): string {
  const text = whole.format(Math.abs(value));
  return value < 0 && text !== "0" ? MINUS + text : text;
}

/** `+1,200`, `−350` or `0`. */
export function difference(value: number): string {
  const text = wholeNumber(value);
  return value > 0 && text !== "0" ? `+${text}` : text;
}

/** Up to two decimals, for numbers that people typed: `40`, `12.5`. */
export const plainNumber = (value: number): string => short.format(value);

export const wholeRange = (range: Range): string => span(wholeNumber(range.low), wholeNumber(range.high));

/** `6 d 4 h`, under a day `20 h`. */
export function daysHours(hours: number): string {
  const total = Math.round(Math.abs(hours));
  const text = total < 24 ? messages.unit.hours(total) : messages.unit.daysHours(Math.floor(total / 24), total % 24);
  return hours < 0 && total > 0 ? MINUS + text : text;
}

export function daysHoursDifference(hours: number): string {
  return Math.round(hours) > 0 ? `+${daysHours(hours)}` : daysHours(hours);
}

/** `5 d 2 h – 8 d 1 h`; an open end when the slowest run is past the horizon. */
export function daysHoursRange(range: HoursRange): string {
  const high = range.high === null ? messages.unit.pastHorizon : daysHours(range.high);
  return `${daysHours(range.low)} ${DASH} ${high}`;
}

/** A leg's time: minutes under an hour, else as {@link daysHours} with half hours kept: `45 min`, `1 h 30 min`. */
export function legTime(hours: number): string {
  const minutes = Math.round(hours * 60);
  return minutes < 60 ? messages.unit.minutes(minutes) : minutes < 600 ? hoursMinutes(minutes) : daysHours(hours);
}

function hoursMinutes(minutes: number): string {
  const rest = minutes % 60;
  const hours = messages.unit.hours(Math.floor(minutes / 60));
  return rest === 0 ? hours : `${hours} ${messages.unit.minutes(rest)}`;
}

/** The clock at the place concerned, with its offset: `Wed, 25 Nov 2026, 08:00 UTC+8`. */
export function localDateTime(iso: string): string {
  return `${dateTime.format(wallClock(iso))} ${zoneOf(iso)}`;
}

/** `25 Nov, 08:00`, beside a time that says year and zone. */
export const shortDateTime = (iso: string): string => shortTime.format(wallClock(iso));

/** `25 Nov 2026` at the place concerned; takes a plain date too. */
export const localDate = (iso: string): string => date.format(wallClock(iso));

/** The offset written in an ISO date-time, in words: `UTC+8`, `UTC+5:45`, `UTC`. */
export function zoneOf(iso: string): string {
  const match = /([+-])(\d\d):?(\d\d)$/.exec(iso.slice(10));
  if (!match) {
    return "UTC";
  }
  const [, sign, hours, minutes] = match;
  const offset = Number(hours) + (minutes === "00" ? "" : `:${minutes}`);
  return offset === "0" ? "UTC" : `UTC${sign === "-" ? MINUS : "+"}${offset}`;
}

/** The written wall clock as if it were UTC, so that Intl prints it unchanged. */
function wallClock(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T${iso.slice(11, 16) || "00:00"}:00Z`);
}

/** `72 %`; what is possible but rounds to nothing is `<1 %`, what is not sure but rounds to all `>99 %`. */
export function percent(fraction: number): string {
  const rounded = Math.round(fraction * 100);
  const nearly = rounded === 0 ? fraction > 1e-9 : rounded === 100 && fraction < 1 - 1e-9;
  return nearly ? (rounded === 0 ? "<1 %" : ">99 %") : `${rounded} %`;
}

function span(low: string, high: string): string {
  return low === high ? low : `${low}${DASH}${high}`;
}
