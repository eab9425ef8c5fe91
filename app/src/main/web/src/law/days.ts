const DAY_MILLIS = 86_400_000;

/** Days since 1970 of a date such as `2023-06-01`. */
export const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MILLIS);

export const dateOf = (day: number): string => new Date(day * DAY_MILLIS).toISOString().slice(0, 10);

/** Whether a text is a day of the calendar; `2023-02-30` is none. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text)) && dateOf(dayNumber(text)) === text;
}

/** Today where the reader is. */
export function today(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
