import type { Movement, MovementItem, MovementList, ReconciliationRow, Step, TimelineEntry } from "../../src/api.ts";
import { placeAt } from "./places.ts";

const STATES = [
  "lodged",
  "accepted",
  "released",
  "exited",
  "foreign_gate_in",
  "loaded",
  "sailed",
  "re_entered",
  "matched",
  "discharged",
];

/** Made-up movements in every state, enough for two pages of the list. */
export const items: MovementItem[] = Array.from({ length: 63 }, (_, i) => item(i));

function item(i: number): MovementItem {
  const status =
    i === 2 ? "discrepancy" : i === 1 ? "loaded" : i === 0 ? "discharged" : STATES[(i * 7) % STATES.length]!;
  return {
    id: `m${i + 1}`,
    reference: status === "lodged" ? null : `22D026${String(1000 + i)}`,
    status,
    overdue: i % 13 === 1,
    originName: ["Hunchun", "Changchun", "Suifenhe"][i % 3]!,
    destinationName: ["Ningbo", "Shanghai", "Guangzhou Nansha"][i % 3]!,
    hs: ["1005.90", "4407.11", "4810.13"][i % 3]!,
    teu: 2 + ((i * 11) % 60),
    way: { exit: "HUC_T", transit: i % 2 ? "VVO" : "ZAR", entry: "NGB" },
    deadline: i % 4 === 3 ? null : `2026-12-${String(10 + (i % 15)).padStart(2, "0")}T23:59:00+08:00`,
    lastFact:
      status === "lodged"
        ? null
        : { what: "gate in", place: i % 2 ? "Vladivostok" : "Zarubino", at: "2026-11-28T14:05:00+10:00" },
    alerts: i === 2 ? 2 : i % 9 === 4 ? 1 : 0,
  };
}

export function list(query: URLSearchParams): MovementList {
  const text = (query.get("text") ?? "").toLowerCase();
  const state = query.get("state") ?? "";
  const offset = Number(query.get("offset") ?? 0);
  const matching = items.filter((one) => JSON.stringify(one).toLowerCase().includes(text));
  const shown = matching.filter((one) => state === "" || one.status === state || (state === "overdue" && one.overdue));
  const counts: Record<string, number> = {};
  matching.forEach((one) => (counts[one.status] = (counts[one.status] ?? 0) + 1));
  return {
    asOf: new Date().toISOString().slice(0, 19) + "Z",
    total: shown.length,
    counts,
    items: shown.slice(offset, offset + Number(query.get("limit") ?? 50)),
  };
}

export function movement(id: string): Movement | undefined {
  const found = items.find((one) => one.id === id);
  return found && detail(found);
}

function detail(one: MovementItem): Movement {
  const differs = one.status === "discrepancy";
  return {
    id: one.id,
    reference: one.reference,
    status: one.status,
    steps: steps(one.status),
    overdue: one.overdue,
    deadline: one.deadline,
    deadlineWords: one.deadline ? "30 days after release; an assumption, the base act was not read" : null,
    declaration: {
      holder: "Hunchun Land-Sea Freight Co.",
      originName: one.originName,
      destinationName: one.destinationName,
      subdivision: "CN-22",
      trade: "domestic",
      hs: one.hs,
      goods: "Maize in bulk bags",
      teu: one.teu,
      tonnes: one.teu * 24,
      valueCny: 2_150_000,
      way: one.way,
      units: [
        { container: "FESU2200014", seal: "CN884210", packages: 20, kilograms: 24_310 },
        { container: "FESU2200020", seal: "CN884211", packages: 20, kilograms: 24_150 },
      ],
    },
    timeline: timeline(),
    custody: custody(differs),
    reconciliation: differs || one.status === "discharged" || one.status === "matched" ? reconciliation(differs) : [],
    alerts: differs
      ? [
          { id: "a1", words: "FESU2200014: the seal at re-entry (RU55512) is not the seal at exit (CN884210)." },
          { id: "a2", words: "FESU2200020: 2 % less weight at re-entry than at exit." },
        ]
      : [],
    stateHash: "9f2c41d0b7a3c5566e1f0a98d27cc1e46b8d7a4403f1c6e2b9a5d8817c03aa51",
    rulesHash: "41aa0c9be1176f3d5a2c88d90e47b1f2cc03958e6ad7451fb2e8c9d76a10f3b4",
    planText: "way VVO: HUC.YARD LOAD → HUC_T.STN → MAK.STN GAUGE_CHANGE → VVO.PORT TRANSFER → NGB.PORT",
    path: ["HUC", "MAK", "VVO"]
      .map((id): [number, number] => [placeAt(id).lon, placeAt(id).lat])
      .concat([
        [130.1, 36.6],
        [129.3, 34.9],
        [127.2, 33.4],
        [124.4, 31.2],
        [121.85, 29.93],
      ]),
  };
}

function steps(status: string): Step[] {
  const last = Math.max(STATES.indexOf(status), status === "discrepancy" ? 7 : 0);
  const names = status === "discrepancy" ? [...STATES.slice(0, 8), "discrepancy", "discharged"] : STATES;
  const reached = status === "discrepancy" ? 8 : last;
  return names.map((name, i) => ({
    status: name,
    reached: i <= reached,
    at: i <= reached ? `2026-11-${String(20 + i).padStart(2, "0")}T09:30:00+08:00` : null,
  }));
}

function timeline(): TimelineEntry[] {
  const entry = (
    kind: TimelineEntry["kind"],
    what: string,
    words: string,
    at: string,
    rest: Partial<TimelineEntry> = {},
  ): TimelineEntry => ({
    kind,
    what,
    words,
    at,
    learntAt: at,
    by: "Hunchun customs",
    placeName: null,
    container: null,
    seal: null,
    source: null,
    ...rest,
  });
  return [
    entry("decision", "lodge", "Lodged by Hunchun Land-Sea Freight Co.", "2026-11-20T09:30:00+08:00", {
      by: "Hunchun Land-Sea Freight Co.",
    }),
    entry("refusal", "release", "Not released: container FESU2200020 had no seal (R-05).", "2026-11-21T11:00:00+08:00"),
    entry("decision", "accept", "Accepted under 22D0261000.", "2026-11-21T10:00:00+08:00"),
    entry("decision", "release", "Released.", "2026-11-22T08:10:00+08:00"),
    entry("fact", "exited", "Left China at the railway port.", "2026-11-23T16:40:00+08:00", {
      placeName: "Hunchun railway port",
      container: "FESU2200014",
      seal: "CN884210",
    }),
    entry("fact", "gate in", "In at the berth.", "2026-11-24T21:05:00+10:00", {
      placeName: "Vladivostok",
      container: "FESU2200014",
      learntAt: "2026-11-26T07:15:00+10:00",
      by: "Vladivostok terminal",
      source: "CODECO message 4711",
    }),
    entry("fact", "loaded", "Loaded.", "2026-11-26T03:20:00+10:00", { placeName: "Vladivostok", by: "carrier" }),
    entry("fact", "re-entered", "Discharged at Ningbo.", "2026-12-02T06:00:00+08:00", {
      placeName: "Ningbo",
      container: "FESU2200014",
      seal: "RU55512",
      by: "Ningbo customs",
    }),
  ];
}

function custody(differs: boolean): Movement["custody"] {
  return ["FESU2200014", "FESU2200020"].map((container, i) => ({
    container,
    rows: [
      {
        what: "sealed",
        placeName: "Hunchun",
        at: "2026-11-22T08:00:00+08:00",
        seal: i ? "CN884211" : "CN884210",
        by: "Hunchun customs",
      },
      {
        what: "exited",
        placeName: "Hunchun railway port",
        at: "2026-11-23T16:40:00+08:00",
        seal: i ? "CN884211" : "CN884210",
        by: "China Railway",
      },
      {
        what: "gate in",
        placeName: "Vladivostok",
        at: "2026-11-24T21:05:00+10:00",
        seal: "not stated",
        by: "Vladivostok terminal",
      },
      { what: "loaded", placeName: "Vladivostok", at: "2026-11-26T03:20:00+10:00", seal: "not stated", by: "carrier" },
      {
        what: "re-entered",
        placeName: "Ningbo",
        at: "2026-12-02T06:00:00+08:00",
        seal: i ? "CN884211" : differs ? "RU55512" : "CN884210",
        by: "Ningbo customs",
      },
    ],
  }));
}

function reconciliation(differs: boolean): ReconciliationRow[] {
  const row = (
    container: string,
    field: string,
    atExit: string | null,
    atReentry: string | null,
    consequence: string | null = null,
  ): ReconciliationRow => ({
    container,
    field,
    atExit,
    atReentry,
    consequence,
    outcome: atExit === null || atReentry === null ? "not stated" : atExit === atReentry ? "equal" : "differs",
  });
  const seal = "No discharge before the seal is explained: a supervised reseal abroad, or an enquiry.";
  return [
    row("FESU2200014", "container", "FESU2200014", "FESU2200014"),
    row("FESU2200014", "seal", "CN884210", differs ? "RU55512" : "CN884210", differs ? seal : null),
    row("FESU2200014", "kilograms", "24,310", "24,310"),
    row("FESU2200020", "container", "FESU2200020", "FESU2200020"),
    row("FESU2200020", "seal", "CN884211", "CN884211"),
    row(
      "FESU2200020",
      "kilograms",
      "24,150",
      differs ? "23,660" : "24,150",
      differs ? "2 % less: within the trade's tolerance of 3 ‰? No. Enquiry." : null,
    ),
    row("FESU2200020", "packages", "20", null, "Not counted at re-entry; does not stop the discharge."),
  ];
}
