import type { Corridor, Place, ProblemDetails, Scenario, Trade } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { messages } from "../messages.ts";
import { clearWrong, field, input, showWrong } from "../form/fields.ts";
import { FIELDS, LIMIT_FIELDS, type FieldName, type FormState } from "./formState.ts";
import { limitFields } from "./limitFields.ts";
import { PlaceField } from "../form/placeField.ts";
import { scenarioField } from "../form/scenarioField.ts";
import { wrongField } from "./wrongField.ts";

const text = messages.plan;
const TRADES: readonly Trade[] = ["domestic", "export", "import"];

/** The consignment form. */
export class PlanForm {
  readonly element: HTMLFormElement;
  private readonly origin: PlaceField;
  private readonly destination: PlaceField;
  private readonly currencies: readonly string[];
  private readonly zoneHint = h("span", {});
  private readonly limits = limitFields();

  constructor(
    corridor: Corridor,
    private readonly scenarios: readonly Scenario[],
    submitted: () => void,
  ) {
    this.origin = new PlaceField("origin", sorted(corridor.places.filter((place) => place.origin)), () =>
      this.showZone(),
    );
    this.destination = new PlaceField("destination", sorted(corridor.places.filter((place) => place.destination)));
    this.currencies = corridor.currencies;
    this.element = this.makeForm(submitted);
  }

  get state(): FormState {
    const data = new FormData(this.element);
    const read = (name: FieldName): string => String(data.get(name) ?? "").trim();
    const entries = FIELDS.map((name) => [name, read(name)] as const);
    const fields = Object.fromEntries(entries) as Record<FieldName, string>;
    return { ...fields, origin: this.origin.value, destination: this.destination.value };
  }

  set state(form: FormState) {
    for (const name of FIELDS) {
      const control = this.element.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
      control.value = form[name];
      control.dispatchEvent(new Event("change"));
    }
    this.limits.open = LIMIT_FIELDS.some((name) => form[name] !== "");
    this.origin.value = form.origin;
    this.destination.value = form.destination;
  }

  busy(busy: boolean): void {
    this.element.classList.toggle("busy", busy);
    this.element.querySelector("button")!.textContent = busy ? text.searching : text.submit;
  }

  clearWrong(): void {
    clearWrong(this.element);
  }

  /** Shows the problem beside its field; false when it belongs to none. */
  showWrong(details: ProblemDetails): boolean {
    const name = wrongField(details, this.state);
    if (name) {
      this.limits.open ||= LIMIT_FIELDS.includes(name);
      showWrong(this.element, name, details);
    }
    return name !== null;
  }

  private makeForm(submitted: () => void): HTMLFormElement {
    const onsubmit = (event: Event): void => {
      event.preventDefault();
      submitted();
    };
    return h("form", { class: "plan-form", "data-testid": "plan-form", novalidate: true, onsubmit }, this.fields());
  }

  private fields(): Child[] {
    return [
      field("origin", text.origin, this.origin.element),
      field("destination", text.destination, this.destination.element),
      field("teu", text.teu, input("teu", { inputmode: "decimal", required: true, autocomplete: "off" })),
      field("hs", text.hs, input("hs", { required: true, autocomplete: "off" }), text.hsHint),
      field("tonnes", optional(text.tonnes), input("tonnes", { inputmode: "decimal" }), text.tonnesHint),
      field("value", optional(text.value), input("value", { inputmode: "decimal" }), text.valueHint),
      field("ready", text.ready, input("ready", { type: "datetime-local", required: true }), this.zoneHint),
      field("deadline", optional(text.deadline), input("deadline", { type: "datetime-local" }), text.deadlineHint),
      field("trade", text.trade, tradeSelect()),
      field("currency", text.currency, currencySelect(this.currencies), text.currencyHint),
      scenarioField(this.scenarios),
      this.limits,
      h("div", { class: "field field-submit" }, submitButton()),
    ];
  }

  private showZone(): void {
    this.zoneHint.textContent = this.origin.place?.zone ?? "";
  }
}

const optional = (label: string): string => `${label} (${text.optional})`;

function submitButton(): Child {
  return h("button", { type: "submit", class: "primary", "data-testid": "submit" }, text.submit);
}

function tradeSelect(): Child {
  const options = TRADES.map((trade) => h("option", { value: trade }, messages.trade[trade]));
  return h("select", { id: "trade", name: "trade", "data-testid": "trade" }, options);
}

/** The first is the yuan, which an address leaves out. */
function currencySelect(currencies: readonly string[]): Child {
  const options = currencies.map((code, i) => h("option", { value: i === 0 ? "" : code }, code));
  const hints = { "aria-describedby": "currency-hint currency-wrong" };
  return h("select", { id: "currency", name: "currency", "data-testid": "currency", ...hints }, options);
}

function sorted(places: Place[]): Place[] {
  return places.toSorted((a, b) => a.nameEn.localeCompare(b.nameEn, messages.locale));
}
