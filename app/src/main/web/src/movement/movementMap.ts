import type { Feature, FeatureCollection } from "geojson";
import type { LonLat, Place, WayPorts } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { fetchCorridor } from "../http.ts";
import { mapFigure } from "../map/mapFigure.ts";
import type { MapView } from "../map/mapView.ts";
import { messages } from "../messages.ts";

const NO_STOPS: FeatureCollection = { type: "FeatureCollection", features: [] };

/** The declared way of one movement on the map, its ports named; nothing when its path is not known. */
export function movementMap(path: readonly LonLat[], way: WayPorts): Child {
  if (path.length < 2) {
    return null;
  }
  const draw = (map: MapView, container: HTMLElement): void => {
    const colour = getComputedStyle(container).getPropertyValue("--accent").trim();
    const overlay = { lines: lineOf(path, colour), stops: NO_STOPS };
    map.show(overlay);
    map.fit(overlay);
    void portsOf(way).then((ports) => map.show({ ...overlay, stops: stopsOf(ports) }));
  };
  return h("section", { class: "panel" }, mapFigure(messages.movement.map, draw));
}

async function portsOf({ exit, transit, entry }: WayPorts): Promise<Place[]> {
  const { places } = await fetchCorridor();
  return places.filter((place) => [exit, transit, entry].includes(place.nameEn));
}

function lineOf(path: readonly LonLat[], colour: string): FeatureCollection {
  const properties = { colour, strong: true, opacity: 1, offset: 0, kind: "rail" };
  const line: Feature = { type: "Feature", properties, geometry: { type: "LineString", coordinates: [...path] } };
  return { type: "FeatureCollection", features: [line] };
}

function stopsOf(ports: Place[]): FeatureCollection {
  const features = ports.map(({ nameEn, lon, lat }): Feature => {
    const properties = { name: nameEn, strong: true, rank: 0, colour: null };
    return { type: "Feature", properties, geometry: { type: "Point", coordinates: [lon, lat] } };
  });
  return { type: "FeatureCollection", features };
}
