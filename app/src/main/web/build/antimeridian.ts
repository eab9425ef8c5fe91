import type { Position } from "geojson";

/**
 * Cuts polygons and lines where they cross 180° of longitude. world-atlas stitches rings across it, which a flat map
 * would draw as bands around the world.
 */
export function splitPolygon(rings: Position[][]): Position[][][] {
  const unrolled = rings.map(unroll);
  return [-360, 0, 360]
    .map((shift) => unrolled.map((ring) => clip(moved(ring, shift))).filter((ring) => ring.length > 3))
    .filter((polygon) => polygon.length > 0);
}

/** Cuts a line into the pieces that stay on one side of 180°. */
export function splitLine(line: Position[]): Position[][] {
  const pieces: Position[][] = [[]];
  line.forEach((point, i) => {
    if (i > 0 && Math.abs(lon(point) - lon(line[i - 1]!)) > 180) {
      pieces.push([]);
    }
    pieces.at(-1)!.push(point);
  });
  return pieces.filter((piece) => piece.length > 1);
}

/** The ring with longitudes that run on past ±180 instead of jumping, its middle within ±180. */
function unroll(ring: Position[]): Position[] {
  let turn = 0;
  const out = ring.map((point, i) => {
    const step = i === 0 ? 0 : lon(point) - lon(ring[i - 1]!);
    turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    return [lon(point) + turn, lat(point)];
  });
  if (turn !== 0) {
    out.push([lon(out.at(-1)!), -90], [lon(out[0]!), -90], out[0]!); // Antarctica goes round the pole
  }
  return moved(out, -360 * Math.round(middle(out) / 360));
}

function middle(ring: Position[]): number {
  const longitudes = ring.map(lon);
  return (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
}

function moved(ring: Position[], shift: number): Position[] {
  return shift === 0 ? ring : ring.map((point) => [lon(point) + shift, lat(point)]);
}

/** Sutherland–Hodgman against the two meridians of the map's edge. */
function clip(ring: Position[]): Position[] {
  return clipSide(clipSide(ring, -180, 1), 180, -1);
}

function clipSide(ring: Position[], edge: number, sign: 1 | -1): Position[] {
  const inside = (point: Position): boolean => sign * (lon(point) - edge) >= 0;
  const out = ring.flatMap((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length]!;
    const crossing = inside(point) === inside(before) ? [] : [at(before, point, edge)];
    return inside(point) ? [...crossing, point] : crossing;
  });
  return closed(out);
}

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && (lon(first) !== lon(last) || lat(first) !== lat(last)) ? [...ring, first] : ring;
}

function at(a: Position, b: Position, edge: number): Position {
  const part = (edge - lon(a)) / (lon(b) - lon(a));
  return [edge, lat(a) + part * (lat(b) - lat(a))];
}

const lon = (point: Position): number => point[0]!;
const lat = (point: Position): number => point[1]!;
