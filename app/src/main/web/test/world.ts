import type { Corridor, Leg, Outlook, Place, Plan, Way } from "../src/api.ts";

/** A corridor of six places, and ways Hunchun → Ningbo written as one line each. */
const PLACES: Record<string, [country: string, zh: string, ru: string | null]> = {
  Hunchun: ["CN", "珲春", "Хуньчунь"],
  Vladivostok: ["RU", "符拉迪沃斯托克", "Владивосток"],
  Zarubino: ["RU", "扎鲁比诺", "Зарубино"],
  Dalian: ["CN", "大连", "Далянь"],
  Yingkou: ["CN", "营口", null],
  Ningbo: ["CN", "宁波", "Нинбо"],
};

export const places: Place[] = Object.entries(PLACES).map(([nameEn, [country, nameZh, nameRu]]) => ({
  id: idOf(nameEn),
  nameEn,
  nameZh,
  nameRu,
  unLocode: nameEn === "Ningbo" ? "CNNGB" : null,
  country,
  subdivision: country,
  kind: "city",
  lat: 40,
  lon: 125,
  zone: "Asia/Shanghai",
  origin: country === "CN",
  destination: country === "CN",
}));

const PORTS = ["Dalian", "Yingkou", "Vladivostok", "Zarubino"];

export const corridor: Corridor = {
  id: "small",
  name: "Small",
  places,
  links: PORTS.map((port) => ({ id: `${port}-NIN`, from: idOf(port), to: "NIN", mode: "sea", path: [] })),
  sources: [],
  currencies: ["CNY", "USD"],
};

/** `VLA` is Vladivostok. */
function idOf(name: string): string {
  return name.slice(0, 3).toUpperCase();
}

/** Reads lines such as `w1 Vladivostok rail,sea 172h 4180 lawful front`; a port of the home country is a baseline. */
export function planOf(...lines: string[]): Plan {
  return {
    query: {
      origin: "HUN",
      originName: "Hunchun",
      destination: "NIN",
      destinationName: "Ningbo",
      teu: 40,
      tonnes: exactly(960),
      hs: "1005.90",
      ready: "2026-11-23T08:00:00+08:00",
      trade: "domestic",
      subdivision: "CN-22",
      deadline: null,
      currency: "CNY",
      rate: null,
      by: ["arrival", "cost", "co2e"],
    },
    ways: lines.map(wayOf),
    scenarios: [],
    nearMisses: [],
    breakEvens: [],
    claims: [],
    notes: [],
  };
}

function wayOf(line: string): Way {
  const [id, port, modes, hours, cost, standing, ...marks] = line.split(" ") as [
    string,
    string,
    string,
    string,
    string,
    Way["standing"],
  ];
  const abroad = PLACES[port]![0] !== "CN";
  return {
    id,
    gateway: idOf(port),
    gatewayName: port,
    standing,
    best: [],
    onFront: (marks as string[]).includes("front"),
    baseline: !abroad,
    crossing: abroad ? { exit: "HUN", transit: idOf(port), entry: "NIN", exitDay: "2026-11-24" } : null,
    departure: "2026-11-23T08:00:00+08:00",
    early: "2026-11-23T08:00:00+08:00",
    likely: "2026-11-23T08:00:00+08:00",
    late: null,
    hours: exactly(parseInt(hours)),
    outlook: sure("2026-11-23T08:00:00+08:00"),
    cost: exactly(Number(cost) * 40),
    costPerTeu: exactly(Number(cost)),
    co2eKg: exactly(40_000),
    distanceKm: 2000,
    transfers: 2,
    judgement: { standing, words: "", grounds: [], openPoints: [] },
    legs: modes.split(",").map(haul),
    profile: [],
  };
}

function haul(mode: string): Leg {
  return {
    kind: "haul",
    what: mode,
    mode,
    service: null,
    start: "HUN",
    to: "NIN",
    from: "2026-11-23T08:00:00+08:00",
    until: "2026-11-23T08:00:00+08:00",
    hours: 1,
    distanceKm: 1,
    co2eKg: null,
    factor: null,
    costs: [],
    path: [],
  };
}

const sure = (arrival: string): Outlook => ({
  p10: arrival,
  p50: arrival,
  p90: arrival,
  chanceByDeadlineFraction: null,
  noArrivalKnownFraction: 0,
  knownUntil: arrival,
  connections: [],
});

const exactly = (value: number) => ({ low: value, likely: value, high: value });
