import type { Scenario } from "../api.ts";

/** What is asked, as the address of the page and the API hold it. */
export interface Question {
  readonly day: string;
  readonly method: string;
  readonly openPoints: string;
  /** Of which is asked who relies on it; may be empty. */
  readonly place: string;
  readonly title: string;
  readonly scenarios: readonly string[];
}

export const METHODS = ["equilibrium", "capacitated", "logit", "all-or-nothing"] as const;
export const OPEN_POINTS = ["count", "refuse"] as const;

/** Before, since then, without the agreement, with exports, with another port, and as congested as it was. */
export const WHAT_THE_PORT_CHANGED = [
  "before-vladivostok",
  "agreement-ends",
  "exports-allowed",
  "big-port-zarubino",
  "congestion-2022",
] as const;

/** @param today for an address that names no day */
export function questionOf(search: string, today: string): Question {
  const params = new URLSearchParams(search);
  return {
    day: params.get("day") ?? today,
    method: params.get("method") ?? METHODS[0],
    openPoints: params.get("openPoints") ?? OPEN_POINTS[0],
    place: params.get("place") ?? "",
    title: params.get("title") ?? "",
    scenarios: params.getAll("scenario"),
  };
}

export function paramsOf({ day, method, openPoints, place, title, scenarios }: Question): URLSearchParams {
  const params = new URLSearchParams({ day });
  if (method !== METHODS[0]) {
    params.set("method", method);
  }
  if (openPoints !== OPEN_POINTS[0]) {
    params.set("openPoints", openPoints);
  }
  if (place !== "") {
    params.set("place", place);
  }
  if (title !== "") {
    params.set("title", title);
  }
  scenarios.forEach((scenario) => params.append("scenario", scenario));
  return params;
}

/** The preset's scenarios that this corridor has. */
export const presetOf = (scenarios: readonly Scenario[]): string[] =>
  WHAT_THE_PORT_CHANGED.filter((id) => scenarios.some((scenario) => scenario.id === id));
