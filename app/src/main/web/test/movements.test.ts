import { describe, expect, test } from "vitest";
import { listFromUrl, listToApi, listToUrl } from "../src/movements/listState.ts";
import { plainWords, toneOf } from "../src/status.ts";

describe("the list's address", () => {
  test("holds only what is chosen", () => {
    expect(listToUrl(listFromUrl(new URLSearchParams(""))).toString()).toBe("");
    expect(listToUrl(listFromUrl(new URLSearchParams("state=exited&offset=50"))).toString()).toBe(
      "state=exited&offset=50",
    );
  });

  test("does not carry a broken offset to the server", () => {
    expect(listToApi(listFromUrl(new URLSearchParams("offset=-3"))).toString()).toBe("limit=50");
    expect(listToApi(listFromUrl(new URLSearchParams("offset=x"))).toString()).toBe("limit=50");
  });
});

describe("a status", () => {
  test("is written in words", () => {
    expect(plainWords("FOREIGN_GATE_IN")).toBe("foreign gate in");
  });

  test("that needs somebody stands out, however it is spelled", () => {
    expect(toneOf("DISCREPANCY")).toBe("bad");
    expect(toneOf("overdue")).toBe("bad");
    expect(toneOf("GUARANTEE_FREED")).toBe("good");
    expect(toneOf("sailed")).toBe("plain");
  });
});
