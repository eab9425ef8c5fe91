import type { Scenario } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { messages } from "../messages.ts";
import { field } from "./fields.ts";

const text = messages.scenario;

/** The scenario under which is asked; nothing where the corridor has none. */
export function scenarioField(scenarios: readonly Scenario[]): Child {
  if (scenarios.length === 0) {
    return h("input", { type: "hidden", name: "scenario", value: "" });
  }
  const hint = h("span", {});
  const select = h(
    "select",
    { id: "scenario", name: "scenario", "data-testid": "scenario", "aria-describedby": "scenario-hint scenario-wrong" },
    h("option", { value: "" }, text.none),
    scenarios.map(({ id, name }) => h("option", { value: id }, name)),
  );
  select.addEventListener("change", () => {
    hint.textContent = scenarios.find(({ id }) => id === select.value)?.says ?? "";
  });
  return field("scenario", text.label, select, hint);
}

/** Under which scenario an answer was found; nothing for the corridor as it is. */
export function underScenario(scenarios: readonly { readonly name: string }[]): Child {
  const names = scenarios.map(({ name }) => name).join(", ");
  return names === "" ? null : h("p", { class: "under-scenario", "data-testid": "under-scenario" }, text.under(names));
}
