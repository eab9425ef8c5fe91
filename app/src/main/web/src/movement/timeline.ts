import type { TimelineEntry } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { localDateTime } from "../format.ts";
import { messages } from "../messages.ts";
import { plainWords } from "../status.ts";

const text = messages.movement;
const MARK: Record<TimelineEntry["kind"], string> = { fact: "●", decision: "■", refusal: "✕" };
const WHO: Record<TimelineEntry["kind"], (who: string) => string> = {
  fact: text.by,
  decision: text.decidedBy,
  refusal: text.refusedBy,
};

/** Facts, decisions and refusals in the order in which they happened. */
export function timeline(entries: readonly TimelineEntry[]): HTMLElement {
  if (entries.length === 0) {
    return h("p", { class: "empty" }, text.noTimeline);
  }
  const ordered = entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return h("ol", { class: "timeline", "data-testid": "timeline" }, ordered.map(entry));
}

function entry(one: TimelineEntry): Child {
  return h(
    "li",
    { class: `entry ${one.kind}`, "data-testid": "timeline-entry", "data-kind": one.kind, "data-what": one.what },
    h("span", { class: "mark", "aria-hidden": "true" }, MARK[one.kind]),
    h("div", { class: "when" }, h("time", { datetime: one.at }, localDateTime(one.at)), learnt(one)),
    h("div", {}, h("strong", {}, `${text.kind[one.kind]}: ${plainWords(one.what)}. `), one.words, small(one)),
  );
}

/** Said only when we learnt of it later than it happened. */
function learnt(one: TimelineEntry): Child {
  const later = Date.parse(one.learnt) - Date.parse(one.at) >= 60_000;
  return later ? h("small", {}, text.learnt(localDateTime(one.learnt))) : null;
}

function small(one: TimelineEntry): Child {
  const seal = one.seal ? `${text.seal} ${one.seal}` : null;
  const parts = [one.placeName, one.container, seal, WHO[one.kind](one.by), one.source];
  return h("small", {}, parts.filter(Boolean).join(" · "));
}
