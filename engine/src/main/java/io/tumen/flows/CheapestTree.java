package io.tumen.flows;

import java.util.Arrays;

/// The cheapest ways from one node to all others by Dijkstra (1959) on a binary heap; among equals the arc with the
/// lowest number. One thread at a time.
final class CheapestTree {
    /// No arc leads to this node.
    static final int NONE = -1;

    private final Graph graph;
    private final int[] firstOut;
    private final int[] out;
    private final double[] cost;
    private final int[] arcTo;
    private final int[] heap;
    private final int[] place;
    private int size;

    CheapestTree(Graph graph) {
        this.graph = graph;
        int nodes = graph.nodeCount();
        firstOut = new int[nodes + 1];
        out = new int[graph.arcCount()];
        for (int arc = 0; arc < out.length; arc++) {
            firstOut[graph.from(arc) + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            firstOut[node + 1] += firstOut[node];
        }
        int[] next = firstOut.clone();
        for (int arc = 0; arc < out.length; arc++) {
            out[next[graph.from(arc)]++] = arc;
        }
        cost = new double[nodes];
        arcTo = new int[nodes];
        heap = new int[nodes];
        place = new int[nodes];
    }

    /// @param arcCosts not negative; infinite closes an arc
    void grow(int origin, double[] arcCosts) {
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(arcTo, NONE);
        Arrays.fill(place, NONE);
        size = 0;
        cost[origin] = 0;
        push(origin);
        while (size > 0) {
            int node = pop();
            if (node != origin && !graph.isPassable(node)) {
                continue;
            }
            for (int i = firstOut[node]; i < firstOut[node + 1]; i++) {
                int arc = out[i];
                int to = graph.to(arc);
                double through = cost[node] + arcCosts[arc];
                if (through < cost[to]) {
                    cost[to] = through;
                    arcTo[to] = arc;
                    push(to);
                }
            }
        }
    }

    boolean reaches(int node) {
        return cost[node] != Double.POSITIVE_INFINITY;
    }

    double cost(int node) {
        return cost[node];
    }

    /// The last arc on the way to the node, or [#NONE].
    int arcTo(int node) {
        return arcTo[node];
    }

    /// The arcs of the way to the node, the first one first.
    int[] wayTo(int node) {
        int length = 0;
        for (int at = node; arcTo[at] != NONE; at = graph.from(arcTo[at])) {
            length++;
        }
        int[] way = new int[length];
        for (int at = node; arcTo[at] != NONE; at = graph.from(arcTo[at])) {
            way[--length] = arcTo[at];
        }
        return way;
    }

    private void push(int node) {
        int hole = place[node] == NONE ? size++ : place[node];
        while (hole > 0 && cost[heap[(hole - 1) / 2]] > cost[node]) {
            put(hole, heap[(hole - 1) / 2]);
            hole = (hole - 1) / 2;
        }
        put(hole, node);
    }

    private int pop() {
        int first = heap[0];
        place[first] = NONE;
        int last = heap[--size];
        if (size > 0) {
            int hole = 0;
            int child = 1;
            while (child < size) {
                child += child + 1 < size && cost[heap[child + 1]] < cost[heap[child]] ? 1 : 0;
                if (cost[heap[child]] >= cost[last]) {
                    break;
                }
                put(hole, heap[child]);
                hole = child;
                child = 2 * hole + 1;
            }
            put(hole, last);
        }
        return first;
    }

    private void put(int hole, int node) {
        heap[hole] = node;
        place[node] = hole;
    }
}
