import type { FeatureCollection, Position } from "geojson";

/** A line or ring as whole steps of 1/200 degree: first point, then differences; longitude and latitude in turn. */
export type Flat = number[];

export interface Basemap {
  readonly land: Flat[][];
  readonly borders: Flat[];
  readonly disputed: Flat[];
}

const STEPS_PER_DEGREE = 200;

export function flatten(line: Position[]): Flat {
  const flat: Flat = [];
  let [x, y] = [0, 0];
  for (const point of line) {
    const [nextX, nextY] = [Math.round(point[0]! * STEPS_PER_DEGREE), Math.round(point[1]! * STEPS_PER_DEGREE)];
    if (flat.length === 0 || nextX !== x || nextY !== y) {
      flat.push(nextX - x, nextY - y);
      [x, y] = [nextX, nextY];
    }
  }
  return flat;
}

export function unflatten(flat: Flat): Position[] {
  const line: Position[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < flat.length; i += 2) {
    x += flat[i]!;
    y += flat[i + 1]!;
    line.push([x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE]);
  }
  return line;
}

export function landFeatures(map: Basemap): FeatureCollection {
  const coordinates = map.land.map((polygon) => polygon.map(unflatten));
  return collection({ type: "MultiPolygon", coordinates });
}

export function lineFeatures(lines: Flat[]): FeatureCollection {
  return collection({ type: "MultiLineString", coordinates: lines.map(unflatten) });
}

function collection(geometry: FeatureCollection["features"][number]["geometry"]): FeatureCollection {
  return { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry }] };
}
