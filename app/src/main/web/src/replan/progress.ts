import type { ReplanJob } from "../api.ts";
import { h, replace, type Child } from "../dom.ts";
import { wholeNumber } from "../format.ts";
import { messages } from "../messages.ts";

const text = messages.replan;

/** What is being done and how far it is, with a button that stops it. */
export class Progress {
  readonly element = h("div", { class: "replan-progress", role: "status", "data-testid": "progress" });
  private readonly line = h("div", {});
  private readonly bar = h("progress", { max: 1, "aria-label": text.heading });

  sending(): void {
    replace(this.element, text.sending);
  }

  show(job: ReplanJob, cancel: () => void): void {
    if (!this.bar.isConnected) {
      const stop = h("button", { type: "button", "data-testid": "cancel", onclick: cancel }, text.cancel);
      replace(this.element, this.line, this.bar, " ", stop);
    }
    replace(this.line, stepWords(job));
    if (job.all > 0) {
      this.bar.value = job.done / job.all;
    } else {
      this.bar.removeAttribute("value");
    }
  }

  say(words: Child): void {
    replace(this.element, words);
  }
}

export function stepWords({ state, step, done, all }: ReplanJob): string {
  if (state === "waiting") {
    return text.waiting;
  }
  const words = text.step[step] ?? step;
  return all > 0 ? text.progress(words, wholeNumber(done), wholeNumber(all)) : words;
}
