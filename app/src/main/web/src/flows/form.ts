import type { Scenario } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { field, input } from "../form/fields.ts";
import { messages } from "../messages.ts";
import { METHODS, OPEN_POINTS, presetOf, type Question } from "./question.ts";

const text = messages.flows;

/** The question as a form. */
export class FlowForm {
  readonly element: HTMLFormElement;
  private title: string;

  /** @param asked is told the question when it is sent */
  constructor(
    scenarios: readonly Scenario[],
    private readonly before: Question,
    asked: (question: Question) => void,
  ) {
    this.title = before.title;
    const preset = presetOf(scenarios);
    this.element = h(
      "form",
      {
        class: "flows-form",
        "data-testid": "flows-form",
        onsubmit: (event: Event) => {
          event.preventDefault();
          asked(this.question());
        },
      },
      field("day", text.day, input("day", { type: "date", required: true, value: before.day }), text.dayHint),
      field("method", text.method, choice("method", METHODS, text.methodName, before.method)),
      field("openPoints", text.openPoints, choice("openPoints", OPEN_POINTS, text.openPointsName, before.openPoints)),
      field("place", text.place, input("place", { type: "text", value: before.place }), text.placeHint),
      scenarios.length === 0 ? null : this.scenarioBoxes(scenarios),
      h(
        "p",
        { class: "actions" },
        h("button", { type: "submit", class: "primary", "data-testid": "run" }, text.run),
        " ",
        preset.length === 0
          ? null
          : h("button", { type: "button", "data-testid": "preset", onclick: () => this.take(preset) }, text.port),
      ),
    );
  }

  private scenarioBoxes(scenarios: readonly Scenario[]): Child {
    // What the address holds beside the package's own ids, such as two scenarios laid over each other, stays.
    const known = scenarios.map(({ id }) => id);
    const others = this.before.scenarios.filter((one) => !known.includes(one));
    return h(
      "fieldset",
      { class: "flows-scenarios" },
      h("legend", {}, text.scenarios),
      scenarios.map(({ id, name, says }) => this.box(id, name, says)),
      others.map((one) => this.box(one, one, "")),
    );
  }

  private box(value: string, name: string, says: string): Child {
    const checked = this.before.scenarios.includes(value);
    return h(
      "label",
      { title: says },
      h("input", { type: "checkbox", name: "scenario", value, checked, onchange: () => (this.title = "") }),
      name,
    );
  }

  private take(preset: readonly string[]): void {
    this.element
      .querySelectorAll<HTMLInputElement>("input[name=scenario]")
      .forEach((box) => (box.checked = preset.includes(box.value)));
    this.title = text.portTitle;
    this.element.requestSubmit();
  }

  private question(): Question {
    const data = new FormData(this.element);
    return {
      day: String(data.get("day")),
      method: String(data.get("method")),
      openPoints: String(data.get("openPoints")),
      place: String(data.get("place")).trim(),
      title: this.title,
      scenarios: data.getAll("scenario").map(String),
    };
  }
}

function choice(name: string, values: readonly string[], words: Record<string, string>, chosen: string): Child {
  return h(
    "select",
    { id: name, name, "data-testid": name, "aria-describedby": `${name}-hint ${name}-wrong` },
    values.map((value) => h("option", { value, selected: value === chosen }, words[value] ?? value)),
  );
}
