import { describe, expect, test } from "vitest";
import {
  daysHours,
  daysHoursDifference,
  daysHoursRange,
  difference,
  legTime,
  localDate,
  localDateTime,
  plainNumber,
  shortDateTime,
  wholeNumber,
  wholeRange,
  zoneOf,
} from "../src/format.ts";

describe("money and mass", () => {
  test("are whole, with a thousands separator", () => {
    expect(wholeNumber(4179.6)).toBe("4,180");
    expect(wholeNumber(1234567)).toBe("1,234,567");
  });

  test("round a half away from zero, as the command line does", () => {
    expect(wholeNumber(0.5)).toBe("1");
    expect(wholeNumber(2.5)).toBe("3");
  });

  test("have a minus sign, but no minus zero", () => {
    expect(wholeNumber(-350)).toBe("−350");
    expect(wholeNumber(-0.2)).toBe("0");
  });

  test("say the sign of a difference", () => {
    expect(difference(1200)).toBe("+1,200");
    expect(difference(-940)).toBe("−940");
    expect(difference(0.3)).toBe("0");
  });

  test("show a range by its ends, and an exact value once", () => {
    expect(wholeRange({ low: 3600, likely: 4180, high: 5200 })).toBe("3,600–5,200");
    expect(wholeRange({ low: 100, likely: 100, high: 100 })).toBe("100");
  });

  test("keep the decimals people typed", () => {
    expect(plainNumber(12.5)).toBe("12.5");
    expect(plainNumber(40)).toBe("40");
  });
});

describe("time spans", () => {
  test("are in days and whole hours", () => {
    expect(daysHours(148)).toBe("6 d 4 h");
    expect(daysHours(144)).toBe("6 d 0 h");
    expect(daysHours(20.4)).toBe("20 h");
  });

  test("carry a rounded hour into the day", () => {
    expect(daysHours(47.6)).toBe("2 d 0 h");
  });

  test("can be shorter or longer than another", () => {
    expect(daysHoursDifference(-19)).toBe("−19 h");
    expect(daysHoursDifference(32)).toBe("+1 d 8 h");
    expect(daysHoursDifference(0.2)).toBe("0 h");
  });

  test("say when the slowest run is past the horizon", () => {
    expect(daysHoursRange({ low: 122, likely: 148, high: 193 })).toBe("5 d 2 h – 8 d 1 h");
    expect(daysHoursRange({ low: 122, likely: 148, high: null })).toBe("5 d 2 h – past the horizon");
  });

  test("of a leg keep their minutes while they are short", () => {
    expect(legTime(0.75)).toBe("45 min");
    expect(legTime(1.5)).toBe("1 h 30 min");
    expect(legTime(2)).toBe("2 h");
    expect(legTime(132)).toBe("5 d 12 h");
  });
});

describe("points in time", () => {
  test("show the clock of the place and its offset, wherever the reader is", () => {
    expect(localDateTime("2026-11-25T08:00:00+08:00")).toBe("Wed, 25 Nov 2026, 08:00 UTC+8");
    expect(localDateTime("2026-11-25T00:05:00+10:00")).toBe("Wed, 25 Nov 2026, 00:05 UTC+10");
  });

  test("can leave year and zone to their neighbour", () => {
    expect(shortDateTime("2026-11-25T08:00:00+08:00")).toBe("25 Nov, 08:00");
  });

  test("can be a day only", () => {
    expect(localDate("2023-06-01")).toBe("1 Jun 2023");
  });

  test("name odd offsets in full", () => {
    expect(zoneOf("2026-11-25T08:00:00+05:45")).toBe("UTC+5:45");
    expect(zoneOf("2026-11-25T08:00:00-03:00")).toBe("UTC−3");
    expect(zoneOf("2026-11-25T08:00:00Z")).toBe("UTC");
    expect(zoneOf("2026-11-25T08:00:00+00:00")).toBe("UTC");
  });
});
