import type { Place } from "../api.ts";
import { h, replace } from "../dom.ts";
import { messages } from "../messages.ts";
import { placeNamed, placeText, searchPlaces } from "./placeSearch.ts";

const SHOWN = 12;

/** A text field with a list of places below it (the combobox pattern of ARIA 1.2). */
export class PlaceField {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  private readonly list: HTMLUListElement;
  private found: Place[] = [];
  private active = -1;

  constructor(
    private readonly name: string,
    private readonly places: readonly Place[],
    private readonly changed: () => void = () => {},
    private readonly required = true,
  ) {
    this.input = this.makeInput();
    this.list = h("ul", { id: `${name}-list`, role: "listbox", class: "options", hidden: true });
    this.element = h("div", { class: "combo" }, this.input, this.list);
  }

  /** The chosen place's id, or what was typed when it names no place: the server then says what is near. */
  get value(): string {
    return this.place?.id ?? this.input.value.trim();
  }

  set value(text: string) {
    const place = placeNamed(this.places, text);
    this.input.value = place ? placeText(place) : text;
    this.changed();
  }

  get place(): Place | undefined {
    return placeNamed(this.places, this.input.value);
  }

  private makeInput(): HTMLInputElement {
    return h("input", {
      id: this.name,
      name: this.name,
      "data-testid": this.name,
      type: "text",
      role: "combobox",
      required: this.required,
      autocomplete: "off",
      spellcheck: "false",
      placeholder: messages.plan.placeHint,
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      "aria-controls": `${this.name}-list`,
      "aria-describedby": `${this.name}-hint ${this.name}-wrong`,
      oninput: () => this.offer(this.input.value),
      onfocus: () => this.input.select(),
      onclick: () => this.offer(this.place ? "" : this.input.value),
      onblur: () => this.leave(),
      onkeydown: (event: KeyboardEvent) => this.key(event),
    });
  }

  private offer(text: string): void {
    this.found = searchPlaces(this.places, text).slice(0, text === "" ? this.places.length : SHOWN);
    this.active = text === "" ? -1 : 0;
    this.draw();
    this.changed();
  }

  private draw(): void {
    const options = this.found.map((place, i) => this.option(place, i));
    replace(this.list, options.length > 0 ? options : h("li", { class: "none" }, messages.plan.noPlace));
    this.open(true);
    this.point();
  }

  private option(place: Place, i: number): HTMLLIElement {
    return h(
      "li",
      { id: `${this.name}-${i}`, role: "option", onpointerdown: (event: Event) => this.pick(event, place) },
      h("span", { class: "name" }, placeText(place)),
      h("span", { class: "other", lang: "zh" }, place.nameZh),
      place.nameRu ? h("span", { class: "other", lang: "ru" }, place.nameRu) : null,
    );
  }

  private point(): void {
    [...this.list.children].forEach((child, i) => child.setAttribute("aria-selected", String(i === this.active)));
    const option = this.list.children[this.active];
    if (option?.id) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  private key(event: KeyboardEvent): void {
    switch (event.key) {
      case "ArrowDown":
        return this.move(event, 1);
      case "ArrowUp":
        return this.move(event, -1);
      case "Enter":
        return this.enter(event);
      case "Escape":
        return this.open(false);
      default:
    }
  }

  private move(event: Event, step: number): void {
    event.preventDefault();
    if (this.list.hidden) {
      return this.offer(this.place ? "" : this.input.value);
    }
    this.active = (this.active + step + this.found.length) % Math.max(1, this.found.length);
    this.point();
  }

  private enter(event: Event): void {
    const place = this.list.hidden ? undefined : this.found[this.active];
    if (place) {
      this.pick(event, place);
    }
  }

  private pick(event: Event, place: Place): void {
    event.preventDefault();
    this.value = place.id;
    this.open(false);
  }

  private leave(): void {
    this.open(false);
    this.value = this.input.value;
  }

  private open(open: boolean): void {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
  }
}
