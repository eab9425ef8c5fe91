import type { Ground, Judgement, OpenPoint, Source } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { localDate } from "../format.ts";
import { confidenceLabel, sourceLabel, standingLabel } from "../labels.ts";
import { messages } from "../messages.ts";

const text = messages.way;
const MARK: Record<Ground["kind"], string> = { permission: "✓", duty: "!", breach: "✕" };

/** A judgement in words: standing, the acts and articles it rests on, the points nobody can answer yet. */
export function judgementView(judgement: Judgement, sources: ReadonlyMap<string, Source>): HTMLElement {
  const { standing, words, grounds, openPoints } = judgement;
  return h(
    "div",
    { class: "judgement", "data-testid": "judgement" },
    h("p", { class: "verdict" }, standingLabel(standing), " ", words),
    grounds.length > 0
      ? [
          h("h4", {}, text.grounds),
          h(
            "ul",
            { class: "plain" },
            grounds.map((one) => ground(one, sources)),
          ),
        ]
      : null,
    openPoints.length > 0
      ? [h("h4", {}, text.openPoints), h("ul", { class: "plain" }, openPoints.map(openPoint))]
      : null,
  );
}

function ground(one: Ground, sources: ReadonlyMap<string, Source>): Child {
  return h(
    "li",
    { class: `ground ${one.kind}`, "data-testid": "ground", "data-act": one.act, "data-kind": one.kind },
    h("span", { class: "mark", "aria-hidden": "true" }, MARK[one.kind]),
    h(
      "div",
      {},
      h("strong", {}, `${text.groundKind[one.kind]}: `),
      one.sentence,
      one.remedy ? h("p", { class: "remedy" }, `${text.remedy}: ${one.remedy}`) : null,
      one.act === null ? null : h("small", {}, citation(one), " ", cited(one, sources)),
    ),
  );
}

function citation({ act, article, title, effective, says }: Ground): string {
  const where = article === null ? text.asReported : text.article(article);
  const since = effective === null ? "" : ` (${text.groundFrom(localDate(effective))})`;
  return `${act}, ${where}: ${title}${since}. ${says ?? ""}`;
}

function cited({ source, confidence }: Ground, sources: ReadonlyMap<string, Source>): Child {
  return [source ? sourceLabel(source, sources) : null, " ", confidence ? confidenceLabel(confidence) : null];
}

function openPoint(point: OpenPoint): Child {
  const decides = point.decides ? text.decides : text.staysOpen;
  return h(
    "li",
    { class: "ground", "data-testid": "open-point", "data-open-point": point.id },
    h("span", { class: "mark", "aria-hidden": "true" }, "?"),
    h(
      "div",
      {},
      h("span", { class: point.decides ? "badge warn" : "badge" }, decides),
      h("strong", {}, ` ${point.question}`),
      ` ${point.why}`,
    ),
  );
}
