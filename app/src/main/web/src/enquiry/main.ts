import type { Enquiry } from "../api.ts";
import { h, replace, type Child } from "../dom.ts";
import { framePage, settled } from "../frame.ts";
import { localDateTime } from "../format.ts";
import { fetchEnquiry } from "../http.ts";
import { messages } from "../messages.ts";
import { placeOf } from "../movement/timeline.ts";
import { problemBox } from "../problem.ts";
import { statusLabel } from "../status.ts";

const text = messages.movement;
const page = framePage("movements");
const id = new URLSearchParams(location.search).get("id") ?? "";

async function start(): Promise<void> {
  replace(page, h("p", { class: "loading" }, messages.loading));
  try {
    show(await fetchEnquiry(id));
  } catch (error) {
    replace(
      page,
      problemBox(error, () => void start()),
    );
  }
  settled(page);
}

function show(enquiry: Enquiry): void {
  const name = enquiry.reference ?? enquiry.movement;
  document.title = text.enquiryTitle(name);
  replace(
    page,
    h("p", {}, h("a", { href: movementAddress() }, `← ${name}`)),
    h("div", { class: "page-head" }, h("h1", {}, `${text.enquiry} ${name}`), statusLabel(enquiry.status)),
    h("p", { class: "note" }, `${text.enquiryNote} ${enquiry.movement}, ${text.asOf(localDateTime(enquiry.asOf))}.`),
    h("button", { type: "button", class: "on-screen", onclick: () => print() }, text.print),
    enquiry.sections.map(section),
  );
}

function section({ title, lines }: Enquiry["sections"][number]): Child {
  const list = lines.map(({ words, positions }) => h("li", {}, words, positions.map(citation)));
  return h(
    "section",
    { class: "panel", "data-testid": "enquiry-section" },
    h("h2", {}, title),
    lines.length === 0 ? h("p", { class: "empty" }, text.nothingHeld) : h("ul", {}, list),
  );
}

function citation(position: number): Child {
  const href = `${movementAddress()}#${placeOf(position)}`;
  return [" ", h("a", { href, class: "cite", "aria-label": text.cited(position) }, `[${position}]`)];
}

const movementAddress = (): string => `/movement.html?${new URLSearchParams({ id })}`;

void start();
