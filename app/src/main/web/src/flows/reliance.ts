import type { FlowReliance, FlowStudy } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { messages } from "../messages.ts";
import { tableOf, type Column } from "../table.ts";
import { amount } from "./numbers.ts";

const text = messages.flows;

type Province = FlowReliance["provinces"][number];
type Choice = FlowReliance["choices"][number];

/** Who relies on the place that was asked for, and by how much it is ahead; nothing where none was. */
export function relianceOf({ reliance, name }: FlowStudy): Child {
  if (reliance === null) {
    return null;
  }
  const heading = text.reliance(reliance.place, name);
  return h(
    "section",
    { class: "panel", "data-testid": "reliance" },
    h("h2", {}, heading),
    tableOf(heading, provinces(), reliance.provinces, { cards: true }),
    tableOf(heading, choices(), reliance.choices, { cards: true }),
  );
}

function provinces(): Column<Province>[] {
  return [
    { head: text.province, cell: ({ province }) => province },
    { head: text.teuYear, number: true, cell: ({ teu }) => amount(teu) },
    { head: text.through, number: true, cell: ({ share }) => `${Math.round(share * 100)} %` },
    { head: text.without, number: true, cell: ({ stranded }) => amount(stranded) },
    { head: text.restPays, number: true, cell: ({ extraCny }) => amount(extraCny) },
    { head: text.hoursMore, number: true, cell: ({ extraHours }) => amount(extraHours) },
  ];
}

function choices(): Column<Choice>[] {
  return [
    { head: text.from, cell: ({ origin }) => origin },
    { head: text.to, cell: ({ destination }) => destination },
    { head: text.goods, cell: ({ hs }) => hs },
    { head: text.throughCny, number: true, cell: ({ through }) => orNone(through) },
    { head: text.past, number: true, cell: ({ past }) => orNone(past) },
    { head: text.ahead, number: true, cell: ({ ahead }) => orNone(ahead) },
  ];
}

const orNone = (value: number | null): string => (value === null ? text.noWay : amount(value));
