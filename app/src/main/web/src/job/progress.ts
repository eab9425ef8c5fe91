import type { Job } from "../api.ts";
import { h, replace, type Child } from "../dom.ts";
import { wholeNumber } from "../format.ts";
import { messages } from "../messages.ts";

const text = messages.job;

/** What is being done and how far it is, with a button that stops it. */
export class Progress {
  readonly element = h("div", { class: "job-progress", role: "status", "data-testid": "progress" });
  private readonly line = h("div", {});
  private readonly bar: HTMLProgressElement;

  /**
   * @param label what the bar is of
   * @param steps words of the steps that are worth some; others are told as the server calls them
   */
  constructor(
    label: string,
    private readonly steps: StepWords,
  ) {
    this.bar = h("progress", { max: 1, "aria-label": label });
  }

  show(job: Job, cancel: () => void): void {
    if (!this.bar.isConnected) {
      const stop = h("button", { type: "button", "data-testid": "cancel", onclick: cancel }, text.cancel);
      replace(this.element, this.line, this.bar, " ", stop);
    }
    replace(this.line, stepWords(job, this.steps));
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

export type StepWords = Readonly<Record<string, string>>;

export function stepWords({ state, step, done, all }: Job, steps: StepWords): string {
  if (state === "waiting") {
    return text.waiting;
  }
  const words = { ...text.step, ...steps }[step] ?? step;
  return all > 0 ? text.progress(words, wholeNumber(done), wholeNumber(all)) : words;
}
