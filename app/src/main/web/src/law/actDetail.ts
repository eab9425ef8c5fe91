import type { Act, Article, RegimePoint, SourceRef } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { confidenceLabel } from "../labels.ts";
import { messages } from "../messages.ts";

const text = messages.law;
type Points = ReadonlyMap<string, RegimePoint>;

/** An act article by article, each with its conditions, its source and what is open about it. */
export function actDetail(act: Act, points: Points): Child {
  return [
    h(
      "dl",
      { class: "act-facts" },
      fact(text.authority, act.authority),
      fact(text.addsTo, act.addsTo === null ? text.alone : actLink(act.addsTo)),
      fact(text.source, [sourceLink(act.source), " ", confidenceLabel(act.confidence)]),
    ),
    openPoint(act.dateOpen, points),
    h(
      "ol",
      { class: "articles" },
      act.articles.map((article) => articleItem(act, article, points)),
    ),
  ];
}

export function sourceLink({ id, title, url }: SourceRef): Child {
  return url ? h("a", { href: url, rel: "noreferrer", title: id }, title) : h("span", { title: id }, title);
}

export const actLink = (id: string): Child => h("a", { href: `#${id}` }, id);

function fact(term: string, content: Child): Child {
  return h("div", {}, h("dt", {}, term), h("dd", {}, content));
}

function articleItem(act: Act, article: Article, points: Points): Child {
  const { number, says, conditions, unread, doubt, source, confidence } = article;
  const open = [...conditions.map((condition) => condition.unclear), ...caveatsOf(article)];
  return h(
    "li",
    { "data-testid": "article" },
    h("p", {}, h("strong", {}, number === null ? text.asReported : text.article(number)), " ", says),
    conditions.length > 0
      ? h(
          "ul",
          {},
          conditions.map(({ sentence, unclear }) => condition(sentence, unclear)),
        )
      : null,
    unread.map((sentence) => h("p", { class: "note" }, sentence)),
    [doubt, ...new Set(open)].map((id) => openPoint(id, points)),
    source.id === act.source.id && confidence === act.confidence
      ? null
      : h("small", {}, sourceLink(source), " ", confidenceLabel(confidence)),
  );
}

const caveatsOf = (article: Article): string[] => article.permits.flatMap((permit) => permit.caveats);

function condition(sentence: string, unclear: string | null): Child {
  return h("li", {}, sentence, unclear === null ? null : h("em", {}, ` ${text.notEnforced}`));
}

function openPoint(id: string | null, points: Points): Child {
  const point = id === null ? undefined : points.get(id);
  return point
    ? h("p", { class: "open-point" }, h("span", { class: "badge warn" }, text.open), ` ${point.question} ${point.why}`)
    : null;
}
