import { describe, expect, test } from "vitest";
import type { Act, Acts, Opening, OpenPlace, Permit } from "../src/api.ts";
import { chipsOf, isDoubtful } from "../src/law/actRow.ts";
import { candidates } from "../src/law/candidates.ts";
import { dateOf, dayNumber, isDate, today } from "../src/law/days.ts";
import { asksSomething, lawFromUrl, lawToUrl } from "../src/law/lawState.ts";
import { openingOn } from "../src/law/openings.ts";
import { actState, countStates, framesOf, termState, timeAxis, turningDays } from "../src/law/timeAxis.ts";
import { wrongLawField } from "../src/law/wrongLawField.ts";
import { places } from "./world.ts";

const SOURCE = { id: "s", title: "S", url: null };

function act(id: string, days: string, more: Partial<Act> = {}): Act {
  const [earliest = "", certain = earliest] = days.split("…");
  const own = { id, frame: id, addsTo: null, province: "CN-22", authority: "", title: "", number: null };
  const dates = { signed: null, earliest, certain, dateOpen: null };
  return { ...own, ...dates, textRead: true, articles: [], confidence: "A", source: SOURCE, ...more };
}

function article(doubt: string | null, ...permits: [Permit["role"], string][]): Act["articles"][number] {
  const named = permits.map(([role, place]) => ({ role, place, placeName: place, caveats: [] }));
  const rest = { unread: [], conditions: [], confidence: "A", source: SOURCE };
  return { number: "1", says: "", permits: named, doubt, ...rest };
}

const pilot = act("A1", "2010-01-01…2010-12-07");
const added = act("A2", "2018-07-01…2018-07-31", { frame: "A1", addsTo: "A1" });
const late = act("A3", "2023-06-01", { frame: "A1", addsTo: "A2", signed: "2023-05-04" });
const other = act("B1", "2007-03-15", { province: "CN-23" });
const acts = [late, pilot, other, added];
const regimeOf = (all: Act[]): Acts["regimes"][number] => ({
  id: "r",
  name: "R",
  provinces: [],
  acts: all,
  openPoints: [],
  openings: [],
});

describe("an act on a day", () => {
  test("is in force from its certain day on, perhaps from its earliest", () => {
    expect(actState(pilot, "2009-12-31")).toBe("not_yet");
    expect(actState(pilot, "2010-01-01")).toBe("disputed");
    expect(actState(pilot, "2010-12-06")).toBe("disputed");
    expect(actState(pilot, "2010-12-07")).toBe("in_force");
  });

  test("is counted in exactly one state", () => {
    expect(countStates(acts, "2018-07-15")).toEqual({ in_force: 2, disputed: 1, not_yet: 1 });
  });
});

describe("the time axis", () => {
  const axis = timeAxis(acts, [], "2026-11-22");

  test("goes from the year of the first act to the end of this year", () => {
    expect(dateOf(axis.first)).toBe("2007-01-01");
    expect(dateOf(axis.last)).toBe("2027-01-01");
    expect(axis.percent("2017-01-01")).toBeCloseTo(50, 1);
  });

  test("labels a handful of years, each where it begins", () => {
    expect(axis.ticks.map((tick) => tick.text)).toEqual(["2010", "2015", "2020", "2025"]);
    expect(axis.ticks[0]!.percent).toBe(axis.percent("2010-01-01"));
  });

  test("keeps days outside at its ends", () => {
    expect(axis.percent("1990-01-01")).toBe(0);
    expect(axis.percent("2199-01-01")).toBe(100);
  });
});

test("acts of a province stand by frame, the base first and then by day", () => {
  const ids = framesOf(regimeOf(acts), "CN-22").map((frame) => frame.map((one) => one.id));
  expect(ids).toEqual([["A1", "A2", "A3"]]);
});

test("turning days are the days on which something changes, each once and in order", () => {
  expect(turningDays([late, pilot, late], [])).toEqual(["2010-01-01", "2010-12-07", "2023-06-01"]);
});

test("an agreement holds to its last day", () => {
  const term = { firstDay: "2023-06-01", lastDay: "2027-05-31" };
  expect(["2023-05-31", "2023-06-01", "2027-05-31", "2027-06-01"].map((day) => termState(term, day))).toEqual([
    "not_yet",
    "holds",
    "holds",
    "ended",
  ]);
  expect(termState({ firstDay: "2023-06-01", lastDay: null }, "2199-01-01")).toBe("holds");
});

describe("what is open", () => {
  const place = (name: string): OpenPlace => ({ role: "transit", place: name, placeName: name, standing: "lawful" });
  const openings: Opening[] = [
    { from: "2023-06-01", province: "CN-22", places: [place("RAJ"), place("VVO")] },
    { from: "2010-12-07", province: "CN-22", places: [place("RAJ")] },
    { from: "2007-03-15", province: "CN-23", places: [place("VVO")] },
  ];
  const openOn = (date: string): string[] => openingOn(openings, "CN-22", date).map((one) => one.place);

  test("holds from its day until the next one", () => {
    expect(openOn("2010-12-06")).toEqual([]);
    expect(openOn("2023-05-31")).toEqual(["RAJ"]);
    expect(openOn("2023-06-01")).toEqual(["RAJ", "VVO"]);
  });
});

describe("the places of an act", () => {
  const doubtful = act("A9", "2020-01-01", { articles: [article("open", ["exit", "HUN"], ["exit", "HUN"])] });

  test("are shown once, and as doubtful when their article is", () => {
    expect(chipsOf(doubtful)).toEqual([{ role: "exit", placeName: "HUN", doubtful: true }]);
    expect(isDoubtful(doubtful)).toBe(true);
    expect(isDoubtful(act("A8", "2020-01-01", { articles: [article(null, ["exit", "HUN"])] }))).toBe(false);
  });

  test("are offered with others of their kind and country", () => {
    const named = {
      agreements: [],
      regimes: [regimeOf([act("A1", "2020-01-01", { articles: [article(null, ["transit", "VLA"])] })])],
    };
    expect(candidates(places, named, "transit").map((place) => place.id)).toEqual(["VLA", "ZAR"]);
    expect(candidates(places, named, "entry")).toEqual([]);
  });
});

describe("the question's address", () => {
  const read = (address: string) => lawFromUrl(new URLSearchParams(address), "Jilin", "2026-11-22");

  test("gives back the question it was made from", () => {
    const address = "province=CN-22&via=VVO&entry=NGB&date=2023-05-31&trade=domestic&hs=1005&containerised=false";
    expect(lawToUrl(read(address)).toString()).toBe(address);
  });

  test("speaks of packing only when it names goods", () => {
    expect(lawToUrl(read("via=VVO&teu=4")).toString()).toBe("province=Jilin&via=VVO&date=2026-11-22&trade=domestic");
  });

  test("asks nothing without a place", () => {
    expect(asksSomething(read("province=CN-22"))).toBe(false);
    expect(asksSomething(read("entry=NGB"))).toBe(true);
  });
});

describe("a refused value of a question", () => {
  const state = lawFromUrl(new URLSearchParams("via=Vladivostock&entry=NGB"), "Jilin", "2026-11-22");

  test("is shown at the field the server names, or at the place that holds it", () => {
    expect(wrongLawField({ what: "province", value: "Jillin" }, state)).toBe("province");
    expect(wrongLawField({ what: "HS code", value: "77" }, state)).toBe("hs");
    expect(wrongLawField({ what: "place", value: "Vladivostock" }, state)).toBe("via");
    expect(wrongLawField({ title: "Out of order" }, state)).toBeNull();
  });
});

describe("days", () => {
  test("come back from their number", () => {
    expect(dateOf(dayNumber("2024-02-29"))).toBe("2024-02-29");
    expect(isDate("2023-02-30")).toBe(false);
    expect(isDate("2023-2-3")).toBe(false);
  });

  test("are those of the reader's own calendar", () => {
    expect(today(new Date("2026-11-22T19:00:00Z"))).toBe("2026-11-23"); // the tests run in Kathmandu
  });
});
