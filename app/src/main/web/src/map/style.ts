import type { FeatureCollection } from "geojson";
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";

const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };

/** The style sheet of the map, in the colours of the page's theme. No glyphs: letters come from the page's fonts. */
export function mapStyle(
  themed: HTMLElement,
  land: FeatureCollection,
  borders: FeatureCollection,
  disputed: FeatureCollection,
): StyleSpecification {
  const colour = (name: string): string => getComputedStyle(themed).getPropertyValue(name).trim();
  return {
    version: 8,
    sources: {
      land: geojson(land),
      borders: geojson(borders),
      disputed: geojson(disputed),
      lines: geojson(NOTHING),
      stops: geojson(NOTHING),
    },
    layers: [...baseLayers(colour), ...wayLayers(colour), ...stopLayers(colour)],
  };
}

function geojson(data: FeatureCollection): StyleSpecification["sources"][string] {
  return { type: "geojson", data };
}

function baseLayers(colour: (name: string) => string): LayerSpecification[] {
  const border = { "line-color": colour("--map-border"), "line-width": 1 };
  return [
    { id: "sea", type: "background", paint: { "background-color": colour("--map-sea") } },
    { id: "land", type: "fill", source: "land", paint: { "fill-color": colour("--map-land") } },
    { id: "borders", type: "line", source: "borders", paint: border },
    { id: "disputed", type: "line", source: "disputed", paint: { ...border, "line-dasharray": [3, 3] } },
  ];
}

/** Rail is drawn solid, road dashed, water in long dashes: the mode is told without colour. */
function wayLayers(colour: (name: string) => string): LayerSpecification[] {
  const casing: LayerSpecification = {
    id: "way-casing",
    type: "line",
    source: "lines",
    filter: ["get", "strong"],
    layout: { "line-join": "round" },
    paint: { "line-color": colour("--surface"), "line-width": 7, "line-offset": ["get", "offset"] },
  };
  return [casing, way("rail", null), way("road", [1.5, 1.2]), way("water", [5, 1.5])];
}

function way(kind: string, dashes: number[] | null): LayerSpecification {
  return {
    id: `way-${kind}`,
    type: "line",
    source: "lines",
    filter: ["==", ["get", "kind"], kind],
    layout: { "line-join": "round" },
    paint: {
      "line-color": ["get", "colour"],
      "line-width": ["coalesce", ["get", "width"], ["case", ["get", "strong"], 4, 2]],
      "line-offset": ["get", "offset"],
      "line-opacity": ["get", "opacity"],
      ...(dashes && { "line-dasharray": dashes }),
    },
  };
}

function stopLayers(colour: (name: string) => string): LayerSpecification[] {
  return [
    {
      id: "stops",
      type: "circle",
      source: "stops",
      paint: {
        "circle-radius": ["case", ["get", "strong"], 5, 3.5],
        "circle-color": ["coalesce", ["get", "colour"], colour("--surface")],
        "circle-stroke-color": colour("--ink"),
        "circle-stroke-width": 1.2,
      },
    },
    {
      id: "stop-names",
      type: "symbol",
      source: "stops",
      layout: {
        "text-field": ["get", "name"],
        "text-font": ["Noto Sans SemiBold"],
        "text-size": 12,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.7,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { "text-color": colour("--ink"), "text-halo-color": colour("--map-land"), "text-halo-width": 1.5 },
    },
  ];
}
