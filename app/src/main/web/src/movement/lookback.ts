import type { Change, Changes } from "../api.ts";
import { h, replace, type Child } from "../dom.ts";
import { field, input } from "../form/fields.ts";
import { fetchChanges } from "../http.ts";
import { messages } from "../messages.ts";
import { problemBox } from "../problem.ts";
import { plainWords } from "../status.ts";
import { tableOf } from "../table.ts";

const text = messages.movement;

/** So many changes are shown open, the status first. */
const FEW = 6;

/** Which moment the page is asked for: `at` which it stood so, by what was `known` then; empty when it is now. */
export function askedThen(address: URLSearchParams): URLSearchParams {
  const given = ["at", "known"].map((name) => [name, address.get(name)?.trim() ?? ""] as const);
  return new URLSearchParams(given.filter(([, moment]) => moment !== "").map(([name, moment]) => [name, moment]));
}

/** Asks for another moment; the answer is a page with an address of its own. */
export function lookbackForm(id: string, then: URLSearchParams): Child {
  const moment = (name: string): HTMLInputElement =>
    input(name, { type: "text", value: then.get(name) ?? "", spellcheck: "false", autocomplete: "off" });
  return h(
    "form",
    { class: "lookback", method: "get", "data-testid": "lookback" },
    h("input", { type: "hidden", name: "id", value: id }),
    field("at", text.at, moment("at"), text.momentHint),
    field("known", text.known, moment("known"), text.momentHint),
    h("button", { type: "submit" }, text.look),
  );
}

/** Says that this is not how it stands now, and what was learnt since. */
export function thenBanner(id: string, then: URLSearchParams): Child {
  const known = then.get("known");
  const since = h("div", { "data-testid": "changes" });
  if (known !== null) {
    fetchChanges(id, known).then(
      (changes) => replace(since, changesView(changes)),
      (error: unknown) => replace(since, problemBox(error)),
    );
  }
  const now = text.knownNow;
  return h(
    "section",
    { class: "panel then", "data-testid": "then" },
    h("p", {}, h("strong", {}, text.stood(then.get("at") ?? now, known ?? now)), " ", nowLink(id)),
    since,
  );
}

function nowLink(id: string): Child {
  return h("a", { href: `/movement.html?${new URLSearchParams({ id })}` }, text.backToNow);
}

function changesView({ news, changes }: Changes): Child {
  if (news.length === 0) {
    return h("p", { class: "empty" }, text.nothingChanged);
  }
  const list = news.map((one) => h("li", {}, `[${one.position}] ${one.words}, ${one.by}`));
  return [
    h("details", {}, h("summary", {}, text.news(news.length)), h("ul", {}, list)),
    changes.length === 0 ? null : table(changes.slice(0, FEW)),
    changes.length > FEW
      ? h("details", {}, h("summary", {}, text.moreChanged(changes.length - FEW)), table(changes.slice(FEW)))
      : null,
  ];
}

const table = (changes: readonly Change[]): Child => tableOf(text.changed, columns, changes, { cards: true });

/** A word of the record, such as `GATE_IN_ABROAD`, as people write it; anything else as it is. */
const value = (said: string): string => (/^[A-Z_]+$/.test(said) ? plainWords(said) : said || "–");

const columns = [
  { head: text.changed, cell: (change: Change) => change.what },
  { head: text.before, cell: (change: Change) => value(change.before) },
  { head: text.after, cell: (change: Change) => value(change.after) },
];
