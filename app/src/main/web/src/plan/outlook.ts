import type { Connection, Outlook, PlanQuery } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { localDateTime, percent } from "../format.ts";
import { messages } from "../messages.ts";

const text = messages.way;

/** How sure the arrival is, in lines. */
export function outlookView(query: PlanQuery, outlook: Outlook): Child {
  return [
    h("h3", {}, text.outlook),
    h("p", { class: "note" }, text.outlookNote),
    h(
      "ul",
      { "data-testid": "outlook" },
      outlookLines(query, outlook).map((line) => h("li", {}, line)),
    ),
  ];
}

export function outlookLines(query: PlanQuery, outlook: Outlook): string[] {
  const lines = [text.p10to90(moment(outlook.p10), moment(outlook.p90))];
  if (outlook.chanceByDeadlineFraction !== null && query.deadline !== null) {
    lines.push(text.inTime(percent(outlook.chanceByDeadlineFraction), localDateTime(query.deadline)));
  }
  lines.push(...outlook.connections.map(connectionLine));
  if (outlook.noArrivalKnownFraction > 0) {
    lines.push(text.noArrivalKnown(percent(outlook.noArrivalKnownFraction), localDateTime(outlook.knownUntil)));
  }
  return lines;
}

function connectionLine(made: Connection): string {
  return text.connection(percent(made.chanceFraction), made.service, made.placeName, localDateTime(made.departure));
}

const moment = (iso: string | null): string => (iso === null ? "?" : localDateTime(iso));
