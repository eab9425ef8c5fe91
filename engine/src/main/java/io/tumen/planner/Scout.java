package io.tumen.planner;

import java.util.Arrays;

/// Goes ahead of a search along the few ways that look best, so that something is delivered before the rest is looked
/// at and has to be better than that. From each label it makes every move, and goes on from the new label for which the
/// weighed sum of what it has come to and what at least lies ahead is least; once for each of some weighings.
///
/// On corridors where departures are days apart this leaves about half of the runs to be waited for (`SearchBench`).
/// The moves are the search's own: what the scout settles need not be settled again, what it misses is found as ever.
final class Scout {
    /// Thousandths of a yuan for a minute, for a thousandth of a yuan and for a gram: the cheapest way, the soonest,
    /// two between them and the cleanest.
    private static final long[][] WEIGHINGS = {{0, 1, 0}, {1_000_000, 1, 0}, {10, 1, 0}, {100, 1, 0}, {0, 1, 1_000_000}
    };

    private static final int MOST_STEPS = 12;

    private final Reached reached;
    private final Labels labels;
    private final OnDemand onDemand;
    private final Scheduled scheduled;

    /// The labels gone ahead from, and where those begin and end that they led to.
    private int settled;

    private int[] label = new int[64];
    private int[] firstMade = new int[64];
    private int[] endMade = new int[64];

    Scout(Reached reached, OnDemand onDemand, Scheduled scheduled) {
        this.reached = reached;
        this.labels = reached.labels();
        this.onDemand = onDemand;
        this.scheduled = scheduled;
    }

    /// @param starts how many labels there are: goods loaded at the origin
    void goAhead(int starts) {
        settled = 0;
        for (long[] milliPer : WEIGHINGS) {
            for (int start = 0; start < starts; start++) {
                goAhead(start, milliPer);
            }
        }
    }

    private void goAhead(int start, long[] milliPer) {
        int at = start;
        for (int step = 0; at != Labels.NONE && step < MOST_STEPS; step++) {
            int entry = settle(at);
            at = best(firstMade[entry], endMade[entry], milliPer);
        }
    }

    /// Makes every move from a label, unless it was done for another weighing.
    ///
    /// @return where the label stands among those gone ahead from
    private int settle(int from) {
        for (int entry = 0; entry < settled; entry++) {
            if (label[entry] == from) {
                return entry;
            }
        }
        if (settled == label.length) {
            label = Arrays.copyOf(label, 2 * settled);
            firstMade = Arrays.copyOf(firstMade, 2 * settled);
            endMade = Arrays.copyOf(endMade, 2 * settled);
        }
        label[settled] = from;
        firstMade[settled] = labels.count();
        onDemand.goOn(from);
        scheduled.goAhead(from);
        labels.settle(from);
        endMade[settled] = labels.count();
        return settled++;
    }

    /// The label from which to go on, none when it is at the goal.
    private int best(int first, int end, long[] milliPer) {
        int best = Labels.NONE;
        long least = Long.MAX_VALUE;
        for (int made = first; made < end; made++) {
            long value = reached.weigh(made, milliPer);
            if (value < least) {
                least = value;
                best = made;
            }
        }
        return best == Labels.NONE || reached.isAtGoal(best) ? Labels.NONE : best;
    }
}
