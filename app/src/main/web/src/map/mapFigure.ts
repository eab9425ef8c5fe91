import { h, replace, type Child } from "../dom.ts";
import { messages } from "../messages.ts";
import type { MapView } from "./mapView.ts";

/** Draws on a new map. */
export type Drawer = (map: MapView, container: HTMLElement) => void;

/** A map in a figure with its heading. The map library is loaded after the rest of the page stands. */
export function mapFigure(heading: string, draw: Drawer, caption: Child = null): HTMLElement {
  const attributes = { class: "map", role: "region", "aria-label": messages.map.label, "data-testid": "map" };
  const container = h("div", { ...attributes, "aria-busy": "true" });
  const licence = h("p", { class: "map-licence" }, messages.map.attribution);
  void load(container, draw);
  return h("figure", { class: "map-figure" }, h("h3", {}, heading), container, caption, licence);
}

async function load(container: HTMLElement, draw: Drawer): Promise<void> {
  try {
    const { MapView } = await import("./mapView.ts");
    draw(await MapView.create(container), container);
    container.dataset["ready"] = "true";
  } catch (error) {
    console.warn(error);
    replace(container, h("p", { class: "empty" }, messages.map.failed));
  }
  container.setAttribute("aria-busy", "false");
}

/** Which dashes mean which mode. */
export function modeLegend(): Child {
  const kinds = (["rail", "road", "sea"] as const).map((kind) =>
    h("span", { class: `line-key ${kind}` }, messages.map[kind]),
  );
  return h("figcaption", { class: "legend" }, kinds);
}
