import { h } from "./dom.ts";
import { Problem } from "./http.ts";
import { messages } from "./messages.ts";

/** What went wrong, in the words of the server, with a way to try again; `note` says what is still shown. */
export function problemBox(
  error: unknown,
  retry?: () => void,
  note?: string | null,
  retryWords = messages.error.retry,
): HTMLElement {
  const text = messages.error;
  const details = error instanceof Problem ? error.details : {};
  const detail = details.detail ?? (error instanceof Problem ? null : reasonOf(error));
  return h(
    "div",
    { class: "problem", role: "alert", "data-testid": "problem" },
    h("strong", {}, details.title ?? text.title),
    detail && detail !== details.title ? h("p", {}, detail) : null,
    details.value !== undefined ? h("p", {}, `${text.value}: `, h("code", {}, details.value)) : null,
    details.right !== undefined ? h("p", {}, `${text.right}: ${details.right}`) : null,
    note ? h("p", {}, note) : null,
    retry ? h("button", { type: "button", onclick: retry }, retryWords) : null,
  );
}

const reasonOf = (error: unknown): string | null => (error instanceof Error ? error.message : null);
