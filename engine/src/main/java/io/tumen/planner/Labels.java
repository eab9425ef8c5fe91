package io.tumen.planner;

import java.util.Arrays;

/// The labels of a search as columns, and the Pareto set of each node as a chain through them. A label is its
/// number, rising in the order of making. It says that the goods are in a node since a minute, for this money, CO2e
/// and number of vehicles, by this hop from this parent.
final class Labels {
    static final int NONE = -1;

    private int count;
    private int[] node = new int[1024];
    private int[] time = new int[1024];
    private long[] cost = new long[1024];
    private long[] grams = new long[1024];
    private int[] vehicles = new int[1024];
    private int[] parent = new int[1024];
    private int[] hop = new int[1024];
    private int[] alight = new int[1024];
    private int[] start = new int[1024];
    private boolean[] beaten = new boolean[1024];
    private boolean[] settled = new boolean[1024];
    private int[] next = new int[1024];
    /// First label of each node's set.
    private int[] head = filled(512);

    private int[] touched = new int[512];
    private int touchedCount;

    /// Forgets all labels and keeps the memory.
    void clear() {
        for (int i = 0; i < touchedCount; i++) {
            head[touched[i]] = NONE;
        }
        touchedCount = 0;
        count = 0;
    }

    /// Adds a label unless one of its node is as good in everything; those that it beats leave the set.
    ///
    /// @return the label, or [#NONE]
    int offer(int inNode, int atTime, long forCost, long forGrams, int byVehicles) {
        if (beats(inNode, atTime, forCost, forGrams, byVehicles)) {
            return NONE;
        }
        dropBeaten(inNode, atTime, forCost, forGrams, byVehicles);
        if (count == time.length) {
            grow();
        }
        node[count] = inNode;
        time[count] = atTime;
        cost[count] = forCost;
        grams[count] = forGrams;
        vehicles[count] = byVehicles;
        beaten[count] = false;
        settled[count] = false;
        chain(inNode);
        return count++;
    }

    private void chain(int inNode) {
        next[count] = head[inNode];
        if (head[inNode] == NONE) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = inNode;
        }
        head[inNode] = count;
    }

    /// How the label came about, for the trace.
    void cameBy(int label, int ofParent, int byHop, int toStop, int atStart) {
        parent[label] = ofParent;
        hop[label] = byHop;
        alight[label] = toStop;
        start[label] = atStart;
    }

    /// Whether some label of the node is as good in everything.
    boolean beats(int inNode, int atTime, long forCost, long forGrams, int byVehicles) {
        for (int other = first(inNode); other != NONE; other = next[other]) {
            if (time[other] <= atTime
                    && cost[other] <= forCost
                    && grams[other] <= forGrams
                    && vehicles[other] <= byVehicles) {
                return true;
            }
        }
        return false;
    }

    private void dropBeaten(int inNode, int atTime, long forCost, long forGrams, int byVehicles) {
        int before = NONE;
        for (int other = head[inNode]; other != NONE; other = next[other]) {
            beaten[other] = time[other] >= atTime
                    && cost[other] >= forCost
                    && grams[other] >= forGrams
                    && vehicles[other] >= byVehicles;
            if (!beaten[other]) {
                before = other;
            } else if (before == NONE) {
                head[inNode] = next[other];
            } else {
                next[before] = next[other];
            }
        }
    }

    /// The first label of a node's set; [#next] gives the others.
    int first(int inNode) {
        if (inNode >= head.length) {
            int old = head.length;
            head = Arrays.copyOf(head, Math.max(2 * old, inNode + 1));
            Arrays.fill(head, old, head.length, NONE);
        }
        return head[inNode];
    }

    private static int[] filled(int size) {
        int[] fresh = new int[size];
        Arrays.fill(fresh, NONE);
        return fresh;
    }

    private void grow() {
        int size = 2 * count;
        node = Arrays.copyOf(node, size);
        time = Arrays.copyOf(time, size);
        cost = Arrays.copyOf(cost, size);
        grams = Arrays.copyOf(grams, size);
        vehicles = Arrays.copyOf(vehicles, size);
        parent = Arrays.copyOf(parent, size);
        hop = Arrays.copyOf(hop, size);
        alight = Arrays.copyOf(alight, size);
        start = Arrays.copyOf(start, size);
        beaten = Arrays.copyOf(beaten, size);
        settled = Arrays.copyOf(settled, size);
        next = Arrays.copyOf(next, size);
    }

    int count() {
        return count;
    }

    int next(int label) {
        return next[label];
    }

    int node(int label) {
        return node[label];
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

    /// Vehicles boarded so far, 0 when nobody counts them.
    int vehicles(int label) {
        return vehicles[label];
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

    /// When the link was entered on demand; for a service the base of the run.
    int start(int label) {
        return start[label];
    }

    /// Every move out of the label has been made.
    void settle(int label) {
        settled[label] = true;
    }

    boolean isSettled(int label) {
        return settled[label];
    }

    /// Whether a better label of the same node came later.
    boolean beaten(int label) {
        return beaten[label];
    }
}
