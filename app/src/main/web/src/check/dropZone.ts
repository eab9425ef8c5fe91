import { h, replace } from "../dom.ts";
import { messages } from "../messages.ts";
import { chosen, dropped } from "./sent.ts";
import type { Packed } from "./zip.ts";

const text = messages.check;

/** Where a zip or a folder is dropped or chosen, and how far its check has come. */
export class DropZone {
  readonly element: HTMLElement;
  private readonly status = h("div", { class: "drop-status", role: "status", "data-testid": "drop-status" });

  constructor(private readonly taken: (files: Packed[]) => void) {
    this.element = h(
      "section",
      {
        class: "panel drop-zone",
        "data-testid": "drop-zone",
        "aria-labelledby": "drop-heading",
        ondragover: (event: DragEvent) => this.over(event, true),
        ondragleave: (event: DragEvent) => this.over(event, false),
        ondrop: (event: DragEvent) => this.drop(event),
      },
      h("h2", { id: "drop-heading" }, text.other),
      h("p", { class: "note" }, text.otherNote),
      h("div", { class: "choices" }, this.choice("zip", text.chooseZip), this.choice("folder", text.chooseFolder)),
      this.status,
    );
  }

  /** Shows what is going on; without a share, one does not know how far it is. */
  busy(words: string, share?: number): void {
    const bar = h("progress", { max: 1, "aria-label": words, ...(share !== undefined && { value: share }) });
    replace(this.status, words, " ", bar);
  }

  idle(): void {
    replace(this.status);
  }

  private choice(kind: "zip" | "folder", label: string): HTMLElement {
    const onchange = (event: Event): void => {
      const control = event.target as HTMLInputElement;
      this.taken(chosen(control.files!));
      control.value = ""; // so that the same file, mended, can be chosen again
    };
    const only = kind === "zip" ? { accept: ".zip,application/zip" } : { webkitdirectory: true };
    return h(
      "label",
      { class: "button choice" },
      h("input", { type: "file", class: "unseen", "data-testid": `choose-${kind}`, onchange, ...only }),
      label,
    );
  }

  private over(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.element.classList.toggle("over", over);
  }

  private drop(event: DragEvent): void {
    this.over(event, false);
    const items = event.dataTransfer?.items;
    if (items) {
      void dropped(items).then((files) => this.taken(files));
    }
  }
}
