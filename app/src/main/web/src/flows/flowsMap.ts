import type { Feature, FeatureCollection } from "geojson";
import type { FlowStudy } from "../api.ts";
import { h } from "../dom.ts";
import { mapFigure, modeLegend } from "../map/mapFigure.ts";
import { kindOf } from "../map/waysMap.ts";
import type { MapView, Overlay } from "../map/mapView.ts";
import { messages } from "../messages.ts";

const text = messages.flows;
const WIDEST = 12;
const THINNEST = 1;

/** Where the goods of one case go, each link as wide as what it carries; another case can be chosen. */
export function flowsMap(studies: readonly FlowStudy[]): HTMLElement {
  const most = Math.max(...studies.flatMap(({ links }) => links.map(({ teu }) => teu.likely)), 1e-9);
  let shown: (() => void) | null = null;
  const select = h(
    "select",
    { "aria-label": text.mapOf, "data-testid": "map-of", onchange: () => shown?.() },
    studies.map(({ name }, i) => h("option", { value: i }, name)),
  );
  const figure = mapFigure(
    text.map,
    (map: MapView, container: HTMLElement) => {
      const overlay = (): Overlay => overlayOf(studies[Number(select.value)]!, most, container);
      shown = () => map.show(overlay());
      shown();
      map.fit(overlay());
    },
    [modeLegend(), h("p", { class: "note" }, text.mapNote)],
  );
  figure.querySelector("h3")?.after(h("p", { class: "flows-pick" }, select));
  return figure;
}

export function overlayOf(study: FlowStudy, most: number, themed: HTMLElement): Overlay {
  const colour = getComputedStyle(themed).getPropertyValue("--accent").trim();
  return { lines: lines(study, most, colour), stops: stops(study, colour) };
}

function lines({ links }: FlowStudy, most: number, colour: string): FeatureCollection {
  const used = links.filter(({ teu, path }) => teu.likely > 0 && path.length > 1);
  const features = used
    .toSorted((a, b) => a.teu.likely - b.teu.likely)
    .map(({ path, mode, teu }): Feature => {
      const width = THINNEST + ((WIDEST - THINNEST) * teu.likely) / most;
      const properties = { colour, width, strong: false, opacity: 0.8, offset: 0, kind: kindOf(mode) };
      return { type: "Feature", properties, geometry: { type: "LineString", coordinates: path } };
    });
  return { type: "FeatureCollection", features };
}

function stops({ ports, hinterland }: FlowStudy, colour: string): FeatureCollection {
  const loading = ports.flatMap(({ name, longitude, latitude, teu }) =>
    longitude === null || latitude === null || teu.likely <= 0 ? [] : [point(name, longitude, latitude, colour)],
  );
  const origins = hinterland.map(({ name, longitude, latitude }) => point(name, longitude, latitude, null));
  return { type: "FeatureCollection", features: [...origins, ...loading] };
}

function point(name: string, longitude: number, latitude: number, colour: string | null): Feature {
  const properties = { name, strong: colour !== null, rank: colour === null ? 1 : 0, colour };
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: [longitude, latitude] } };
}
