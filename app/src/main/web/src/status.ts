import { h } from "./dom.ts";

type Tone = "good" | "warn" | "bad" | "plain";

const TONES: Record<string, Tone> = {
  discharged: "good",
  matched: "good",
  guarantee_freed: "good",
  closed: "good",
  discrepancy: "bad",
  overdue: "bad",
  enquiry: "bad",
  recovery: "bad",
  incident: "warn",
  amended: "warn",
};

const MARK: Record<Tone, string> = { good: "✓", warn: "!", bad: "✕", plain: "●" };

/** `gate_in_abroad` as people write it: `gate in abroad`. */
export const plainWords = (status: string): string => status.toLowerCase().replaceAll("_", " ");

export function toneOf(status: string): Tone {
  return TONES[status.toLowerCase()] ?? "plain";
}

/** A status as mark and words; the colour only repeats it. */
export function statusLabel(status: string): HTMLElement {
  const tone = toneOf(status);
  return h(
    "span",
    { class: `tag status ${tone}`, "data-testid": "status", "data-status": status },
    h("span", { class: "mark", "aria-hidden": "true" }, MARK[tone]),
    h("span", {}, plainWords(status)),
  );
}
