import type { Acts, Corridor, Place, ProblemDetails, RoleName, Scenario } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { clearWrong, field, input, showWrong } from "../form/fields.ts";
import { PlaceField } from "../form/placeField.ts";
import { scenarioField } from "../form/scenarioField.ts";
import { messages } from "../messages.ts";
import { FIELDS, type LawField, type LawState } from "./lawState.ts";
import { candidates } from "./candidates.ts";
import { wrongLawField } from "./wrongLawField.ts";

const text = messages.law;

/** The question to the law. */
export class LawForm {
  readonly element: HTMLFormElement;
  private readonly places: Readonly<Record<"exit" | "via" | "entry", PlaceField>>;

  constructor(corridor: Corridor, acts: Acts, scenarios: readonly Scenario[], submitted: () => void) {
    const place = (name: string, role: RoleName): PlaceField =>
      new PlaceField(name, sorted(candidates(corridor.places, acts, role)), () => {}, false);
    this.places = { exit: place("exit", "exit"), via: place("via", "transit"), entry: place("entry", "entry") };
    const onsubmit = (event: Event): void => {
      event.preventDefault();
      submitted();
    };
    this.element = h(
      "form",
      { class: "law-form", "data-testid": "law-form", novalidate: true, onsubmit },
      this.fields(acts, scenarios),
    );
  }

  get state(): LawState {
    const data = new FormData(this.element);
    const entries = FIELDS.map((name) => [name, String(data.get(name) ?? "").trim()] as const);
    const { exit, via, entry } = this.places;
    const fields = Object.fromEntries(entries) as Record<LawField, string>;
    return { ...fields, exit: exit.value, via: via.value, entry: entry.value };
  }

  set state(state: LawState) {
    for (const name of FIELDS) {
      const control = this.element.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
      control.value = state[name];
      control.dispatchEvent(new Event("change"));
    }
    this.places.exit.value = state.exit;
    this.places.via.value = state.via;
    this.places.entry.value = state.entry;
    const goods = this.element.querySelector("details")!;
    goods.open = goods.open || state.hs !== "";
  }

  set date(date: string) {
    (this.element.elements.namedItem("date") as HTMLInputElement).value = date;
  }

  clearWrong(): void {
    clearWrong(this.element);
  }

  /** Shows the problem beside its field; false when it belongs to none. */
  showWrong(details: ProblemDetails): boolean {
    const name = wrongLawField(details, this.state);
    if (name) {
      this.element.querySelector("details")!.open ||= ["hs", "teu", "value", "containerised"].includes(name);
      showWrong(this.element, name, details);
    }
    return name !== null;
  }

  private fields(acts: Acts, scenarios: readonly Scenario[]): Child[] {
    const { exit, via, entry } = this.places;
    return [
      field("province", text.province, provinceInput(acts), text.provinceHint),
      field("date", text.date, input("date", { type: "date", required: true, max: "2199-12-31" }), text.dateHint),
      field("exit", text.exit, exit.element),
      field("via", text.via, via.element),
      field("entry", text.entry, entry.element),
      field("trade", messages.plan.trade, select("trade", messages.trade)),
      scenarioField(scenarios),
      h(
        "details",
        { class: "goods" },
        h("summary", {}, text.goods),
        h(
          "div",
          { class: "law-form" },
          field("hs", messages.plan.hs, input("hs", { autocomplete: "off" }), messages.plan.hsHint),
          field("containerised", text.packing, select("containerised", text.packed)),
          field("teu", messages.plan.teu, input("teu", { inputmode: "decimal", autocomplete: "off" }), text.teuHint),
          field("value", messages.plan.value, input("value", { inputmode: "decimal", autocomplete: "off" })),
        ),
      ),
      h(
        "div",
        { class: "field field-submit" },
        h("button", { type: "submit", class: "primary", "data-testid": "submit" }, text.submit),
      ),
    ];
  }
}

function provinceInput(acts: Acts): Child {
  const provinces = acts.regimes.flatMap((regime) => regime.provinces);
  return [
    input("province", { required: true, autocomplete: "off", list: "provinces" }),
    h(
      "datalist",
      { id: "provinces" },
      provinces.map(({ name, code }) => h("option", { value: name }, code)),
    ),
  ];
}

function select(name: string, words: Readonly<Record<string, string>>): Child {
  const options = Object.entries(words).map(([value, label]) => h("option", { value }, label));
  return h(
    "select",
    { id: name, name, "data-testid": name, "aria-describedby": `${name}-hint ${name}-wrong` },
    options,
  );
}

function sorted(places: readonly Place[]): Place[] {
  return places.toSorted((a, b) => a.nameEn.localeCompare(b.nameEn, messages.locale));
}
