import type { Acts, Corridor } from "../api.ts";
import { h, replace } from "../dom.ts";
import { framePage, settled } from "../frame.ts";
import { fetchActs, fetchCorridor, fetchLaw, isAbort, Problem } from "../http.ts";
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
    const [corridor, acts] = await Promise.all([fetchCorridor(), fetchActs()]);
    showPage(corridor, acts);
  } catch (error) {
    replace(
      page,
      problemBox(error, () => void start()),
    );
    settled(page);
  }
}

function showPage(corridor: Corridor, acts: Acts): void {
  const form = new LawForm(corridor, acts, () => submit());
  const day = today(new Date());
  const axis = new AxisView(acts, day, (date) => {
    form.date = date;
    history.replaceState(null, "", `?${lawToUrl(form.state)}${location.hash}`);
    clearTimeout(pending);
    pending = window.setTimeout(() => void run(corridor, form), PAUSE_MILLIS);
  });
  const submit = (): void => {
    history.pushState(null, "", `?${lawToUrl(form.state)}`);
    follow();
  };
  const follow = (): void => {
    form.state = lawFromUrl(new URLSearchParams(location.search), firstProvince(acts), day);
    axis.showDay(isDate(form.state.date) ? form.state.date : day);
    void run(corridor, form);
  };
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
      h("div", { class: "law-acts" }, axis.element),
    ),
    pointsView(acts.regimes),
  );
  addEventListener("popstate", follow);
  addEventListener("hashchange", () => axis.openAct(decodeURIComponent(location.hash.slice(1))));
  follow();
  axis.openAct(decodeURIComponent(location.hash.slice(1)));
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
      judgementView(found, sourcesOf(corridor), ""),
    );
  } catch (error) {
    if (!isAbort(error)) {
      const beside = error instanceof Problem && form.showWrong(error.details);
      replace(answer, beside ? null : problemBox(error));
    }
  }
}

void start();
