import { h } from "./dom.ts";
import { Problem } from "./http.ts";
import { messages } from "./messages.ts";

/** What went wrong, in the words of the server, with a way to try again. */
export function problemBox(error: unknown, retry?: () => void): HTMLElement {
  const text = messages.error;
  const details = error instanceof Problem ? error.details : {};
  return h(
    "div",
    { class: "problem", role: "alert", "data-testid": "problem" },
    h("strong", {}, details.title ?? text.title),
    details.detail && details.detail !== details.title ? h("p", {}, details.detail) : null,
    details.value !== undefined ? h("p", {}, `${text.value}: `, h("code", {}, details.value)) : null,
    details.right !== undefined ? h("p", {}, `${text.right}: ${details.right}`) : null,
    retry ? h("button", { type: "button", onclick: retry }, text.retry) : null,
  );
}
