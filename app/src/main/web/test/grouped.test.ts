import { expect, test } from "vitest";
import { grouped } from "../src/movement/grouped.ts";

test("groups keep the order in which they first appear, and their items too", () => {
  expect(grouped(["b2", "a1", "b1", "c1", "a2"], (item) => item[0]!)).toEqual([["b2", "b1"], ["a1", "a2"], ["c1"]]);
});

test("nothing makes no group", () => {
  expect(grouped([], () => "")).toEqual([]);
});
