import type { TimelineEntry } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { localDateTime } from "../format.ts";
import { messages } from "../messages.ts";
import { plainWords } from "../status.ts";
import { grouped } from "./grouped.ts";

const text = messages.movement;
const MARK: Record<TimelineEntry["kind"], string> = { fact: "●", decision: "■", refusal: "✕" };
const WHO: Record<TimelineEntry["kind"], (who: string) => string> = {
  fact: text.by,
  decision: text.decidedBy,
  refusal: text.refusedBy,
};

/** Facts, decisions and refusals in the order in which they happened; one entry for what is said of many containers. */
export function timeline(entries: readonly TimelineEntry[]): HTMLElement {
  if (entries.length === 0) {
    return h("p", { class: "empty" }, text.noTimeline);
  }
  const ordered = entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return h("ol", { class: "timeline", "data-testid": "timeline" }, grouped(ordered, saying).map(entry));
}

/** Equal for entries that differ in nothing but container and seal. */
function saying({ kind, what, words, at, by, placeName, learnt, source }: TimelineEntry): string {
  return JSON.stringify([kind, what, words, at, by, placeName, learnt, source]);
}

function entry(group: [TimelineEntry, ...TimelineEntry[]]): Child {
  const [one] = group;
  return h(
    "li",
    { class: `entry ${one.kind}`, "data-testid": "timeline-entry", "data-kind": one.kind, "data-what": one.what },
    h("span", { class: "mark", "aria-hidden": "true" }, MARK[one.kind]),
    h("div", { class: "when" }, h("time", { datetime: one.at }, localDateTime(one.at)), learnt(one)),
    h("div", {}, h("strong", {}, headline(one)), small(one), containers(group), positions(group)),
  );
}

/** By these an enquiry file cites; each is a place to jump to. */
function positions(group: readonly TimelineEntry[]): Child {
  const places = group.map(({ position }, i) => [i > 0 ? ", " : "", h("span", { id: placeOf(position) }, position)]);
  return h("small", { class: "positions" }, "[", places, "]");
}

/** The part of the address behind `#` that leads to a fact or decision. */
export const placeOf = (position: number): string => `p${position}`;

/** The words alone where they say no more than the short name. */
function headline({ kind, what, words }: TimelineEntry): string {
  const name = plainWords(what);
  return `${text.kind[kind]}: ${words.startsWith(name) ? words : `${name}. ${words}`}`;
}

/** Said only when we learnt of it later than it happened. */
function learnt(one: TimelineEntry): Child {
  const later = Date.parse(one.learnt) - Date.parse(one.at) >= 60_000;
  return later ? h("small", {}, text.learnt(localDateTime(one.learnt))) : null;
}

function small(one: TimelineEntry): Child {
  const parts = [one.placeName, WHO[one.kind](one.by), one.source];
  return h("small", {}, parts.filter(Boolean).join(" · "));
}

function containers(group: readonly TimelineEntry[]): Child {
  const named = group.filter((one) => one.container !== null);
  if (named.length < 2) {
    return named.map((one) => h("small", {}, containerWords(one)));
  }
  const list = h(
    "ul",
    {},
    named.map((one) => h("li", {}, containerWords(one))),
  );
  return h("details", {}, h("summary", {}, text.containers(named.length)), list);
}

function containerWords({ container, seal }: TimelineEntry): string {
  return seal ? `${container}, ${text.seal.toLowerCase()} ${seal}` : `${container}`;
}
