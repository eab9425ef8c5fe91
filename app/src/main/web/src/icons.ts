import { s } from "./dom.ts";

/** Line drawings on 16 × 16, in the colour of the text around them. */
const PATHS = {
  rail: "M4.5 2h7a2 2 0 0 1 2 2v5.5a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM2.5 7h11M8 2.5v4.5M5 14.5l1.5-3M11 14.5l-1.5-3",
  road: "M1 3.5h8.5v8H1zM9.5 6.5h3L15 9v2.5H9.5M4 11.5a1.5 1.5 0 1 0 .1 0M12 11.5a1.5 1.5 0 1 0 .1 0",
  sea: "M1.5 9h13l-2 3.5H3.5zM4 9V5.5h8V9M8 5.5V2M1 14.5c1.2-1 2.3-1 3.5 0s2.3 1 3.5 0 2.3-1 3.5 0 2.3 1 3.5 0",
  work: "M3 8h10v6H3zM8 1v8M5.5 6.5L8 9l2.5-2.5",
  wait: "M8 1.5a6.5 6.5 0 1 0 .1 0M8 4.5V8l2.5 1.5",
  alert: "M8 1.5l6.5 12.5h-13zM8 6v4M8 11.5v.8",
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGElement {
  return s("svg", { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true" }, s("path", { d: PATHS[name] }));
}

/** The icon of a mode of carriage; modes the pages do not know yet look like rail. */
export function modeIcon(mode: string | null): SVGElement {
  return icon(mode === "river" || mode === "sea" ? "sea" : mode === "road" ? "road" : "rail");
}
