import { s } from "./dom.ts";

/** Line drawings on 16 × 16, in the colour of the text around them. */
const PATHS = {
  rail: "M4.5 2h7a2 2 0 0 1 2 2v5.5a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM2.5 7h11M8 2.500v4.500M5 14.500l1.500-3M11 14.500l-1.500-3",
  road: "M1 3.500h8.500v8H1zM9.500 6.500h3L15 9v2.500H9.500M4 11.500a1.500 1.500 0 1 0 .1 0M12 11.500a1.500 1.500 0 1 0 .1 0",
  sea: "M1.500 9h13l-2 3.500H3.500zM4 9V5.500h8V9M8 5.500V2M1 14.500c1.200-1 2.300-1 3.500 0s2.300 1 3.500 0 2.300-1 3.500 0 2.300 1 3.500 0",
  work: "M3 8h10v6H3zM8 1v8M5.500 6.500L8 9l2.500-2.500",
  wait: "M8 1.500a6.500 6.500 0 1 0 .1 0M8 4.500V8l2.500 1.500",
  alert: "M8 1.500l6.500 12.500h-13zM8 6v4M8 11.500v.8",
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGElement {
  return s("svg", { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true" }, s("path", { d: PATHS[name] }));
}

/** The icon of a mode of carriage; modes the pages do not know yet look like rail. */
export function modeIcon(mode: string | null): SVGElement {
  return icon(mode === "river" || mode === "sea" ? "sea" : mode === "road" ? "road" : "rail");
}
