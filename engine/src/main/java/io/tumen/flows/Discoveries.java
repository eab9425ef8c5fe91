package io.tumen.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What looking at one source brought: sums, known pairs it should join, new pairs, and cycles to be emptied. Made by
/// any thread, taken over in the order of the sources.
final class Discoveries {
    /// Units × hours of what the source sends, and the part of it that no volume changes.
    double cost;

    double fixedCost;
    /// Units × hours that the cheapest ways would save.
    double excess;

    final List<SegmentPair> joined = new ArrayList<>();
    private int[] ways = new int[256];
    private int wayLength;

    void clear() {
        cost = 0;
        fixedCost = 0;
        excess = 0;
        joined.clear();
        wayLength = 0;
    }

    /// A pair, or with an empty way two a cycle.
    void add(int[] one, int oneLength, int[] two, int twoLength) {
        int needed = wayLength + 2 + oneLength + twoLength;
        if (needed > ways.length) {
            ways = Arrays.copyOf(ways, 2 * needed);
        }
        ways[wayLength] = oneLength;
        ways[wayLength + 1] = twoLength;
        System.arraycopy(one, 0, ways, wayLength + 2, oneLength);
        System.arraycopy(two, 0, ways, wayLength + 2 + oneLength, twoLength);
        wayLength = needed;
    }

    /// Takes over what was found for that source.
    void handTo(Taker taker) {
        for (int at = 0; at < wayLength; at += 2 + ways[at] + ways[at + 1]) {
            int split = ways[at];
            taker.take(Arrays.copyOfRange(ways, at + 2, at + 2 + split + ways[at + 1]), split);
        }
    }

    /// Takes a pair over.
    interface Taker {
        void take(int[] arcs, int split);
    }
}
