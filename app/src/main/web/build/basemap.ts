import type { Feature, MultiPolygon, Position } from "geojson";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { splitLine, splitPolygon } from "./antimeridian.ts";
import { isDisputed } from "./disputed.ts";
import { flatten, type Basemap } from "../src/map/basemap.ts";

type Countries = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

/** The world's land and borders (Natural Earth 1:50m, public domain), cut at 180° and packed for the browser. */
export function packBasemap(): Basemap {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const atlas = JSON.parse(readFileSync(file, "utf8")) as Countries;
  return {
    land: landOf(atlas).map((polygon) => polygon.map(flatten)),
    borders: bordersOf(atlas, false).map(flatten),
    disputed: bordersOf(atlas, true).map(flatten),
  };
}

function landOf(atlas: Countries): Position[][][] {
  const land = feature(atlas, atlas.objects.land).features[0] as Feature<MultiPolygon>;
  return land.geometry.coordinates.flatMap(splitPolygon);
}

function bordersOf(atlas: Countries, disputed: boolean): Position[][] {
  const chosen = (a: GeometryObject, b: GeometryObject): boolean =>
    a !== b && isDisputed(nameOf(a), nameOf(b)) === disputed;
  return mesh(atlas, atlas.objects.countries, chosen).coordinates.flatMap(splitLine);
}

function nameOf(country: GeometryObject): string {
  return (country.properties as { name: string }).name;
}
