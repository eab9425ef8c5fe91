import { expect, test } from "vitest";
import type { Swing } from "../src/api.ts";
import { scaleFor } from "../src/plan/tornado.ts";

const swing = (aheadAtLow: number, aheadAtHigh: number): Swing => ({
  what: "transfer at Vladivostok",
  unit: "h",
  value: { low: 24, likely: 48, high: 240 },
  source: "",
  confidence: "K",
  assumption: true,
  aheadAtLow,
  aheadAtHigh,
  decidesCost: false,
  earlierAtLow: 0,
  earlierAtHigh: 0,
  decidesArrival: false,
  sameCost: null,
  sameArrival: null,
});

test("the picture of the swings holds zero, though every bar lies on one side of it", () => {
  const scale = scaleFor([swing(800, 900)], 850);
  expect(scale.at(0)).toBe(0);
  expect(scale.at(900)).toBeLessThanOrEqual(320);
});

test("a bar that goes from loss to gain goes across zero", () => {
  const scale = scaleFor([swing(-500, 300), swing(-100, 50)], -200);
  expect(scale.at(-500)).toBeLessThan(scale.at(0));
  expect(scale.at(0)).toBeLessThan(scale.at(300));
});
