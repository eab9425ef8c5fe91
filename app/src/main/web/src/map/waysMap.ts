import type { Feature, FeatureCollection } from "geojson";
import type { Leg, Way } from "../api.ts";
import { h } from "../dom.ts";
import { messages } from "../messages.ts";
import { isWater } from "../plan/gateways.ts";
import { colourClass, type PlanView } from "../plan/planView.ts";
import type { MapView, Overlay } from "./mapView.ts";
import { mapFigure, modeLegend } from "./mapFigure.ts";

/** The map of a plan: every way thin, the drawn ones clear, the open one thick. */
export function waysMap(view: PlanView): HTMLElement {
  const onMap = (map: MapView, container: HTMLElement): void => {
    const draw = (): Overlay => drawOn(map, view, container);
    map.fit(draw());
    view.selection.onChange(draw);
  };
  return mapFigure(messages.map.heading, onMap, modeLegend());
}

function drawOn(map: MapView, view: PlanView, container: HTMLElement): Overlay {
  const overlay = { lines: lines(view, container), stops: stops(view, container) };
  map.show(overlay);
  return overlay;
}

function lines(view: PlanView, container: HTMLElement): FeatureCollection {
  const gateways = [...view.colours.keys()];
  const offset = (way: Way): number => (gateways.indexOf(way.gateway) - gateways.length / 2) * 1.6;
  const order = view.plan.ways.toSorted((a, b) => weight(view, a) - weight(view, b));
  const features = order.flatMap((way) =>
    way.legs.flatMap((leg) => lineOf(view, way, leg, gatewayColour(view, container, way.gateway), offset(way))),
  );
  return { type: "FeatureCollection", features };
}

function lineOf(view: PlanView, way: Way, leg: Leg, colour: string, offset: number): Feature[] {
  if (leg.path.length < 2) {
    return [];
  }
  const strong = view.selection.open === way.id;
  const opacity = [0.25, 0.9, 1][weight(view, way)]!;
  const properties = { colour, strong, opacity, offset: strong ? 0 : offset, kind: kindOf(leg.mode) };
  return [{ type: "Feature", properties, geometry: { type: "LineString", coordinates: leg.path } }];
}

/** 2 for the open way, 1 for a drawn one, 0 for the rest. */
function weight(view: PlanView, way: Way): number {
  return view.selection.open === way.id ? 2 : view.selection.isDrawn(way.id) ? 1 : 0;
}

export function kindOf(mode: string | null): string {
  return isWater(mode) ? "water" : mode === "road" ? "road" : "rail";
}

function stops(view: PlanView, container: HTMLElement): FeatureCollection {
  const ids = new Set(view.plan.ways.flatMap((way) => way.legs.flatMap((leg) => [leg.start, leg.to])));
  return { type: "FeatureCollection", features: [...ids].flatMap((id) => stop(view, id, container)) };
}

function stop(view: PlanView, id: string, container: HTMLElement): Feature[] {
  const place = view.places.get(id);
  if (!place) {
    return [];
  }
  const { query } = view.plan;
  const end = id === query.origin || id === query.destination;
  const port = view.colours.has(id);
  const colour = port ? gatewayColour(view, container, id) : null;
  const properties = { name: place.nameEn, strong: end || port, rank: end ? 0 : port ? 1 : 2, colour };
  return [{ type: "Feature", properties, geometry: { type: "Point", coordinates: [place.lon, place.lat] } }];
}

/** The gateway's colour as the style sheet has it now, light or dark. */
function gatewayColour(view: PlanView, container: HTMLElement, gateway: string): string {
  const probe = h("i", { class: colourClass(view, gateway), hidden: true });
  container.append(probe);
  const colour = getComputedStyle(probe).getPropertyValue("--gw").trim();
  probe.remove();
  return colour;
}
