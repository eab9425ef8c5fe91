import { describe, expect, test } from "vitest";
import { placeLabels, type Label } from "../src/chart/labels.ts";
import { linearScale } from "../src/chart/scale.ts";

describe("a scale", () => {
  test("has round ticks that hold all values", () => {
    expect(linearScale(2960, 6795, 0, 100).ticks).toEqual([2000, 3000, 4000, 5000, 6000, 7000]);
  });

  test("maps its ends to the pixels given, upside down too", () => {
    const scale = linearScale(0, 10, 300, 20);
    expect([scale.at(0), scale.at(5), scale.at(10)]).toEqual([300, 160, 20]);
  });

  test("stands on its feet when all values are the same", () => {
    const { ticks, at } = linearScale(7, 7, 0, 100);
    expect(ticks.length).toBeGreaterThan(1);
    expect(Number.isFinite(at(7))).toBe(true);
  });
});

describe("labels", () => {
  const label = (text: string, x: number): Label => ({ text, x, y: 50, className: "" });

  test("move aside for an earlier one, and give up where there is no room", () => {
    const placed = placeLabels(
      [1, 2, 3, 4, 5].map((i) => label(`L${i}`, 100)),
      400,
    );
    expect(placed.map(({ text }) => text)).toEqual(["L1", "L2", "L3", "L4"]);
    expect(new Set(placed.map(({ x, y }) => `${x}/${y}`)).size).toBe(4);
  });

  test("stay inside the chart", () => {
    expect(placeLabels([label("Ningbo", 395)], 400)[0]!.x).toBeLessThan(395);
  });
});
