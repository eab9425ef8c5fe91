import { describe, expect, test } from "vitest";
import type { FlowFigure, Flows, Range } from "../src/api.ts";
import { merged } from "../src/flows/compare.ts";
import { amount, amountRange, change, changeRange, shareRange } from "../src/flows/numbers.ts";
import { paramsOf, presetOf, questionOf } from "../src/flows/question.ts";

const range = (low: number, likely: number, high: number): Range => ({ low, likely, high });
const exactly = (value: number): Range => range(value, value, value);

describe("amounts of flows", () => {
  test("are whole when large and short when small, as on the command line", () => {
    expect([4180.4, 35.71, 0.4, 0, 1e-12].map(amount)).toEqual(["4,180", "35.7", "0.4", "0", "0"]);
    expect(amountRange(range(3100, 4180, 5900))).toBe("4,180 (3,100–5,900)");
    expect(amountRange(exactly(480))).toBe("480");
  });

  test("say how they change, and that they do not", () => {
    expect([120, -3, 0].map(change)).toEqual(["+120", "−3", "="]);
    expect(changeRange(range(80, 120, 400))).toBe("+120 (+80…+400)");
    expect(changeRange(range(-64, 0, 0))).toBe("±0 (−64…±0)");
  });

  test("tell what is possible though it rounds to nothing", () => {
    expect(shareRange(range(0, 0.003, 0.4))).toBe("<1 % (0 %–40 %)");
    expect(shareRange(exactly(1))).toBe("100 %");
  });
});

describe("a question", () => {
  test("is the same when read from the address it was written to", () => {
    const question = {
      day: "2026-09-07",
      method: "logit",
      openPoints: "refuse",
      place: "Vladivostok",
      title: "What the port changed",
      scenarios: ["agreement-ends@2027-01-11", "trade-up+rajin-reopened"],
    };
    expect(questionOf(`?${paramsOf(question)}`, "2000-01-01")).toEqual(question);
  });

  test("has the usual answers where the address says nothing, and then writes none", () => {
    const usual = questionOf("", "2026-09-07");
    expect(usual.method).toBe("equilibrium");
    expect(paramsOf(usual).toString()).toBe("day=2026-09-07");
  });

  test("of the preset holds the scenarios that the corridor has", () => {
    const scenario = { id: "agreement-ends", name: "", says: "" } as Parameters<typeof presetOf>[0][number];
    expect(presetOf([scenario])).toEqual(["agreement-ends"]);
  });
});

describe("two cases", () => {
  const figure = (id: string, ...values: number[]): FlowFigure => ({
    id,
    name: id,
    unit: "TEU a year",
    values: values.map(exactly),
    differences: values.map(() => exactly(0)),
  });
  const flows = (...figures: FlowFigure[]): Flows => ({ title: "", method: "", says: "", studies: [], figures });

  test("of different runs have every figure of either", () => {
    const first = { flows: flows(figure("moved", 480, 500)), index: 1 };
    const second = { flows: flows(figure("moved", 470), figure("port:VVO", 9)), index: 0 };
    expect(merged(first, second).map((both) => [both.figure.id, both.first?.likely, both.second?.likely])).toEqual([
      ["moved", 500, 470],
      ["port:VVO", undefined, 9],
    ]);
  });
});
