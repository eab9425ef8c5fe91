import type { Acts, Corridor, Scenario } from "../api.ts";
import { h, replace } from "../dom.ts";
import { underScenario } from "../form/scenarioField.ts";
import { framePage, settled } from "../frame.ts";
import { fetchActs, fetchCorridor, fetchLaw, fetchScenarios, isAbort, Problem } from "../http.ts";
import { judgementView } from "../judgement.ts";
import { messages } from "../messages.ts";
import { problemBox } from "../problem.ts";
import { sourcesOf } from "../sources.ts";
import { AxisView } from "./axisView.ts";
import { isDate, today } from "./days.ts";
import { LawForm } from "./form.ts";
import { asksSomething, lawFromUrl, lawToUrl } from "./lawState.ts";
import { pointsView } from "./points.ts";

const PAUSE_MILLIS = 150;
const text = messages.law;
const page = framePage("law");
const answer = h("div", { id: "answer", "data-testid": "answer", "aria-live": "polite" });
let running = new AbortController();
let pending = 0;

async function start(): Promise<void> {
  replace(page, h("p", { class: "loading" }, messages.loading));
  try {
    const [corridor, acts, scenarios] = await Promise.all([fetchCorridor(), fetchActs(""), fetchScenarios()]);
    showPage(corridor, acts, scenarios);
  } catch (error) {
    replace(
      page,
      problemBox(error, () => void start()),
    );
    settled(page);
  }
}

function showPage(corridor: Corridor, acts: Acts, scenarios: Scenario[]): void {
  const form = new LawForm(corridor, acts, scenarios, () => submit());
  const picture = h("div", { class: "law-acts" });
  const points = h("div", {});
  const day = today(new Date());
  let axis: AxisView;
  let shown: string | null = null;

  const dayChanged = (date: string): void => {
    form.date = date;
    history.replaceState(null, "", `?${lawToUrl(form.state)}${location.hash}`);
    clearTimeout(pending);
    pending = window.setTimeout(() => void run(corridor, form), PAUSE_MILLIS);
  };
  // A scenario may change the law itself, so that the picture is another one under it.
  const draw = async (scenario: string): Promise<void> => {
    const under = scenario === "" ? acts : await fetchActs(scenario);
    axis = new AxisView(under, day, dayChanged);
    replace(picture, axis.element);
    replace(points, pointsView(under.regimes));
    shown = scenario;
  };
  const follow = async (): Promise<void> => {
    const state = lawFromUrl(new URLSearchParams(location.search), firstProvince(acts), day);
    form.state = state;
    form.clearWrong();
    try {
      if (shown !== state.scenario) {
        await draw(state.scenario);
      }
    } catch (error) {
      await draw("");
      showProblem(form, error);
      return settled(page);
    }
    axis.showDay(isDate(state.date) ? state.date : day);
    await run(corridor, form);
  };
  const submit = (): void => {
    history.pushState(null, "", `?${lawToUrl(form.state)}`);
    void follow();
  };
  const openAct = (): boolean => axis.openAct(decodeURIComponent(location.hash.slice(1)));

  replace(
    page,
    h("h1", { class: "unseen" }, text.heading),
    h(
      "div",
      { class: "law-page" },
      h(
        "section",
        { class: "panel law-question", "aria-labelledby": "ask" },
        h("h2", { id: "ask" }, text.ask),
        form.element,
        answer,
      ),
      picture,
    ),
    points,
  );
  addEventListener("popstate", () => void follow());
  addEventListener("hashchange", openAct);
  void follow().then(openAct);
}

const firstProvince = (acts: Acts): string => acts.regimes[0]?.provinces[0]?.name ?? "";

async function run(corridor: Corridor, form: LawForm): Promise<void> {
  running.abort();
  running = new AbortController();
  form.clearWrong();
  if (asksSomething(form.state)) {
    await ask(corridor, form, running.signal);
  } else {
    replace(answer, h("p", { class: "prompt" }, text.prompt));
  }
  settled(page);
}

async function ask(corridor: Corridor, form: LawForm, signal: AbortSignal): Promise<void> {
  try {
    const found = await fetchLaw(lawToUrl(form.state), signal);
    replace(
      answer,
      h("p", { class: "asked", "data-testid": "asked" }, text.asked, " ", found.asked),
      underScenario(found.scenarios),
      judgementView(found, sourcesOf(corridor), ""),
    );
  } catch (error) {
    if (!isAbort(error)) {
      showProblem(form, error);
    }
  }
}

function showProblem(form: LawForm, error: unknown): void {
  const beside = error instanceof Problem && form.showWrong(error.details);
  replace(answer, beside ? null : problemBox(error));
}

void start();
