import { describe, expect, test } from "vitest";
import { formFromUrl, formToUrl, isComplete, nextMondayMorning } from "../src/plan/formState.ts";
import { placeNamed, searchPlaces } from "../src/form/placeSearch.ts";
import { wrongField } from "../src/plan/wrongField.ts";
import { places } from "./world.ts";

const SUNDAY = new Date("2026-11-22T02:00:00Z");

describe("the form's address", () => {
  test("gives back the form it was made from", () => {
    const address = "origin=HUC&destination=NGB&teu=40&hs=1005.90&ready=2026-11-23T08%3A00&trade=domestic";
    expect(formToUrl(formFromUrl(new URLSearchParams(address), SUNDAY)).toString()).toBe(address);
  });

  test("carries criteria, limits and the number of near misses under the names of the API", () => {
    const address =
      "origin=HUC&destination=NGB&teu=40&hs=1005.90&ready=2026-11-23T08%3A00&trade=domestic" +
      "&by=arrival%2Ccost&latest=2026-12-24T12%3A00&maxCost=250000&maxCo2e=40000&maxTransfers=2&nearMisses=5";
    expect(formToUrl(formFromUrl(new URLSearchParams(address), SUNDAY)).toString()).toBe(address);
  });

  test("leaves out what is not stated", () => {
    const form = formFromUrl(new URLSearchParams("origin=HUC"), SUNDAY);
    expect(formToUrl(form).has("tonnes")).toBe(false);
    expect(isComplete(form)).toBe(false);
  });

  test("starts on the next Monday morning, never today", () => {
    expect(nextMondayMorning(SUNDAY)).toBe("2026-11-23T08:00");
    expect(nextMondayMorning(new Date("2026-11-23T02:00:00Z"))).toBe("2026-11-30T08:00");
  });
});

describe("place search", () => {
  const found = (text: string): string[] => searchPlaces(places, text).map((place) => place.id);

  test("finds English, Chinese and Russian names and codes", () => {
    expect(found("ningb")).toEqual(["NIN"]);
    expect(found("宁波")).toEqual(["NIN"]);
    expect(found("владив")).toEqual(["VLA"]);
    expect(found("cnngb")).toEqual(["NIN"]);
  });

  test("offers names that begin with the letters before names that contain them", () => {
    expect(found("in")).toEqual(["ZAR", "YIN", "NIN"]);
    expect(found("n")[0]).toBe("NIN");
  });

  test("takes a place only by its whole name", () => {
    expect(placeNamed(places, "Hunchun (HUN)")?.id).toBe("HUN");
    expect(placeNamed(places, " hunchun ")?.id).toBe("HUN");
    expect(placeNamed(places, "Hunch")).toBeUndefined();
  });
});

describe("a refused value", () => {
  const form = { ...formFromUrl(new URLSearchParams(), SUNDAY), origin: "Hunchum", destination: "NGB" };

  test("is shown at the field the server names", () => {
    expect(wrongField({ what: "TEU", value: "-1" }, form)).toBe("teu");
    expect(wrongField({ what: "HS code", value: "77" }, form)).toBe("hs");
    expect(wrongField({ what: "value in CNY", value: "-1" }, form)).toBe("value");
    expect(wrongField({ what: "deadline", value: "soon" }, form)).toBe("deadline");
  });

  test("is shown at the limit that the server names, not at a field of a like name", () => {
    expect(wrongField({ what: "cost limit in CNY", value: "x" }, form)).toBe("maxCost");
    expect(wrongField({ what: "CO2e limit in kg", value: "x" }, form)).toBe("maxCo2e");
    expect(wrongField({ what: "limit of transfers", value: "x" }, form)).toBe("maxTransfers");
    expect(wrongField({ what: "latest arrival", value: "x" }, form)).toBe("latest");
    expect(wrongField({ what: "criterion", value: "x" }, form)).toBe("by");
    expect(wrongField({ what: "number of near misses", value: "x" }, form)).toBe("nearMisses");
  });

  test("is shown at the place field that holds it", () => {
    expect(wrongField({ what: "place", value: "Hunchum" }, form)).toBe("origin");
    expect(wrongField({ what: "place", value: "NGB" }, form)).toBe("destination");
  });

  test("belongs to no field when the server names none", () => {
    expect(wrongField({ title: "Out of order" }, form)).toBeNull();
  });
});
