import type { Declaration, TransportUnit } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { localDate, plainNumber, wholeNumber } from "../format.ts";
import { messages } from "../messages.ts";
import { tableOf, type Column } from "../table.ts";

const text = messages.movement;
const FEW = 5;

/** What was declared: goods, way and containers. */
export function declarationView(declaration: Declaration): Child[] {
  const pairs = pairsOf(declaration).filter(([, value]) => value !== null);
  const list = pairs.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]);
  return [h("dl", { class: "facts", "data-testid": "declaration" }, list), units(declaration.units)];
}

function pairsOf(one: Declaration): [string, string | null][] {
  const way = [one.way.exit, one.way.transit, one.way.entry].filter(Boolean).join(" → ");
  return [
    [text.holder, one.holder],
    [text.hs, one.hs],
    [text.quantity, text.tonnesText(plainNumber(one.teu), wholeNumber(one.tonnes))],
    [text.value, one.valueCny ? `${wholeNumber(one.valueCny)} ${messages.unit.cny}` : null],
    [text.trade, messages.trade[one.trade] ?? one.trade],
    [text.province, one.subdivision],
    [text.way, way || null],
    [text.exitDay, localDate(one.exitDay)],
  ];
}

function units(all: readonly TransportUnit[]): Child {
  const columns: Column<TransportUnit>[] = [
    { head: text.container, cell: (unit) => h("span", { class: "hash" }, unit.container) },
    { head: text.seal, cell: (unit) => h("span", { class: "hash" }, unit.seal ?? text.notStated) },
    { head: text.packages, number: true, cell: (unit) => wholeNumber(unit.packages) },
    { head: text.kilograms, number: true, cell: (unit) => wholeNumber(unit.kilograms) },
  ];
  const table = tableOf(text.units, columns, all);
  return all.length <= FEW ? table : h("details", {}, h("summary", {}, text.containers(all.length)), table);
}
