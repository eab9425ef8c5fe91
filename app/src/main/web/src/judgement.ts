import type { Ground, Judgement, OpenPoint, Source } from "./api.ts";
import { h, type Attributes, type Child } from "./dom.ts";
import { localDate } from "./format.ts";
import { confidenceLabel, sourceLabel, standingLabel } from "./labels.ts";
import { messages } from "./messages.ts";

const text = messages.way;
const MARK: Record<Ground["kind"], string> = { permission: "✓", duty: "!", breach: "✕", hold: "‖", answer: "✎" };

/**
 * A judgement in words: standing, the acts and articles it rests on, the points nobody can answer yet.
 *
 * @param lawPage the page that shows the acts, empty when this is it
 */
export function judgementView(
  judgement: Judgement,
  sources: ReadonlyMap<string, Source>,
  lawPage = "/law.html",
): HTMLElement {
  const { standing, words, grounds } = judgement;
  return h(
    "div",
    { class: "judgement", "data-testid": "judgement" },
    h("p", { class: "verdict" }, standingLabel(standing), " ", words),
    h(
      "ul",
      { class: "plain", "aria-label": text.grounds },
      grounds.map((one) => ground(one, sources, lawPage)),
    ),
    openPoints(judgement.openPoints),
  );
}

/** What decides and what concerns this way stands open; what is open on every way is folded away. */
function openPoints(points: readonly OpenPoint[]): Child[] {
  const deciding = points.filter((point) => point.decides);
  const own = points.filter((point) => !point.decides && !point.everyWay);
  const others = points.filter((point) => !point.decides && point.everyWay);
  const fold = h("summary", {}, text.stayOpen(others.length));
  const told = [...deciding, ...own];
  return [
    told.length > 0 ? [h("h4", {}, text.openPoints), h("ul", { class: "plain" }, told.map(openPoint))] : null,
    others.length > 0 ? h("details", {}, fold, h("ul", { class: "plain" }, others.map(openPoint))) : null,
  ];
}

function ground(one: Ground, sources: ReadonlyMap<string, Source>, lawPage: string): Child {
  return marked(
    { class: `ground ${one.kind}`, "data-testid": "ground", "data-act": one.act, "data-kind": one.kind },
    MARK[one.kind],
    h("strong", {}, `${text.groundKind[one.kind]}: `),
    one.sentence,
    one.remedy ? h("p", { class: "remedy" }, `${text.remedy}: ${one.remedy}`) : null,
    one.act === null ? null : cited(one, sources, lawPage),
  );
}

function cited(one: Ground, sources: ReadonlyMap<string, Source>, lawPage: string): Child {
  const { kind, act, title, effective, source, confidence } = one;
  const since = effective === null ? "" : `, ${text.groundFrom(localDate(effective))}`;
  const where = source ? sourceLabel(source, sources) : null;
  return h(
    "small",
    { class: "cited" },
    kind === "hold" || kind === "answer" ? act : h("a", { href: `${lawPage}#${act}` }, act),
    `: ${title}${since}. `,
    where,
    " ",
    confidence ? confidenceLabel(confidence) : null,
  );
}

function openPoint(point: OpenPoint): Child {
  const attributes = { class: "ground", "data-testid": "open-point", "data-open-point": point.id };
  const badge = point.decides ? h("span", { class: "badge warn" }, text.decides) : null;
  return marked(attributes, "?", badge, h("strong", {}, ` ${point.question}`), ` ${point.why}`);
}

function marked(attributes: Attributes, mark: string, ...content: Child[]): Child {
  return h("li", attributes, h("span", { class: "mark", "aria-hidden": "true" }, mark), h("div", {}, content));
}
