import type { Flows, Job, Scenario } from "../api.ts";
import { h, replace } from "../dom.ts";
import { clearWrong, showWrong } from "../form/fields.ts";
import { framePage, settled } from "../frame.ts";
import { cancelJob, fetchFlowJobs, fetchFlows, fetchScenarios, Problem, startFlows } from "../http.ts";
import { faultView } from "../job/fault.ts";
import { follow, isOver } from "../job/follow.ts";
import { Progress } from "../job/progress.ts";
import { messages } from "../messages.ts";
import { problemBox } from "../problem.ts";
import { compareView } from "./compare.ts";
import { FlowForm } from "./form.ts";
import { paramsOf, questionOf, type Question } from "./question.ts";
import { resultView } from "./resultView.ts";

const text = messages.flows;
const page = framePage("flows");
const results = h("div", { id: "results", "data-testid": "results" });
const kept = h("div", { "data-testid": "kept" });
const progress = new Progress(text.heading, text.steps);
/** The newest runs; each is some hundred kilobytes. */
const MOST_SHOWN = 8;
/** The job that is shown; one that was asked for before is left alone. */
let shown = "";
let form: FlowForm | null = null;

async function start(): Promise<void> {
  replace(page, h("p", { class: "loading" }, messages.loading));
  try {
    showPage(await fetchScenarios());
    if (location.search !== "") {
      await ask(questionOf(location.search, today()));
    }
    await showKept();
  } catch (error) {
    replace(
      page,
      problemBox(error, () => void start()),
    );
  }
  settled(page);
}

const today = (): string => new Date().toISOString().slice(0, 10);

function showPage(scenarios: readonly Scenario[]): void {
  form = new FlowForm(scenarios, questionOf(location.search, today()), (question) => void ask(question));
  replace(
    page,
    h("div", { class: "page-head" }, h("h1", {}, text.heading), h("p", { class: "note" }, text.note)),
    h("section", { class: "panel form-panel" }, form.element),
    progress.element,
    results,
    kept,
  );
}

/** The address holds the question, so that who has it can ask again. */
async function ask(question: Question): Promise<void> {
  const params = paramsOf(question);
  history.replaceState(null, "", `?${params}`);
  replace(results);
  clearWrong(page);
  try {
    await showJob(await startFlows(params));
    await showKept();
  } catch (error) {
    progress.say(null);
    showProblem(error);
  }
}

function showProblem(error: unknown): void {
  const details = error instanceof Problem ? error.details : null;
  const field = details?.what ?? "";
  if (details !== null && form !== null && ["day", "place"].includes(field)) {
    showWrong(form.element, field, details);
  } else {
    replace(results, problemBox(error));
  }
}

async function showJob(job: Job): Promise<void> {
  shown = job.id;
  const address = `/flows/${encodeURIComponent(job.id)}`;
  const last = isOver(job) ? job : await follow(address, (now) => show(now, address));
  if (shown === job.id) {
    await showEnd(last);
  }
}

function show(job: Job, address: string): void {
  if (job.id === shown) {
    progress.show(job, () => void cancelJob(address));
    settled(page);
  }
}

async function showEnd(job: Job): Promise<void> {
  if (job.state === "done") {
    const view = resultView(job.id, await fetchFlows(job.id));
    progress.say(null);
    replace(results, view);
  } else {
    progress.say(job.state === "cancelled" ? messages.job.cancelled : null);
    replace(results, job.state === "failed" ? faultView(text.failed, job) : null);
  }
  results.querySelector("h2")?.focus();
}

/** The runs that the server keeps; any two of their cases can be compared. */
async function showKept(): Promise<void> {
  const done = (await fetchFlowJobs()).filter(({ state }) => state === "done").slice(0, MOST_SHOWN);
  const runs = await Promise.all(done.map(({ id }) => fetchFlows(id)));
  replace(
    kept,
    compareView(runs),
    h(
      "section",
      { class: "panel" },
      h("h2", {}, text.runs),
      runs.length === 0
        ? h("p", { class: "note" }, text.noRuns)
        : h(
            "ul",
            { class: "runs" },
            runs.map((run, i) => h("li", { "data-testid": "run-kept" }, link(run, done[i]!))),
          ),
    ),
  );
}

function link(run: Flows, job: Job): HTMLElement {
  const words = `${run.title} · ${run.studies[0]?.day ?? ""} · ${run.method} · ${run.studies.map(({ name }) => name).join(", ")}`;
  return h("button", { type: "button", class: "link", onclick: () => void showJob(job) }, words);
}

void start();
