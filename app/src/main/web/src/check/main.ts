import type { PackageReport, RuleText } from "../api.ts";
import { h, replace } from "../dom.ts";
import { framePage, settled } from "../frame.ts";
import { fetchFindings, fetchRules } from "../http.ts";
import { messages } from "../messages.ts";
import { problemBox } from "../problem.ts";
import { DropZone } from "./dropZone.ts";
import { FindingsView } from "./findingsView.ts";
import { sentOf } from "./sent.ts";
import { checkPackage } from "./upload.ts";
import type { Packed } from "./zip.ts";

const text = messages.check;
const page = framePage("check");
const results = h("div", { id: "results" });

async function start(): Promise<void> {
  replace(page, h("p", { class: "loading" }, messages.loading));
  try {
    const [report, rules] = await Promise.all([fetchFindings(), fetchRules()]);
    showPage(report, new Map(rules.map((rule) => [rule.id, rule])));
  } catch (error) {
    replace(
      page,
      problemBox(error, () => void start()),
    );
  }
  settled(page);
}

function showPage(inUse: PackageReport, rules: ReadonlyMap<string, RuleText>): void {
  const zone = new DropZone((files) => void check(files, zone, rules, showInUse));
  const showInUse = (): void => replace(results, new FindingsView(inUse, rules).element);
  replace(
    page,
    h("div", { class: "page-head" }, h("h1", {}, text.heading), h("p", { class: "note" }, text.note)),
    zone.element,
    results,
  );
  showInUse();
}

async function check(
  files: Packed[],
  zone: DropZone,
  rules: ReadonlyMap<string, RuleText>,
  back: () => void,
): Promise<void> {
  if (files.length === 0) {
    return;
  }
  try {
    zone.busy(text.packing);
    const sent = await sentOf(files);
    if (!sent) {
      throw new Error(text.nothingToCheck);
    }
    const report = await checkPackage(sent, (share) =>
      share < 1 ? zone.busy(text.sending, share) : zone.busy(text.checking),
    );
    const view = new FindingsView(report, rules).element;
    const again = h("button", { type: "button", "data-testid": "back", onclick: back }, text.back);
    replace(results, h("p", { class: "back" }, again), view);
    view.querySelector("h2")?.focus();
  } catch (error) {
    replace(results, problemBox(error, back, null, text.back));
  }
  zone.idle();
}

void start();
