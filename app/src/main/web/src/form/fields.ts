import type { ProblemDetails } from "../api.ts";
import { h, replace, type Attributes, type Child } from "../dom.ts";
import { messages } from "../messages.ts";

/** A labelled field with its hint, and room for what the server says against it. */
export function field(name: string, label: string, control: Child, hint: Child = null): HTMLElement {
  return h(
    "div",
    { class: `field field-${name}`, "data-field": name },
    h("label", { for: name }, label),
    control,
    h("p", { class: "hint", id: `${name}-hint` }, hint),
    h("p", { class: "wrong", id: `${name}-wrong`, role: "alert", hidden: true }),
  );
}

export function input(name: string, attributes: Attributes): HTMLInputElement {
  return h("input", {
    id: name,
    name,
    "data-testid": name,
    "aria-describedby": `${name}-hint ${name}-wrong`,
    ...attributes,
  });
}

export function showWrong(form: HTMLElement, name: string, details: ProblemDetails): void {
  const box = form.querySelector<HTMLElement>(`#${name}-wrong`);
  if (box) {
    replace(box, h("span", {}, details.detail ?? details.title), rightText(details));
    box.hidden = false;
    box.dataset["testid"] = "problem";
    const control = form.querySelector<HTMLElement>(`#${name}`);
    control?.setAttribute("aria-invalid", "true");
    control?.focus();
  }
}

export function clearWrong(form: HTMLElement): void {
  form.querySelectorAll<HTMLElement>(".wrong").forEach((box) => {
    box.hidden = true;
    delete box.dataset["testid"];
    box.replaceChildren();
  });
  form.querySelectorAll("[aria-invalid]").forEach((control) => control.removeAttribute("aria-invalid"));
}

/** What would be right, unless the detail says it already. */
function rightText(details: ProblemDetails): Child {
  const said = details.right !== undefined && details.detail?.includes(details.right);
  return details.right === undefined || said
    ? null
    : h("span", { class: "right" }, `${messages.error.right}: ${details.right}`);
}
