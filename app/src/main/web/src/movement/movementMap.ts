import type { Feature } from "geojson";
import type { LonLat } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { mapFigure } from "../map/mapFigure.ts";
import type { Overlay } from "../map/mapView.ts";
import { messages } from "../messages.ts";

/** The declared way of one movement on the map; nothing when its path is not known. */
export function movementMap(path: readonly LonLat[] | null): Child {
  if (!path || path.length < 2) {
    return null;
  }
  return h("section", { class: "panel" }, mapFigure(messages.movement.map, (map, container) => {
    const overlay = overlayOf(path, getComputedStyle(container).getPropertyValue("--accent").trim());
    map.show(overlay);
    map.fit(overlay);
  }));
}

function overlayOf(path: readonly LonLat[], colour: string): Overlay {
  const line = { colour, strong: true, opacity: 1, offset: 0, kind: "rail" };
  const way: Feature = { type: "Feature", properties: line, geometry: { type: "LineString", coordinates: [...path] } };
  const ends = [path[0]!, path.at(-1)!].map((point): Feature => ({
    type: "Feature",
    properties: { name: "", strong: true, rank: 0, colour: null },
    geometry: { type: "Point", coordinates: point },
  }));
  return {
    lines: { type: "FeatureCollection", features: [way] },
    stops: { type: "FeatureCollection", features: ends },
  };
}
