import { describe, expect, test } from "vitest";
import { isUnfiltered, listFromUrl, listToUrl } from "../src/movements/listState.ts";
import { plainWords, toneOf } from "../src/status.ts";

describe("the list's address", () => {
  const list = (address: string): string => listToUrl(listFromUrl(new URLSearchParams(address))).toString();

  test("holds only what is chosen", () => {
    expect(list("")).toBe("");
    expect(list("status=exited&overdue=true&after=TUM-000012")).toBe("status=exited&overdue=true&after=TUM-000012");
  });

  test("does not carry what means nothing to the server", () => {
    expect(list("overdue=maybe&alerts=false&colour=red")).toBe("");
  });

  test("tells a list of everything from a filtered one", () => {
    expect(isUnfiltered(listFromUrl(new URLSearchParams("")))).toBe(true);
    expect(isUnfiltered(listFromUrl(new URLSearchParams("alerts=true")))).toBe(false);
  });
});

describe("a status", () => {
  test("is written in words", () => {
    expect(plainWords("gate_in_abroad")).toBe("gate in abroad");
    expect(plainWords("re-entered")).toBe("re-entered");
  });

  test("that needs somebody stands out, however it is spelled", () => {
    expect(toneOf("DISCREPANCY")).toBe("bad");
    expect(toneOf("overdue")).toBe("bad");
    expect(toneOf("GUARANTEE_FREED")).toBe("good");
    expect(toneOf("sailed")).toBe("plain");
  });
});
