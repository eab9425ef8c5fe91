package io.tumen.planner;

import java.util.Arrays;

/// Goes ahead of a search along the few ways that look best from each label on, one for each of some weighings of what
/// is counted, so that something is delivered early and the rest has something to be beaten by. What it settles the
/// search need not settle again; what it misses the search finds.
final class Scout {
    /// A yuan, in thousandths, is weighed against minutes and grams: what each weighing gives for one of them.
    private static final long[][] MILLI_PER = {{0, 1, 0}, {1_000_000, 1, 0}, {25, 1, 0}, {0, 1, 1_000_000}};

    private static final int MOST_STEPS = 12;

    private final Nodes nodes;
    private final Reached reached;
    private final Labels labels;
    private final OnDemand onDemand;
    private final Scheduled scheduled;

    /// The labels gone ahead from, and where those made of them begin and end.
    private int settled;

    private int[] label = new int[64];
    private int[] firstMade = new int[64];
    private int[] endMade = new int[64];

    Scout(Nodes nodes, Reached reached, OnDemand onDemand, Scheduled scheduled) {
        this.nodes = nodes;
        this.reached = reached;
        this.labels = reached.labels();
        this.onDemand = onDemand;
        this.scheduled = scheduled;
    }

    /// @param starts how many labels there are: goods loaded at the origin
    void goAhead(int starts) {
        settled = 0;
        for (int weighing = 0; weighing < MILLI_PER.length; weighing++) {
            for (int start = 0; start < starts; start++) {
                goAhead(start, MILLI_PER[weighing]);
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
