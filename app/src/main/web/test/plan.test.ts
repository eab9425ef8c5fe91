import { describe, expect, test } from "vitest";
import type { Way } from "../src/api.ts";
import { gatewayColours } from "../src/plan/gateways.ts";
import { planView, referenceOf } from "../src/plan/planView.ts";
import { bestWords, routeWords } from "../src/plan/routeWords.ts";
import { lowerStairs } from "../src/plan/scatter.ts";
import { columnsOf } from "../src/plan/wayColumns.ts";
import { sorted } from "../src/plan/waysTable.ts";
import { corridor, planOf } from "./world.ts";

const plan = planOf(
  "w1 Vladivostok rail,rail,sea 172h 4180 lawful front",
  "w2 Vladivostok road,sea 139h 5015 lawful front",
  "w3 Zarubino rail,sea 215h 3890 unknown front",
  "w4 Dalian rail,sea 121h 5230 lawful front",
  "w5 Yingkou rail,sea 140h 5120 lawful",
);
const view = planView(corridor, plan);
const ids = (ways: readonly Way[]): string[] => ways.map((way) => way.id);

describe("gateway colours", () => {
  test("differ between the ports of one plan", () => {
    const colours = [...gatewayColours(corridor, plan).values()];
    expect(colours).toHaveLength(4);
    expect(new Set(colours).size).toBe(4);
  });

  test("stay with a port when another one falls out", () => {
    const fewer = gatewayColours(
      corridor,
      planOf("w1 Zarubino rail,sea 215h 3890 lawful", "w2 Yingkou sea 140h 5120 lawful"),
    );
    const all = gatewayColours(corridor, plan);
    expect(fewer.size).toBe(2);
    fewer.forEach((colour, gateway) => expect(colour).toBe(all.get(gateway)));
  });
});

describe("the reference way", () => {
  test("is the one the break-evens are held against", () => {
    const breakEven = { way: "VLA", wayName: "", against: "DAL", againstName: "", words: "" };
    const breakEvens = [{ ...breakEven, savingPerTeu: { low: 0, likely: 0, high: 0 } }];
    expect(referenceOf({ ...plan, breakEvens })?.id).toBe("w4");
  });

  test("is the cheapest lawful way inside the country without them", () => {
    expect(referenceOf(plan)?.id).toBe("w5");
  });

  test("is none when every way goes abroad", () => {
    expect(referenceOf(planOf("w1 Vladivostok rail,sea 172h 4180 lawful"))).toBeNull();
  });
});

describe("the table of ways", () => {
  const columns = columnsOf(view);

  test("sorts by cost, and back", () => {
    expect(ids(sorted(plan.ways, columns, { key: "cost", ascending: true }))).toEqual(["w3", "w1", "w2", "w5", "w4"]);
    expect(ids(sorted(plan.ways, columns, { key: "cost", ascending: false }))[0]).toBe("w4");
  });

  test("sorts by name as people do, and the lawful ways before the unknown ones", () => {
    expect(ids(sorted(plan.ways, columns, { key: "gateway", ascending: true }))).toEqual([
      "w4",
      "w1",
      "w2",
      "w5",
      "w3",
    ]);
    expect(ids(sorted(plan.ways, columns, { key: "standing", ascending: true })).at(-1)).toBe("w3");
  });
});

describe("two ways through one port", () => {
  test("are told apart by how they get there", () => {
    const words = plan.ways.slice(0, 2).map((way) => routeWords(view, way));
    expect(words).toEqual(["rail → sea, over Hunchun", "road → sea, over Hunchun"]);
  });

  test("say what each is best in; a way alone does not", () => {
    expect(bestWords(view, { ...plan.ways[0]!, best: ["cheapest", "cleanest"] })).toBe("cheapest, cleanest");
    expect(bestWords(view, { ...plan.ways[3]!, best: ["cheapest"] })).toBeNull();
  });
});

test("the drawn front goes down in cost as time goes up", () => {
  expect(ids(lowerStairs(plan.ways.filter((way) => way.onFront)))).toEqual(["w4", "w2", "w1", "w3"]);
});
