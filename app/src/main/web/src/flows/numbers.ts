import type { Range } from "../api.ts";
import { wholeNumber } from "../format.ts";

const NOTHING = 1e-9;
const SMALL = 100;
const short = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/** `4,180`, `35.7`, `0.4`: as the command line writes amounts of flows. */
export function amount(value: number): string {
  if (Math.abs(value) < NOTHING) {
    return "0";
  }
  return Math.abs(value) >= SMALL ? wholeNumber(value) : short.format(value);
}

export const isOne = ({ low, high }: Range): boolean => high - low < NOTHING;

export const isNothing = ({ low, high }: Range): boolean => Math.max(Math.abs(low), Math.abs(high)) < NOTHING;

/** `4,180 (3,100–5,900)` */
export const amountRange = (range: Range): string =>
  isOne(range) ? amount(range.likely) : `${amount(range.likely)} (${amount(range.low)}–${amount(range.high)})`;

/** `+120`, `−3`, `=` where nothing changes. */
export const change = (value: number): string => (Math.abs(value) < NOTHING ? "=" : signed(value));

/** `+120 (+80…+400)` */
export function changeRange(range: Range): string {
  if (isNothing(range) || isOne(range)) {
    return change(range.likely);
  }
  return `${signed(range.likely)} (${signed(range.low)}…${signed(range.high)})`;
}

const signed = (value: number): string =>
  Math.abs(value) < NOTHING ? "±0" : `${value > 0 ? "+" : "−"}${amount(Math.abs(value))}`;

/** `72 % (40 %–100 %)` */
export function shareRange(share: Range): string {
  return isOne(share) ? part(share.likely) : `${part(share.likely)} (${part(share.low)}–${part(share.high)})`;
}

function part(value: number): string {
  const whole = Math.round(value * 100);
  return whole === 0 && value > NOTHING ? "<1 %" : `${whole} %`;
}
