import type { Movement } from "../api.ts";
import { h, replace, type Child } from "../dom.ts";
import { localDateTime } from "../format.ts";
import { framePage, settled } from "../frame.ts";
import { fetchMovement } from "../http.ts";
import { messages } from "../messages.ts";
import { overdueTag } from "../movements/rows.ts";
import { problemBox } from "../problem.ts";
import { keepFresh } from "../refresh.ts";
import { plainWords, statusLabel } from "../status.ts";
import { alertsView } from "./alerts.ts";
import { clocksView, guaranteeView } from "./clocks.ts";
import { custodyView } from "./custody.ts";
import { declarationView } from "./declaration.ts";
import { askedThen, lookbackForm, thenBanner } from "./lookback.ts";
import { movementMap } from "./movementMap.ts";
import { proofView } from "./proof.ts";
import { reconciliationView } from "./reconciliation.ts";
import { centreCurrent, stepsBar } from "./steps.ts";
import { timeline } from "./timeline.ts";

const REFRESH_MILLIS = 5000;
const text = messages.movement;
const page = framePage("movements");
const address = new URLSearchParams(location.search);
const id = address.get("id") ?? "";
const then = askedThen(address);

// Only what changed is drawn again, so that neither the map nor the reader's place is lost.
const parts = {
  trouble: h("div", {}),
  head: h("div", {}),
  steps: h("div", {}),
  reconciliation: h("div", {}),
  clocks: h("div", {}),
  guarantee: h("div", {}),
  timeline: h("div", {}),
  custody: h("div", {}),
  declaration: h("div", {}),
  map: h("div", {}),
  proof: h("div", {}),
};
const drawn = new Map<Element, string>();

const again = (): void => void load();

async function load(): Promise<void> {
  if (id === "") {
    return replace(page, h("p", { class: "prompt" }, text.noId, " ", backLink()));
  }
  try {
    show(await fetchMovement(id, then));
  } catch (error) {
    showProblem(error);
  }
}

/** The first answer is missed at once; a later one leaves the last answer standing. */
function showProblem(error: unknown): void {
  if (parts.head.isConnected) {
    replace(parts.trouble, problemBox(error, again, messages.error.stale));
  } else {
    replace(page, problemBox(error, again), backLink());
  }
}

function show(movement: Movement): void {
  if (!parts.head.isConnected) {
    layOut();
  }
  replace(parts.trouble);
  const name = movement.reference ?? movement.id;
  document.title = text.title(name);
  const { status, asides, alerts, deadline, overdue } = movement;
  part(parts.head, [status, asides, alerts, deadline, overdue, name], () => head(movement));
  part(parts.steps, movement.steps, () => stepsBar(movement), centreCurrent);
  part(parts.reconciliation, movement.reconciliation, () => reconciliationView(movement.reconciliation));
  part(parts.clocks, movement.clocks, () => clocksView(movement.clocks));
  part(parts.guarantee, movement.guarantee, () => guaranteeView(movement.guarantee));
  part(parts.timeline, movement.timeline, () => timeline(movement.timeline));
  part(parts.custody, movement.custody, () => custodyView(movement.custody));
  part(parts.declaration, movement.declaration, () => declarationView(movement.declaration));
  part(parts.map, movement.path, () => movementMap(movement.path, movement.declaration.way));
  part(parts.proof, [movement.stateSha256, movement.declaration.planSha256], () =>
    proofView(movement, then.size === 0),
  );
}

function layOut(): void {
  const custody = panel(text.custody, text.custodyNote, parts.custody);
  replace(
    page,
    parts.trouble,
    then.size > 0 ? thenBanner(id, then) : null,
    parts.head,
    h("section", { class: "panel flush" }, parts.steps),
    panel(text.reconciliation, null, parts.reconciliation),
    h(
      "div",
      { class: "pair" },
      panel(text.clocks, text.clocksNote, parts.clocks),
      panel(text.guarantee, null, parts.guarantee),
    ),
    h("div", { class: "pair" }, custody, panel(text.timeline, text.timelineNote, parts.timeline)),
    h("div", { class: "pair" }, panel(text.declaration, null, parts.declaration), parts.map),
    panel(text.lookback, text.lookbackNote, lookbackForm(id, then)),
    panel(text.proof, null, parts.proof),
  );
}

function panel(heading: string, note: string | null, content: Child): HTMLElement {
  return h("section", { class: "panel" }, h("h2", {}, heading), note ? h("p", { class: "note" }, note) : null, content);
}

function part(place: HTMLElement, data: unknown, content: () => Child, then?: (place: HTMLElement) => void): void {
  const state = JSON.stringify(data);
  if (drawn.get(place) !== state) {
    drawn.set(place, state);
    replace(place, content());
    then?.(place);
  }
}

function head(movement: Movement): Child {
  const due = movement.deadline ? localDateTime(movement.deadline) : text.notStated;
  const asides = movement.asides
    .filter((aside) => aside !== "overdue")
    .map((aside) => h("span", { class: "tag", "data-testid": "aside" }, plainWords(aside)));
  const tags = [statusLabel(movement.status), movement.overdue ? overdueTag() : null, asides];
  const number = movement.reference === null ? null : ` · ${movement.id}`;
  return [
    h("p", {}, backLink(), " · ", enquiryLink(movement.id)),
    h("div", { class: "page-head" }, h("h1", { "data-testid": "reference" }, movement.reference ?? movement.id), tags),
    h("p", {}, `${movement.originName} → ${movement.destinationName}`, number),
    h(
      "p",
      { class: movement.overdue ? "due late" : "due", "data-testid": "deadline" },
      `${text.deadline}: ${due} (${movement.deadlineWords})`,
    ),
    alertsView(movement.alerts),
  ];
}

function backLink(): Child {
  return h("a", { href: "/movements.html" }, `← ${text.back}`);
}

function enquiryLink(of: string): Child {
  return h("a", { href: `/enquiry.html?${new URLSearchParams({ id: of })}`, "data-testid": "enquiry" }, text.enquiry);
}

/** A citation leads to its fact or decision, also where that is folded away. */
function jump(): void {
  const place = document.getElementById(location.hash.slice(1));
  place?.closest("details")?.setAttribute("open", "");
  place?.closest("li")?.scrollIntoView({ block: "center" });
}

replace(page, h("p", { class: "loading" }, messages.loading));
void load().then(() => {
  settled(page);
  jump();
});
if (then.size === 0) {
  keepFresh(load, REFRESH_MILLIS);
}
