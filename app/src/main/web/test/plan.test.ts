import { describe, expect, test } from "vitest";
import type { Plan, Way } from "../src/api.ts";
import { gatewayColours } from "../src/plan/gateways.ts";
import { planView, referenceOf } from "../src/plan/planView.ts";
import { routeWords } from "../src/plan/routeWords.ts";
import { lowerStairs } from "../src/plan/scatter.ts";
import { columnsOf } from "../src/plan/wayColumns.ts";
import { sorted } from "../src/plan/waysTable.ts";
import { corridor } from "./mock/corridor.ts";
import { plan as mockPlan } from "./mock/plan.ts";

const plan = mockPlan(new URLSearchParams("teu=40"));
const gateways = (ways: readonly Way[]): string[] => ways.map((way) => way.gateway);

describe("gateway colours", () => {
  test("differ between the ports of one plan", () => {
    const colours = [...gatewayColours(corridor, plan).values()];
    expect(new Set(colours).size).toBe(colours.length);
  });

  test("stay with a port when another one falls out", () => {
    const fewer: Plan = { ...plan, ways: plan.ways.filter((way) => way.gateway !== "ZAR") };
    const all = gatewayColours(corridor, plan);
    gatewayColours(corridor, fewer).forEach((colour, gateway) => expect(colour).toBe(all.get(gateway)));
  });
});

describe("the reference way", () => {
  test("is the one the break-evens are held against", () => {
    expect(referenceOf(plan)?.gateway).toBe("DLC");
  });

  test("is the cheapest lawful way inside the country without them", () => {
    expect(referenceOf({ ...plan, breakEvens: [] })?.gateway).toBe("YIK");
  });

  test("is none when every way goes abroad", () => {
    const abroad = plan.ways.filter((way) => !way.baseline);
    expect(referenceOf({ ...plan, ways: abroad, breakEvens: [] })).toBeNull();
  });
});

describe("the table of ways", () => {
  const columns = columnsOf(planView(corridor, plan));

  test("sorts by cost, and back", () => {
    expect(gateways(sorted(plan.ways, columns, { key: "cost", ascending: true }))[0]).toBe("RAJ");
    expect(gateways(sorted(plan.ways, columns, { key: "cost", ascending: false }))[0]).toBe("JNZ");
  });

  test("sorts the lawful ways before the unknown ones", () => {
    const standings = sorted(plan.ways, columns, { key: "standing", ascending: true }).map((way) => way.standing);
    expect(standings).toEqual([...standings].sort());
  });
});

test("two ways through one port are told apart by how they get there", () => {
  const view = planView(corridor, plan);
  const words = plan.ways.filter((way) => way.gateway === "VVO").map((way) => routeWords(view, way));
  expect(words).toEqual(["rail → sea, over Hunchun railway port", "road → sea, over Hunchun road port"]);
});

test("the drawn front goes down in cost as time goes up", () => {
  const stairs = lowerStairs(plan.ways.filter((way) => way.onFront));
  expect(stairs.map((way) => way.id)).toEqual(["w6", "w2", "w1", "w3", "w5"]);
});
