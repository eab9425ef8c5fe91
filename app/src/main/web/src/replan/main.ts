import type { Job, Scenario } from "../api.ts";
import { h, replace } from "../dom.ts";
import { field, input } from "../form/fields.ts";
import { framePage, settled } from "../frame.ts";
import { cancelJob, fetchJob, fetchReplan, fetchScenarios, startReplan } from "../http.ts";
import { faultView } from "../job/fault.ts";
import { follow, isOver } from "../job/follow.ts";
import { Progress } from "../job/progress.ts";
import { messages } from "../messages.ts";
import { problemBox } from "../problem.ts";
import { resultView } from "./resultView.ts";
import { TableDrop } from "./tableDrop.ts";

const text = messages.replan;
const page = framePage("replan");
const results = h("div", { id: "results", "data-testid": "results" });
const progress = new Progress(text.heading, text.step);
/** The job that is shown; one that was asked for before is left alone. */
let shown = "";

async function start(): Promise<void> {
  replace(page, h("p", { class: "loading" }, messages.loading));
  try {
    showPage(await fetchScenarios());
    await showJob(location.hash.slice(1));
  } catch (error) {
    replace(
      page,
      problemBox(error, () => void start()),
    );
  }
  settled(page);
}

function showPage(scenarios: readonly Scenario[]): void {
  const form = replanForm(scenarios);
  const drop = new TableDrop((table, name) => void send(form, table, name));
  replace(
    page,
    h("div", { class: "page-head" }, h("h1", {}, text.heading), h("p", { class: "note" }, text.note)),
    h("section", { class: "panel form-panel" }, form),
    drop.element,
    progress.element,
    results,
  );
}

function replanForm(scenarios: readonly Scenario[]): HTMLFormElement {
  const hint = h("span", {});
  const onchange = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value;
    hint.textContent = scenarios.find(({ id }) => id === chosen)?.says ?? "";
  };
  const select = h(
    "select",
    { id: "scenario", name: "scenario", "data-testid": "scenario", "aria-describedby": "scenario-hint", onchange },
    h("option", { value: "" }, text.scenarioChoose),
    scenarios.map(({ id, name }) => h("option", { value: id }, name)),
  );
  return h(
    "form",
    { class: "plan-form", onsubmit: (event: Event) => event.preventDefault() },
    field("scenario", text.scenario, select, hint),
    field("known", text.known, input("known", { type: "date" }), text.knownHint),
  );
}

async function send(form: HTMLFormElement, table: Blob, name: string): Promise<void> {
  const data = new FormData(form);
  const scenario = String(data.get("scenario") ?? "");
  if (scenario === "") {
    replace(results, problemBox(new Error(text.noScenario)));
    form.querySelector("select")?.focus();
    return;
  }
  replace(results);
  progress.say(text.sending);
  try {
    const known = String(data.get("known") ?? "");
    const asked = new URLSearchParams({ scenario, table: name, ...(known !== "" && { known }) });
    const job = await startReplan(table, asked);
    history.replaceState(null, "", `#${job.id}`);
    await showJob(job.id);
  } catch (error) {
    progress.say(null);
    replace(results, problemBox(error));
  }
}

const addressOf = (id: string): string => `/replan/${encodeURIComponent(id)}`;

/** Follows a job to its end; an address with one can be opened again while it is kept. */
async function showJob(id: string): Promise<void> {
  if (id === "") {
    return;
  }
  shown = id;
  try {
    const now = await fetchJob(addressOf(id));
    const last = isOver(now) ? now : await follow(addressOf(id), (job) => show(job));
    if (shown === id) {
      await showEnd(last);
    }
  } catch (error) {
    progress.say(null);
    replace(results, problemBox(error));
  }
}

function show(job: Job): void {
  if (job.id === shown) {
    progress.show(job, () => void cancelJob(addressOf(job.id)));
    settled(page); // a job may take minutes: the page is there meanwhile
  }
}

async function showEnd(job: Job): Promise<void> {
  if (job.state === "done") {
    const view = resultView(job.id, await fetchReplan(job.id));
    progress.say(null);
    replace(results, view);
  } else {
    progress.say(job.state === "cancelled" ? messages.job.cancelled : null);
    replace(results, job.state === "failed" ? faultView(text.failed, job) : null);
  }
  results.querySelector("h2")?.focus();
}

void start();
