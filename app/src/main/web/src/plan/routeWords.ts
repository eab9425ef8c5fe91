import type { Way } from "../api.ts";
import { messages } from "../messages.ts";
import { placeName, type PlanView } from "./planView.ts";

/** How a way goes, to tell two through one port apart: `rail → sea, over Hunchun railway port`. */
export function routeWords(view: PlanView, way: Way): string {
  const hauls = way.legs.filter((leg) => leg.kind === "haul");
  const modes = hauls.map((leg) => leg.mode).filter((mode, i, all) => mode !== all[i - 1]);
  const country = (id: string): string | undefined => view.places.get(id)?.country;
  const crossing = hauls.find((leg) => country(leg.start) !== country(leg.to));
  const words = modes.join(" → ");
  return crossing ? `${words}, ${messages.way.over(placeName(view, crossing.start))}` : words;
}
