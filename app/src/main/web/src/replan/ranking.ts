import type { ReplanChange } from "../api.ts";

/** Without a way; under way on a broken one; too late for the deadline; then by how much later, then by how much dearer. */
export function worstFirst(changes: readonly ReplanChange[]): ReplanChange[] {
  return changes.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (b.hoursLater ?? 0) - (a.hoursLater ?? 0) ||
      (b.extraCny ?? 0) - (a.extraCny ?? 0) ||
      a.booking.localeCompare(b.booking, "en"),
  );
}

function rank({ outcome, inTime }: ReplanChange): number {
  switch (outcome) {
    case "stranded":
      return 0;
    case "under_way":
      return 1;
    case "hopeless":
      return 3;
    case "found":
      return 5;
    default:
      return inTime === false ? 2 : 4;
  }
}
