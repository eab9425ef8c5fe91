package io.tumen.planner;

import java.util.Arrays;

/// Which stretch of some flat columns belongs to each node, for columns that are filled node by node.
final class Stretches {
    private static final int UNASKED = -1;

    private int[] first = new int[256];
    private int[] end = new int[256];

    Stretches() {
        Arrays.fill(first, UNASKED);
    }

    boolean has(int node) {
        return node < first.length && first[node] != UNASKED;
    }

    void put(int node, int from, int until) {
        if (node >= first.length) {
            int old = first.length;
            first = Arrays.copyOf(first, Math.max(2 * old, node + 1));
            end = Arrays.copyOf(end, first.length);
            Arrays.fill(first, old, first.length, UNASKED);
        }
        first[node] = from;
        end[node] = until;
    }

    int first(int node) {
        return first[node];
    }

    /// Where it ends, itself left out.
    int end(int node) {
        return end[node];
    }
}
