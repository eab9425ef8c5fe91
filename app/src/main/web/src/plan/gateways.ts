import type { Corridor, Plan } from "../api.ts";

export const COLOURS = 12;

/**
 * The colour number of each gateway of a plan, the same for a port in every plan as long as two ports of one plan do
 * not want the same.
 */
export function gatewayColours(corridor: Corridor, plan: Plan): ReadonlyMap<string, number> {
  const colours = new Map<string, number>();
  const order = shipPorts(corridor);
  const wanted = (gateway: string): number => Math.max(0, order.indexOf(gateway)) % COLOURS;
  for (const gateway of gatewaysOf(plan).sort((a, b) => order.indexOf(a) - order.indexOf(b))) {
    colours.set(gateway, freeFrom(wanted(gateway), new Set(colours.values())));
  }
  return colours;
}

/** Ports where ships load, foreign ones first: those are the ones told apart most often. */
function shipPorts(corridor: Corridor): string[] {
  const loading = new Set(corridor.links.filter((link) => isWater(link.mode)).map((link) => link.from));
  const ports = corridor.places.filter((place) => loading.has(place.id));
  const home = mostFrequent(corridor.places.filter((place) => place.origin).map((place) => place.country));
  return [...ports.filter((port) => port.country !== home), ...ports.filter((port) => port.country === home)].map(
    (port) => port.id,
  );
}

export const isWater = (mode: string | null): boolean => mode === "sea" || mode === "river";

function gatewaysOf(plan: Plan): string[] {
  const all = [...plan.ways, ...plan.nearMisses].map((way) => way.gateway);
  return [...new Set(all.filter((gateway) => gateway !== null))];
}

function mostFrequent(values: string[]): string | undefined {
  const count = (value: string): number => values.filter((other) => other === value).length;
  return values.toSorted((a, b) => count(b) - count(a))[0];
}

function freeFrom(colour: number, taken: Set<number>): number {
  const numbers = Array.from({ length: COLOURS }, (_, i) => (colour + i) % COLOURS);
  return numbers.find((number) => !taken.has(number)) ?? colour;
}
