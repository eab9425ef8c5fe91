import { h } from "../dom.ts";
import { messages } from "../messages.ts";

const text = messages.replan;

/** The smallest table that shows something under the scenario in which the understanding on Vladivostok ends. */
const EXAMPLE = `booking_id,origin,destination,teu,hs,ready,deadline,via
autumn,Hunchun,Ningbo,2,1005.90,2026-09-07,,Vladivostok
winter,Hunchun,Ningbo,2,1005.90,2027-01-11,2027-02-20,Vladivostok
`;

/** Where a table of bookings is dropped or chosen. */
export class TableDrop {
  readonly element: HTMLElement;

  constructor(private readonly taken: (table: Blob, name: string) => void) {
    this.element = h(
      "div",
      {
        class: "panel drop-zone",
        "data-testid": "drop-zone",
        ondragover: (event: DragEvent) => this.over(event, true),
        ondragleave: (event: DragEvent) => this.over(event, false),
        ondrop: (event: DragEvent) => this.drop(event),
      },
      h("h2", {}, text.drop),
      h("p", { class: "note" }, text.columns),
      h("p", { class: "note" }, text.dropNote),
      h("div", { class: "choices" }, this.choice(), this.example()),
    );
  }

  private choice(): HTMLElement {
    const onchange = (event: Event): void => {
      const control = event.target as HTMLInputElement;
      this.takeFirst(control.files);
      control.value = ""; // so that the same file, mended, can be chosen again
    };
    return h(
      "label",
      { class: "button choice" },
      h("input", { type: "file", class: "unseen", "data-testid": "choose-csv", accept: ".csv,text/csv", onchange }),
      text.choose,
    );
  }

  private example(): HTMLElement {
    const onclick = (): void => this.taken(new Blob([EXAMPLE]), text.exampleName);
    return h("button", { type: "button", "data-testid": "example", onclick }, text.example);
  }

  private over(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.element.classList.toggle("over", over);
  }

  private drop(event: DragEvent): void {
    this.over(event, false);
    this.takeFirst(event.dataTransfer?.files ?? null);
  }

  private takeFirst(files: FileList | null): void {
    const file = files?.[0];
    if (file) {
      this.taken(file, file.name);
    }
  }
}
