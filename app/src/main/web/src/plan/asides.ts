import type { BreakEven, Claim, NearMiss, Plan } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { daysHours, plainNumber, wholeNumber } from "../format.ts";
import { confidenceLabel, sourceLabel } from "../labels.ts";
import { messages } from "../messages.ts";
import { tableOf, type Column } from "../table.ts";
import { judgementView } from "../judgement.ts";
import { colourClass, type PlanView } from "./planView.ts";

const WHY_MARK: Record<NearMiss["why"], string> = {
  unlawful: "✕",
  closed: "⊘",
  no_service: "∅",
  missed_cut_off: "◷",
  no_slot: "▣",
  full_day: "▣",
  after_horizon: "◷",
  beyond_limits: "▲",
  no_way: "∅",
};

/** What stands beside the ways: near misses, break-even, other people's claims, notes. */
export function asides(view: PlanView): Child[] {
  const { plan } = view;
  return [
    section("near-misses", messages.nearMiss.heading, messages.nearMiss.note, nearMisses(view)),
    section("break-even", messages.breakEven.heading, messages.breakEven.note, breakEvens(plan.breakEvens)),
    section("claims", messages.claims.heading, messages.claims.note, claims(view)),
    section("notes", messages.notes, null, notes(plan)),
  ];
}

function section(name: string, heading: string, note: string | null, content: Child): Child {
  const noteLine = note ? h("p", { class: "note" }, note) : null;
  return content
    ? h("section", { class: `panel ${name}`, "data-testid": name }, h("h2", {}, heading), noteLine, content)
    : null;
}

function nearMisses(view: PlanView): Child {
  const misses = view.plan.nearMisses;
  return misses.length > 0
    ? h(
        "ul",
        { class: "plain" },
        misses.map((miss) => nearMiss(view, miss)),
      )
    : null;
}

function nearMiss(view: PlanView, miss: NearMiss): Child {
  const text = messages.nearMiss;
  return h(
    "li",
    { "data-testid": "near-miss", "data-gateway": miss.gateway, "data-why": miss.why },
    gatewayOf(view, miss),
    h("span", { class: `tag why-${miss.why}` }, `${WHY_MARK[miss.why]} ${text.why[miss.why]}`),
    h("p", {}, miss.words, " ", wouldBe(miss, view.plan.query.currency)),
    miss.judgement ? h("details", {}, h("summary", {}, text.law), judgementView(miss.judgement, view.sources)) : null,
  );
}

function gatewayOf(view: PlanView, { gateway, gatewayName }: NearMiss): Child {
  if (gateway === null) {
    return h("strong", {}, messages.nearMiss.everywhere);
  }
  const dot = h("span", { class: `dot ${colourClass(view, gateway)}`, "aria-hidden": "true" });
  return [dot, h("strong", {}, gatewayName, " ", h("small", {}, gateway))];
}

function wouldBe({ hours, costPerTeu }: NearMiss, currency: string): string {
  const known = hours !== null && costPerTeu !== null;
  return known ? messages.nearMiss.wouldBe(daysHours(hours.likely), wholeNumber(costPerTeu.likely), currency) : "";
}

function breakEvens(all: BreakEven[]): Child {
  return all.length > 0 ? h("ul", { class: "plain" }, all.map(breakEven)) : null;
}

function breakEven(one: BreakEven): Child {
  return h("li", { "data-testid": "break-even-row", "data-gateway": one.way }, one.words);
}

function claims(view: PlanView): Child {
  const text = messages.claims;
  const columns: Column<Claim>[] = [
    { head: text.route, cell: (claim) => claim.route },
    { head: text.baseline, cell: (claim) => claim.baseline },
    { head: text.saving, number: true, cell: claimedSaving },
    { head: text.days, number: true, cell: (claim) => claim.days },
    { head: text.year, cell: (claim) => claim.year },
    {
      head: text.source,
      cell: (claim) => [sourceLabel(claim.source, view.sources), " ", confidenceLabel(claim.confidence)],
    },
  ];
  return view.plan.claims.length > 0 ? tableOf(text.heading, columns, view.plan.claims, { cards: true }) : null;
}

function claimedSaving(claim: Claim): string {
  return claim.saving === null ? "" : `${plainNumber(claim.saving)} ${claim.unit}`;
}

function notes(plan: Plan): Child {
  return plan.notes.length > 0
    ? h(
        "ul",
        {},
        plan.notes.map((note) => h("li", {}, note)),
      )
    : null;
}
