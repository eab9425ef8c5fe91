import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { splitLine, splitPolygon } from "../build/antimeridian.ts";
import { packBasemap } from "../build/basemap.ts";
import { isDisputed } from "../build/disputed.ts";
import { flatten, unflatten } from "../src/map/basemap.ts";

const box: Position[] = [
  [170, 60],
  [-170, 60],
  [-170, 70],
  [170, 70],
  [170, 60],
];

describe("a polygon across 180°", () => {
  const pieces = splitPolygon([box]);

  test("becomes one on each side", () => {
    const edges = pieces.map(([ring]) => ring!.map(([lon]) => lon!));
    expect(edges.map((lons) => [Math.min(...lons), Math.max(...lons)])).toEqual([
      [-180, -170],
      [170, 180],
    ]);
  });

  test("stays closed", () => {
    pieces.flat().forEach((ring) => expect(ring.at(-1)).toEqual(ring[0]));
  });
});

test("a line across 180° is cut there", () => {
  expect(
    splitLine([
      [178, 1],
      [179, 2],
      [-179, 3],
      [-178, 4],
    ]),
  ).toHaveLength(2);
});

test("a packed line comes back within its grid", () => {
  expect(
    unflatten(
      flatten([
        [131.88, 43.11],
        [-0.004, -89.5],
      ]),
    ),
  ).toEqual([
    [131.88, 43.11],
    [-0.005, -89.5],
  ]);
});

describe("the base map", () => {
  const map = packBasemap();

  test("has no edge that runs around the world, but for the one below Antarctica", () => {
    const edges = map.land
      .flat()
      .map(unflatten)
      .flatMap((ring) => ring.slice(1).map((b, i) => [ring[i]!, b] as const));
    const wide = edges.filter(([a, b]) => Math.abs(a[0]! - b[0]!) > 180 && a[1]! > -90);
    expect(wide).toEqual([]);
  });

  test("draws the line between China and Russia plain, between China and India as disputed", () => {
    const near = (lines: number[][], lon: number, lat: number): boolean =>
      lines.some((line) => unflatten(line).some(([x, y]) => Math.hypot(x! - lon, y! - lat) < 0.3));
    expect(near(map.borders, 131.28, 43.5)).toBe(true);
    expect(near(map.disputed, 131.28, 43.5)).toBe(false);
    expect(near(map.disputed, 79.0, 32.5)).toBe(true);
    expect(near(map.borders, 79.0, 32.5)).toBe(false);
  });
});

test("a disputed pair is disputed from both sides", () => {
  expect(isDisputed("Pakistan", "India")).toBe(true);
  expect(isDisputed("India", "Pakistan")).toBe(true);
  expect(isDisputed("Algeria", "W. Sahara")).toBe(true);
  expect(isDisputed("China", "Russia")).toBe(false);
});
