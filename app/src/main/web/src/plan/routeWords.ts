import type { Way } from "../api.ts";
import { messages } from "../messages.ts";
import { placeName, type PlanView } from "./planView.ts";

/** How a way goes, to tell two through one port apart: `rail → sea, over Hunchun railway port`. */
export function routeWords(view: PlanView, way: Way): string {
  const hauls = way.legs.filter((leg) => leg.kind === "haul");
  const modes = hauls.map((leg) => leg.mode).filter((mode, i, all) => mode !== all[i - 1]);
  const exit = way.crossing?.exit;
  const words = modes.join(" → ");
  return exit ? `${words}, ${messages.way.over(placeName(view, exit))}` : words;
}

/** What a way is best in among those of its port, when there are others. */
export function bestWords(view: PlanView, way: Way): string | null {
  const rivals = view.plan.ways.filter((other) => other.gateway === way.gateway);
  return rivals.length > 1 && way.best.length > 0 ? way.best.join(", ") : null;
}
