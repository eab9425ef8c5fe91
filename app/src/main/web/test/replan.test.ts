import { describe, expect, test } from "vitest";
import type { ReplanChange, Job } from "../src/api.ts";
import { isOver } from "../src/job/follow.ts";
import { stepWords } from "../src/job/progress.ts";
import { messages } from "../src/messages.ts";
import { worstFirst } from "../src/replan/ranking.ts";

const change = (booking: string, more: Partial<ReplanChange>): ReplanChange => ({
  booking,
  outcome: "moved",
  teu: 2,
  before: null,
  after: null,
  onward: null,
  extraCny: 0,
  hoursLater: 0,
  inTime: null,
  why: null,
  ...more,
});

const job = (more: Partial<Job>): Job => ({
  id: "r1",
  name: "b.csv",
  state: "running",
  step: "booking",
  done: 0,
  all: 0,
  version: 1,
  fault: null,
  ...more,
});

describe("changed bookings", () => {
  test("stand with the worst first", () => {
    const ranked = worstFirst([
      change("found", { outcome: "found" }),
      change("sooner", { hoursLater: -5 }),
      change("dearer", { hoursLater: 5, extraCny: 10 }),
      change("dearest", { hoursLater: 5, extraCny: 90 }),
      change("hopeless", { outcome: "hopeless", hoursLater: null, extraCny: null }),
      change("too late", { hoursLater: 1, inTime: false }),
      change("under way", { outcome: "under_way", hoursLater: null }),
      change("stranded", { outcome: "stranded", hoursLater: null }),
    ]);
    expect(ranked.map(({ booking }) => booking)).toEqual([
      "stranded",
      "under way",
      "too late",
      "hopeless",
      "dearest",
      "dearer",
      "sooner",
      "found",
    ]);
  });

  test("of the same badness stand by their ids, in any order of the answer", () => {
    const ids = (changes: ReplanChange[]): string[] => worstFirst(changes).map(({ booking }) => booking);
    const [a, b] = [change("a", {}), change("b", {})];
    expect(ids([b, a])).toEqual(ids([a, b]));
  });
});

describe("a job", () => {
  test("says what is done and how far it is", () => {
    expect(stepWords(job({ state: "waiting" }), {})).toContain("Waiting");
    expect(stepWords(job({ step: "reading" }), {})).toBe("Reading …");
    expect(stepWords(job({ step: "planning again", done: 1200, all: 4000 }), messages.replan.step)).toBe(
      "Planning again: 1,200 of 4,000",
    );
    expect(stepWords(job({ step: "something new" }), {})).toBe("something new");
  });

  test("is over once it is done, failed or cancelled", () => {
    expect(isOver(job({ state: "waiting" }))).toBe(false);
    expect(isOver(job({}))).toBe(false);
    expect(["done", "failed", "cancelled"].map((state) => isOver(job({ state: state as Job["state"] })))).toEqual([
      true,
      true,
      true,
    ]);
  });
});
