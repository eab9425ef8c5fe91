import type {
  CostLine,
  Judgement,
  Leg,
  LonLat,
  NearMiss,
  Plan,
  ProfilePoint,
  Range,
  Standing,
  Way,
} from "../../src/api.ts";
import { placeAt } from "./places.ts";

/** Made-up but plausible ways Hunchun → Ningbo, for work on the pages; figures mean nothing. */
interface Sketch {
  readonly gateway: string;
  readonly stops: readonly string[];
  readonly standing: Standing;
  readonly hours: number;
  readonly perTeu: number;
  readonly front: boolean;
}

const SKETCHES: Sketch[] = [
  {
    gateway: "VVO",
    stops: ["HUC", "HUC_T", "MAK", "VVO", "NGB"],
    standing: "lawful",
    hours: 172,
    perTeu: 4180,
    front: true,
  },
  {
    gateway: "VVO",
    stops: ["HUC", "HUC_R", "KRA", "VVO", "NGB"],
    standing: "lawful",
    hours: 139,
    perTeu: 5015,
    front: true,
  },
  {
    gateway: "ZAR",
    stops: ["HUC", "HUC_T", "MAK", "ZAR", "NGB"],
    standing: "lawful",
    hours: 215,
    perTeu: 3890,
    front: true,
  },
  {
    gateway: "SLA",
    stops: ["HUC", "HUC_R", "KRA", "SLA", "NGB"],
    standing: "unknown",
    hours: 231,
    perTeu: 4420,
    front: false,
  },
  { gateway: "RAJ", stops: ["HUC", "QHE", "RAJ", "NGB"], standing: "unknown", hours: 262, perTeu: 3610, front: true },
  { gateway: "DLC", stops: ["HUC", "CGQ", "DLC", "NGB"], standing: "lawful", hours: 121, perTeu: 5230, front: true },
  { gateway: "YIK", stops: ["HUC", "CGQ", "YIK", "NGB"], standing: "lawful", hours: 140, perTeu: 5120, front: false },
  {
    gateway: "JNZ",
    stops: ["HUC", "CGQ", "SPG", "JNZ", "NGB"],
    standing: "lawful",
    hours: 151,
    perTeu: 5480,
    front: false,
  },
];

const BASELINES = ["DLC", "YIK", "JNZ"];
const ALONG: Record<string, string> = {
  "VVO-NGB": "131.7,42.7 130.4,40.5 130.1,36.6 129.3,34.9 127.2,33.4 124.4,31.2 122.8,29.9",
  "ZAR-NGB": "131.2,42.4 130.3,40.2 130.1,36.6 129.3,34.9 127.2,33.4 124.4,31.2 122.8,29.9",
  "SLA-NGB": "131.4,42.5 130.3,40.2 130.1,36.6 129.3,34.9 127.2,33.4 124.4,31.2 122.8,29.9",
  "RAJ-NGB": "130.5,41.8 130.1,38.6 130.1,36.6 129.3,34.9 127.2,33.4 124.4,31.2 122.8,29.9",
  "DLC-NGB": "122.4,38.6 122.9,37.3 123.0,36.0 122.9,32.0 122.6,30.2",
  "YIK-NGB": "121.3,39.5 121.0,38.5 122.9,37.4 123.0,36.0 122.9,32.0 122.6,30.2",
  "JNZ-NGB": "120.9,39.6 121.0,38.5 122.9,37.4 123.0,36.0 122.9,32.0 122.6,30.2",
};
const SLOW = 1.35;
const START = Date.parse("2026-11-23T00:00:00Z");

export function plan(query: URLSearchParams): Plan {
  const teu = Number(query.get("teu"));
  return {
    query: {
      origin: "HUC",
      originName: "Hunchun",
      destination: query.get("destination") ?? "NGB",
      destinationName: "Ningbo",
      teu,
      tonnes: { low: teu * 20, likely: teu * 24, high: teu * 26 },
      hs: query.get("hs") ?? "1005.90",
      ready: "2026-11-23T08:00:00+08:00",
      trade: "domestic",
      subdivision: "CN-22",
    },
    ways: SKETCHES.map((sketch, i) => way(sketch, `w${i + 1}`, teu)),
    nearMisses,
    breakEvens: [
      {
        way: "w1",
        wayName: "Vladivostok",
        against: "w6",
        againstName: "Dalian",
        savingPerTeuCny: { low: -420, likely: 1050, high: 2380 },
        words:
          "Vladivostok is cheaper than Dalian as long as the sea leg costs less than 3,200 CNY per TEU; likely today: 2,150.",
      },
      {
        way: "w3",
        wayName: "Zarubino",
        against: "w6",
        againstName: "Dalian",
        savingPerTeuCny: { low: -150, likely: 1340, high: 2700 },
        words: "Zarubino is cheaper than Dalian as long as the goods may wait 4 d 2 h longer for a ship.",
      },
    ],
    claims,
    notes: ["Prices without a source are assumptions, calibrated so that reported savings fall inside the range."],
  };
}

function way(sketch: Sketch, id: string, teu: number): Way {
  const legs = legsOf(sketch, teu);
  const co2e = sumOf(legs.flatMap((leg) => leg.co2eKg ?? []));
  const at = (hours: number): string => clock(START + hours * 3600e3, 8);
  return {
    id,
    gateway: sketch.gateway,
    gatewayName: placeAt(sketch.gateway).nameEn,
    standing: sketch.standing,
    onFront: sketch.front,
    baseline: BASELINES.includes(sketch.gateway),
    departure: at(0),
    early: at(sketch.hours * 0.8),
    likely: at(sketch.hours),
    late: sketch.gateway === "RAJ" ? null : at(sketch.hours * SLOW),
    hours: {
      low: sketch.hours * 0.8,
      likely: sketch.hours,
      high: sketch.gateway === "RAJ" ? null : sketch.hours * SLOW,
    },
    costCny: about(sketch.perTeu * teu),
    costPerTeuCny: about(sketch.perTeu),
    co2eKg: co2e,
    distanceKm: legs.reduce((sum, leg) => sum + (leg.distanceKm ?? 0), 0),
    judgement: judgement(sketch.standing, sketch.gateway),
    legs,
    profile: profileOf(legs),
  };
}

function legsOf(sketch: Sketch, teu: number): Leg[] {
  const pairs = sketch.stops.slice(1).map((to, i) => [sketch.stops[i]!, to] as const);
  const km = pairs.map(([from, to]) => kilometres(path(from, to)));
  const total = km.reduce((a, b) => a + b, 0);
  let now = START;
  const spend = (hours: number): [number, number] => [now, (now += hours * 3600e3)];
  return pairs.flatMap(([from, to], i) => {
    const sea = i === pairs.length - 1;
    const waiting = sea ? [stay("wait", "waiting for a departure", from, spend(sketch.hours * 0.18), [])] : [];
    const work = stay(
      "work",
      i === 0 ? "loading" : sea ? "transfer to ship" : "border control",
      from,
      spend(sketch.hours * 0.06),
      [
        line(
          i === 0 ? "handling" : sea ? "handling" : "border",
          `work at ${placeAt(from).nameEn}`,
          (sketch.perTeu * teu) / 15,
          true,
        ),
      ],
    );
    const mode = sea ? "sea" : to === "HUC_R" || to === "KRA" || from === "KRA" || from === "QHE" ? "road" : "rail";
    return [
      work,
      ...waiting,
      haul(from, to, mode, km[i]!, spend((sketch.hours * 0.6 * km[i]!) / total), sketch.perTeu * teu),
    ];
  });
}

function stay(
  kind: "work" | "wait",
  what: string,
  place: string,
  [from, until]: [number, number],
  costs: CostLine[],
): Leg {
  const offset = placeAt(place).country === "RU" ? 10 : 8;
  return {
    kind,
    what,
    mode: null,
    service: null,
    start: place,
    to: place,
    from: clock(from, offset),
    until: clock(until, offset),
    hours: (until - from) / 3600e3,
    distanceKm: null,
    co2eKg: null,
    costs,
    path: null,
  };
}

function haul(from: string, to: string, mode: string, km: number, [start, end]: [number, number], cny: number): Leg {
  const offset = (id: string): number => (placeAt(id).country === "RU" ? 10 : 8);
  const grams = mode === "sea" ? 17 : mode === "road" ? 103 : 31;
  return {
    kind: "haul",
    what: `${mode} ${placeAt(from).nameEn}–${placeAt(to).nameEn}`,
    mode,
    service: mode === "sea" ? "Primorye–Yangtze loop" : null,
    start: from,
    to,
    from: clock(start, offset(from)),
    until: clock(end, offset(to)),
    hours: (end - start) / 3600e3,
    distanceKm: km,
    co2eKg: about((960 * km * grams) / 1000),
    costs: [line("freight", `${mode} ${placeAt(from).nameEn}–${placeAt(to).nameEn}`, cny / 4, mode !== "sea")],
    path: path(from, to),
  };
}

function line(kind: string, what: string, cny: number, assumption: boolean): CostLine {
  return {
    kind,
    what,
    cny: about(cny),
    source: assumption ? "S-ASSUMED" : "S-FESCO",
    confidence: assumption ? "K" : "A",
    assumption,
  };
}

function profileOf(legs: Leg[]): ProfilePoint[] {
  const sum = { km: 0, hours: 0, cny: 0 };
  const first = { place: legs[0]!.start, ...sum };
  return [
    first,
    ...legs.map((leg) => {
      sum.km += leg.distanceKm ?? 0;
      sum.hours += leg.hours;
      sum.cny += leg.costs.reduce((all, cost) => all + cost.cny.likely, 0);
      return { place: leg.to, ...sum };
    }),
  ];
}

function judgement(standing: Standing, gateway: string): Judgement {
  if (BASELINES.includes(gateway)) {
    return { standing: "lawful", grounds: [], openPoints: [] };
  }
  const open = standing === "unknown";
  return {
    standing,
    grounds: [
      {
        act: "ACT-10",
        title: "GACC announcement further enlarging the Jilin scope",
        article: "1",
        says: `Jilin goods may load at ${placeAt(gateway).nameEn} and come home at Ningbo.`,
        from: "2023-06-01",
        remedy: standing === "unlawful" ? "leave on 1 June 2023 or later" : null,
        confidence: "A",
        source: "http://www.ahstudent.com/guonei/2023/0514/89717.html",
      },
    ],
    openPoints: [
      {
        id: "OP-01",
        question: "How long may the goods stay abroad?",
        why: "The text of announcement 2014 No. 42 could not be read.",
        decides: false,
      },
      ...(open
        ? [
            {
              id: "OP-04",
              question: "Is this port named in announcement 2014 No. 42?",
              why: "One report only says so.",
              decides: true,
            },
          ]
        : []),
    ],
  };
}

const nearMisses: NearMiss[] = [
  {
    gateway: "VYP",
    gatewayName: "Vostochny",
    why: "unlawful",
    words: "Vostochny is named for Heilongjiang goods only (ACT-01, article 2); these goods are of Jilin.",
    judgement: judgement("unlawful", "VYP"),
    hours: { low: 180, likely: 201, high: 260 },
    costPerTeuCny: about(4660),
  },
  {
    gateway: "NAK",
    gatewayName: "Nakhodka",
    why: "no_service",
    words: "No ship sails from Nakhodka to Ningbo between 23 November and 23 December 2026.",
    judgement: null,
    hours: null,
    costPerTeuCny: null,
  },
  {
    gateway: "POS",
    gatewayName: "Posyet",
    why: "closed",
    words: "Posyet handles no containers: coal only.",
    judgement: null,
    hours: null,
    costPerTeuCny: null,
  },
];

const claims: Plan["claims"] = [
  {
    route: "HRB-VYP-TAI",
    baseline: "domestic ports",
    saving: 2000,
    unit: "RMB/TEU",
    days: null,
    year: 2017,
    confidence: "B",
    source: "http://news.jstv.com/a/20170419/1492599971963.shtml",
  },
  {
    route: "SFH-VVO-south China",
    baseline: "DLC",
    saving: 4000,
    unit: "RMB/container",
    days: null,
    year: 2018,
    confidence: "B",
    source: "http://m.kekenet.com/broadcast/201809/566594.shtml",
  },
  {
    route: "HUC-ZAR-TAO",
    baseline: "traditional",
    saving: null,
    unit: null,
    days: "3-4",
    year: 2020,
    confidence: "B",
    source: "http://news.qtv.com.cn/system/2020/05/15/015601236.shtml",
  },
  {
    route: "HUC/SFH-VVO",
    baseline: "DLC",
    saving: 3000,
    unit: "RMB/container",
    days: null,
    year: 2023,
    confidence: "C",
    source: "https://www.163.com/dy/article/I4QD7EBG0547ADGP.html",
  },
];

function path(from: string, to: string): LonLat[] {
  const at = (id: string): LonLat => [placeAt(id).lon, placeAt(id).lat];
  const between = (ALONG[`${from}-${to}`] ?? "").split(" ").filter(Boolean);
  return [at(from), ...between.map((point) => point.split(",").map(Number) as LonLat), at(to)];
}

function kilometres(points: LonLat[]): number {
  return points.slice(1).reduce((sum, b, i) => {
    const a = points[i]!;
    const east = (b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180);
    return sum + 111.2 * Math.hypot(east, b[1] - a[1]);
  }, 0);
}

function about(likely: number): Range {
  return { low: likely * 0.82, likely, high: likely * 1.24 };
}

function sumOf(ranges: Range[]): Range {
  const sum = (pick: (range: Range) => number): number => ranges.reduce((all, range) => all + pick(range), 0);
  return { low: sum((r) => r.low), likely: sum((r) => r.likely), high: sum((r) => r.high) };
}

function clock(at: number, offset: number): string {
  return `${new Date(at + offset * 3600e3).toISOString().slice(0, 19)}+${String(offset).padStart(2, "0")}:00`;
}
