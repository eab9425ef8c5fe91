import type { Source, Standing } from "./api.ts";
import { h, type Child } from "./dom.ts";
import { messages } from "./messages.ts";

const MARK: Record<Standing, string> = { lawful: "✓", unknown: "?", unlawful: "✕" };

/** A legal standing as icon and word; the colour only repeats it. */
export function standingLabel(standing: Standing): HTMLElement {
  return h(
    "span",
    { class: `tag standing-${standing}`, "data-testid": "standing", "data-standing": standing },
    h("span", { class: "mark", "aria-hidden": "true" }, MARK[standing]),
    messages.standing[standing],
  );
}

/** `B`, explained on hover and to screen readers. */
export function confidenceLabel(confidence: string): HTMLElement {
  const meaning = messages.confidence[confidence] ?? "";
  return h("abbr", { class: "confidence", title: meaning }, confidence);
}

/** The source by title when the corridor knows it, as a link when it has an address. */
export function sourceLabel(id: string, sources: ReadonlyMap<string, Source>): Child {
  const source = sources.get(id);
  const url = source?.url ?? (id.startsWith("http") ? id : null);
  const text = source?.title ?? hostOf(id);
  return url ? h("a", { href: url, rel: "noreferrer", title: id }, text) : h("span", { title: id }, text);
}

function hostOf(id: string): string {
  return URL.canParse(id) ? new URL(id).hostname : id;
}
