import { expect, test } from "vitest";
import { percent } from "../src/format.ts";
import { outlookLines } from "../src/plan/outlook.ts";
import { planOf } from "./world.ts";

const plan = planOf("w1 Vladivostok rail,sea 172h 4180 lawful front");
const sure = plan.ways[0]!.outlook;

test("says the chance only when there is a deadline", () => {
  expect(outlookLines(plan.query, sure)).toHaveLength(1);
  const dated = { ...plan.query, deadline: "2026-11-30T23:59:00+08:00" };
  expect(outlookLines(dated, { ...sure, chanceByDeadlineFraction: 0.724 })[1]).toMatch(/^72 % .*30 Nov 2026/);
});

test("keeps what has no known arrival in sight", () => {
  const lines = outlookLines(plan.query, {
    ...sure,
    p90: null,
    noArrivalKnownFraction: 0.2,
  });
  expect(lines[0]).toMatch(/ – \?$/);
  expect(lines[1]).toMatch(/^20 %/);
});

test("never calls certain what is not", () => {
  expect([0, 0.001, 0.5, 0.999, 1].map(percent)).toEqual(["0 %", "<1 %", "50 %", ">99 %", "100 %"]);
});
