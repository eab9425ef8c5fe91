import type { Ground, Judgement, OpenPoint, Source } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { localDate } from "../format.ts";
import { confidenceLabel, sourceLabel, standingLabel } from "../labels.ts";
import { messages } from "../messages.ts";

const text = messages.way;

/** A judgement in words: standing, the acts and articles it rests on, the points nobody can answer yet. */
export function judgementView(judgement: Judgement, sources: ReadonlyMap<string, Source>): HTMLElement {
  const { standing, grounds, openPoints } = judgement;
  const free = standing === "lawful" && grounds.length === 0;
  return h(
    "div",
    { class: "judgement", "data-testid": "judgement" },
    h("p", { class: "verdict" }, standingLabel(standing), " ", free ? text.noGrounds : messages.judgement[standing]),
    grounds.length > 0
      ? [
          h("h4", {}, text.grounds),
          h(
            "ul",
            {},
            grounds.map((one) => ground(one, sources)),
          ),
        ]
      : null,
    openPoints.length > 0 ? [h("h4", {}, text.openPoints), h("ul", {}, openPoints.map(openPoint))] : null,
  );
}

function ground(one: Ground, sources: ReadonlyMap<string, Source>): Child {
  return h(
    "li",
    { "data-testid": "ground", "data-act": one.act },
    h("strong", {}, `${one.act}, ${articleText(one.article)}`),
    ` ${one.title} (${text.groundFrom(localDate(one.from))}): ${one.says}`,
    one.remedy ? h("span", { class: "remedy" }, ` ${text.remedy}: ${one.remedy}`) : null,
    h("small", {}, " ", sourceLabel(one.source, sources), " ", confidenceLabel(one.confidence)),
  );
}

const articleText = (article: string): string => (/^\d/.test(article) ? `article ${article}` : article);

function openPoint(point: OpenPoint): Child {
  const decides = point.decides ? text.decides : text.staysOpen;
  return h(
    "li",
    { "data-testid": "open-point", "data-open-point": point.id },
    h("span", { class: point.decides ? "badge warn" : "badge" }, `? ${decides}`),
    h("strong", {}, ` ${point.question}`),
    ` ${point.why}`,
  );
}
