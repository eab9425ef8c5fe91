import type { Corridor, Scenario } from "../api.ts";
import { h, replace } from "../dom.ts";
import { framePage, settled } from "../frame.ts";
import { fetchCorridor, fetchPlan, fetchScenarios, isAbort, Problem } from "../http.ts";
import { messages } from "../messages.ts";
import { problemBox } from "../problem.ts";
import { PlanForm } from "./form.ts";
import { formFromUrl, formToUrl, isComplete } from "./formState.ts";
import { showResults } from "./results.ts";
import { welcome } from "./welcome.ts";

const page = framePage("plan");
const results = h("div", { id: "results", "data-testid": "results", "aria-busy": "false" });
const spoken = h("p", { class: "unseen", role: "status" });
let running = new AbortController();

const again = (): void => void start();

async function start(): Promise<void> {
  replace(page, h("p", { class: "loading" }, messages.loading));
  try {
    showPage(...(await Promise.all([fetchCorridor(), fetchScenarios()])));
  } catch (error) {
    replace(page, problemBox(error, again));
    settled(page);
  }
}

function showPage(corridor: Corridor, scenarios: Scenario[]): void {
  const form = new PlanForm(corridor, scenarios, () => submit(corridor, form));
  const heading = h("h1", { class: "unseen" }, messages.plan.heading);
  replace(page, heading, h("section", { class: "panel form-panel" }, form.element), spoken, results);
  const follow = (): void => {
    form.state = formFromUrl(new URLSearchParams(location.search), new Date());
    void run(corridor, form);
  };
  addEventListener("popstate", follow);
  follow();
}

function submit(corridor: Corridor, form: PlanForm): void {
  history.pushState(null, "", `?${formToUrl(form.state)}`);
  void run(corridor, form);
}

async function run(corridor: Corridor, form: PlanForm): Promise<void> {
  running.abort();
  running = new AbortController();
  form.clearWrong();
  busy(form, false);
  if (isComplete(form.state)) {
    await ask(corridor, form, running.signal);
  } else {
    replace(results, welcome());
  }
  settled(page);
}

async function ask(corridor: Corridor, form: PlanForm, signal: AbortSignal): Promise<void> {
  busy(form, true);
  if (!results.querySelector("[data-testid=summary]")) {
    replace(results, h("p", { class: "loading" }, messages.plan.searching));
  }
  try {
    const plan = await fetchPlan(formToUrl(form.state), signal);
    showResults(results, corridor, plan);
    spoken.textContent = messages.plan.found(plan.ways.length);
    busy(form, false);
  } catch (error) {
    if (!isAbort(error)) {
      busy(form, false);
      showProblem(form, error);
    }
  }
}

function showProblem(form: PlanForm, error: unknown): void {
  const beside = error instanceof Problem && form.showWrong(error.details);
  replace(results, beside ? null : problemBox(error));
}

function busy(form: PlanForm, busy: boolean): void {
  form.busy(busy);
  results.setAttribute("aria-busy", String(busy));
}

void start();
