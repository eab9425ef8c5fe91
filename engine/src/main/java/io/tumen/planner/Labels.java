package io.tumen.planner;

import java.util.Arrays;

/// The labels of a search as columns, and the Pareto set of each state as a chain through them. A label is its
/// number, rising in the order of making. It says that the goods are in a state since a minute, for this money
/// and CO2e, by this hop from this parent.
final class Labels {
    static final int NONE = -1;

    private int count;
    private int[] state = new int[1024];
    private int[] time = new int[1024];
    private long[] cost = new long[1024];
    private long[] grams = new long[1024];
    private int[] parent = new int[1024];
    private int[] hop = new int[1024];
    private int[] alight = new int[1024];
    private boolean[] beaten = new boolean[1024];
    private int[] next = new int[1024];
    /// First label of each state's set.
    private int[] head = filled(512);

    /// Adds a label unless one of its state is as good in all three criteria; those that it beats leave the set.
    ///
    /// @return the label, or [#NONE]
    int offer(int inState, int atTime, long forCost, long forGrams) {
        if (beats(inState, atTime, forCost, forGrams)) {
            return NONE;
        }
        dropBeaten(inState, atTime, forCost, forGrams);
        if (count == time.length) {
            grow();
        }
        state[count] = inState;
        time[count] = atTime;
        cost[count] = forCost;
        grams[count] = forGrams;
        next[count] = head[inState];
        head[inState] = count;
        return count++;
    }

    /// How the label came about, for the trace.
    void cameBy(int label, int ofParent, int byHop, int toStop) {
        parent[label] = ofParent;
        hop[label] = byHop;
        alight[label] = toStop;
    }

    /// Whether some label of the state is as good in all three criteria.
    boolean beats(int inState, int atTime, long forCost, long forGrams) {
        for (int other = first(inState); other != NONE; other = next[other]) {
            if (time[other] <= atTime && cost[other] <= forCost && grams[other] <= forGrams) {
                return true;
            }
        }
        return false;
    }

    private void dropBeaten(int inState, int atTime, long forCost, long forGrams) {
        int before = NONE;
        for (int other = first(inState); other != NONE; other = next[other]) {
            beaten[other] = time[other] >= atTime && cost[other] >= forCost && grams[other] >= forGrams;
            if (!beaten[other]) {
                before = other;
            } else if (before == NONE) {
                head[inState] = next[other];
            } else {
                next[before] = next[other];
            }
        }
    }

    /// The first label of a state's set; [#next] gives the others.
    int first(int inState) {
        if (inState >= head.length) {
            int old = head.length;
            head = Arrays.copyOf(head, Math.max(2 * old, inState + 1));
            Arrays.fill(head, old, head.length, NONE);
        }
        return head[inState];
    }

    private static int[] filled(int size) {
        int[] fresh = new int[size];
        Arrays.fill(fresh, NONE);
        return fresh;
    }

    private void grow() {
        int size = 2 * count;
        state = Arrays.copyOf(state, size);
        time = Arrays.copyOf(time, size);
        cost = Arrays.copyOf(cost, size);
        grams = Arrays.copyOf(grams, size);
        parent = Arrays.copyOf(parent, size);
        hop = Arrays.copyOf(hop, size);
        alight = Arrays.copyOf(alight, size);
        beaten = Arrays.copyOf(beaten, size);
        next = Arrays.copyOf(next, size);
    }

    int next(int label) {
        return next[label];
    }

    int state(int label) {
        return state[label];
    }

    int time(int label) {
        return time[label];
    }

    /// Thousandths of a yuan, without the cost of the goods' time.
    long cost(int label) {
        return cost[label];
    }

    long grams(int label) {
        return grams[label];
    }

    int parent(int label) {
        return parent[label];
    }

    /// The link ridden on demand; for a service the complement of the stop boarded at.
    int hop(int label) {
        return hop[label];
    }

    /// The stop where a service was left.
    int alight(int label) {
        return alight[label];
    }

    /// Whether a better label of the same state came later.
    boolean beaten(int label) {
        return beaten[label];
    }
}
