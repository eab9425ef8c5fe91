import type { Clock, Pledge, Stand } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { localDateTime } from "../format.ts";
import { messages } from "../messages.ts";
import { tableOf, type Column } from "../table.ts";

const text = messages.movement;
const GOOD = ["tag good", "✓"] as const;
const BAD = ["tag bad", "✕"] as const;
const OPEN = ["tag warn", "?"] as const;
const PLAIN = ["tag", "●"] as const;

const LOOK: Record<Stand, readonly [string, string]> = {
  not_started: PLAIN,
  unknown: OPEN,
  running: PLAIN,
  warning: ["tag warn", "!"],
  overdue: BAD,
  stopped_in_time: GOOD,
  stopped_late: BAD,
  stopped: PLAIN,
};

/** The terms that run for this movement, whose they are, and what they rest on. */
export function clocksView(clocks: readonly Clock[]): Child {
  const columns: Column<Clock>[] = [
    { head: text.clock, cell: (clock) => clock.id },
    { head: text.jurisdiction, cell: (clock) => clock.jurisdiction },
    {
      head: text.stand,
      cell: ({ stand }) => h("span", { class: LOOK[stand][0] }, `${LOOK[stand][1]} ${text.stands[stand]}`),
    },
    { head: text.due, cell: ({ due }) => (due === null ? "–" : h("time", { datetime: due }, localDateTime(due))) },
    { head: text.rests, cell: (clock) => clock.says },
  ];
  const rowAttributes = (clock: Clock) => ({
    "data-testid": "clock",
    "data-clock": clock.id,
    "data-stand": clock.stand,
  });
  return clocks.length === 0
    ? h("p", { class: "empty" }, text.noClocks)
    : tableOf(text.clocks, columns, clocks, { cards: true, rowAttributes });
}

/** What of which certificate is held for this movement. */
export function guaranteeView({ certificate, currency, reserved, claimed }: Pledge): Child {
  const pairs: [string, string | null][] = [
    [text.certificate, certificate],
    [text.reserved, `${reserved} ${currency}`],
    [text.claimed, `${claimed} ${currency}`],
  ];
  const list = pairs.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]);
  return certificate === null
    ? h("p", { class: "empty" }, text.noGuarantee)
    : h("dl", { class: "facts", "data-testid": "guarantee" }, list);
}
