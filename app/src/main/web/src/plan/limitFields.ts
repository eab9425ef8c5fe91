import type { Criterion } from "../api.ts";
import { h } from "../dom.ts";
import { field, input } from "../form/fields.ts";
import { messages } from "../messages.ts";

const text = messages.limits;

/** What an address and the API call them; arrival always counts. */
const COMPARED: readonly (readonly Criterion[])[] = [
  ["arrival", "cost"],
  ["arrival", "cost", "transfers"],
  ["arrival", "co2e"],
  ["arrival", "cost", "co2e", "transfers"],
  ["arrival"],
];

/** By what ways are compared, and the most they may come to: folded, because most ask without. */
export function limitFields(): HTMLDetailsElement {
  const number = { inputmode: "decimal", autocomplete: "off" };
  return h(
    "details",
    { class: "limits", "data-testid": "limits" },
    h("summary", {}, text.heading),
    h(
      "div",
      { class: "limit-fields" },
      field("by", text.by, bySelect(), text.byHint),
      field("latest", text.latest, input("latest", { type: "datetime-local" }), text.latestHint),
      field("maxCost", text.maxCost, input("maxCost", number), text.maxCostHint),
      field("maxCo2e", text.maxCo2e, input("maxCo2e", number), text.maxCo2eHint),
      field("maxTransfers", text.maxTransfers, input("maxTransfers", number), text.maxTransfersHint),
      field("nearMisses", text.nearMisses, input("nearMisses", number), text.nearMissesHint),
    ),
  );
}

function bySelect(): HTMLSelectElement {
  const words = (by: readonly Criterion[]): string => by.map((one) => text.criterion[one]).join(", ");
  return h(
    "select",
    { id: "by", name: "by", "data-testid": "by", "aria-describedby": "by-hint by-wrong" },
    h("option", { value: "" }, words(["arrival", "cost", "co2e"])),
    COMPARED.map((by) => h("option", { value: by.join(",") }, words(by))),
  );
}
