/**
 * Pairs of Natural Earth's countries whose common line, or a good part of it, is disputed or is a line of control.
 * The map draws them dashed, and says so; where the line runs is Natural Earth's choice, not ours.
 */
const PAIRS: readonly (readonly [string, string])[] = [
  ["Armenia", "Azerbaijan"],
  ["Bhutan", "China"],
  ["China", "India"],
  ["Cyprus", "N. Cyprus"],
  ["Egypt", "Sudan"],
  ["Ethiopia", "Somalia"],
  ["Ethiopia", "Somaliland"],
  ["Guyana", "Suriname"],
  ["Guyana", "Venezuela"],
  ["India", "Nepal"],
  ["India", "Pakistan"],
  ["Israel", "Palestine"],
  ["Israel", "Syria"],
  ["Kosovo", "Serbia"],
  ["North Korea", "South Korea"],
  ["Russia", "Ukraine"],
  ["S. Sudan", "Sudan"],
  ["Somalia", "Somaliland"],
];

/** Territories whose every land border is disputed. */
const TERRITORIES: readonly string[] = ["Siachen Glacier", "W. Sahara"];

export function isDisputed(a: string, b: string): boolean {
  return TERRITORIES.includes(a) || TERRITORIES.includes(b) || PAIRS.some(([x, y]) => same(x, y, a, b));
}

function same(x: string, y: string, a: string, b: string): boolean {
  return (x === a && y === b) || (x === b && y === a);
}
