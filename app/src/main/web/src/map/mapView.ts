import { LngLatBounds, Map as GlMap, setWorkerUrl, type GeoJSONSource } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import type { FeatureCollection } from "geojson";
import basemapUrl from "virtual:basemap";
import { h } from "../dom.ts";
import { messages } from "../messages.ts";
import type { Basemap } from "./basemap.ts";
import { landFeatures, lineFeatures } from "./basemap.ts";
import { mapStyle } from "./style.ts";

setWorkerUrl(workerUrl);

/** What is drawn over the base map. */
export interface Overlay {
  readonly lines: FeatureCollection;
  readonly stops: FeatureCollection;
}

/** A map without tiles or glyph servers: the base map is a file of our own, labels use the page's letters. */
export class MapView {
  private static readonly live = new Set<GlMap>();

  private constructor(private readonly map: GlMap) {}

  static async create(container: HTMLElement): Promise<MapView> {
    MapView.dropDetached();
    const basemap = await fetchBasemap();
    const map = new GlMap({
      container,
      style: mapStyle(container, landFeatures(basemap), lineFeatures(basemap.borders), lineFeatures(basemap.disputed)),
      center: [126, 37],
      zoom: 3.4,
      maxZoom: 9,
      minZoom: 1,
      dragRotate: false,
      pitchWithRotate: false,
      cooperativeGestures: true,
      attributionControl: false,
      locale: messages.mapLibrary,
    });
    MapView.live.add(map);
    map.touchZoomRotate.disableRotation();
    container.append(zoomButtons(map));
    await map.once("load");
    return new MapView(map);
  }

  /** A browser keeps only some sixteen WebGL contexts: maps of earlier answers are given up. */
  private static dropDetached(): void {
    for (const map of MapView.live) {
      if (!map.getContainer().isConnected) {
        map.remove();
        MapView.live.delete(map);
      }
    }
  }

  show(overlay: Overlay): void {
    this.map.getSource<GeoJSONSource>("lines")?.setData(overlay.lines);
    this.map.getSource<GeoJSONSource>("stops")?.setData(overlay.stops);
  }

  fit(overlay: Overlay): void {
    const bounds = boundsOf(overlay);
    if (!bounds.isEmpty()) {
      this.map.fitBounds(bounds, { padding: 36, maxZoom: 7, animate: false });
    }
  }
}

function zoomButtons(map: GlMap): HTMLElement {
  const { zoomIn, zoomOut } = messages.map;
  return h(
    "div",
    { class: "map-zoom" },
    h("button", { type: "button", "aria-label": zoomIn, onclick: () => map.zoomIn() }, "+"),
    h("button", { type: "button", "aria-label": zoomOut, onclick: () => map.zoomOut() }, "−"),
  );
}

async function fetchBasemap(): Promise<Basemap> {
  return (await (await fetch(basemapUrl)).json()) as Basemap;
}

function boundsOf(overlay: Overlay): LngLatBounds {
  const bounds = new LngLatBounds();
  for (const { geometry } of overlay.lines.features) {
    if (geometry.type === "LineString") {
      geometry.coordinates.forEach((point) => bounds.extend([point[0]!, point[1]!]));
    }
  }
  return bounds;
}
