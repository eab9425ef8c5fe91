package io.tumen.flows;

import java.util.Arrays;

/// Takes out what a source sends round in a circle. Where a circle takes time the equilibrium itself has none; where it
/// takes none, or before the equilibrium is reached, one can be left.
final class Cycles {
    private static final int NEW = 0;
    private static final int OPEN = 1;
    private static final int DONE = 2;

    private final Layer layer;
    private final DemandSplit split;
    private final int[] mark;
    private final int[] nextOut;
    private final int[] way;

    Cycles(Layer layer) {
        this.layer = layer;
        split = new DemandSplit(layer);
        mark = new int[layer.nodeCount];
        nextOut = new int[layer.nodeCount];
        way = new int[layer.nodeCount];
    }

    /// Returns whether there was any.
    boolean takeOut(Source source) {
        if (split.prepare(source)) {
            return false;
        }
        while (takeOne(source)) {
            // Until none is left.
        }
        return true;
    }

    private boolean takeOne(Source source) {
        Arrays.fill(mark, NEW);
        System.arraycopy(layer.firstOut, 0, nextOut, 0, layer.nodeCount);
        for (int node = 0; node < layer.nodeCount; node++) {
            if (mark[node] == NEW && takeOneBehind(node, source)) {
                return true;
            }
        }
        return false;
    }

    /// Depth first; an arc to a node that is still open closes a cycle.
    private boolean takeOneBehind(int start, Source source) {
        int length = 0;
        int node = start;
        mark[node] = OPEN;
        while (true) {
            int arc = nextOut[node]++;
            if (arc >= layer.firstOut[node + 1]) {
                mark[node] = DONE;
                if (length == 0) {
                    return false;
                }
                node = layer.tail[way[--length]];
            } else if (source.flows.get(arc) > 0 && mark[layer.head[arc]] != DONE) {
                way[length++] = arc;
                node = layer.head[arc];
                if (mark[node] == OPEN) {
                    empty(node, length, source);
                    return true;
                }
                mark[node] = OPEN;
            }
        }
    }

    /// The cycle is the end of the way, from where the node was left.
    private void empty(int node, int length, Source source) {
        int from = length - 1;
        while (layer.tail[way[from]] != node) {
            from--;
        }
        double round = source.flows.least(way, from, length);
        for (int i = from; i < length; i++) {
            source.flows.subtract(way[i], round, source.crumb());
        }
    }
}
