package io.tumen.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The cheapest way through a graph at given costs of its arcs, by Dijkstra (1959). Of equal ways that with the lower
/// arc numbers.
final class CheapestWay {
    private final Graph graph;
    private final double[] cost;
    private final int[] firstOut;
    private final int[] out;

    private record Label(double hours, int node) {}

    /// @param hours all of the way
    /// @param arcs  in the order travelled
    record Found(double hours, List<Integer> arcs) {
        Found {
            arcs = List.copyOf(arcs);
        }
    }

    /// @param cost of each arc, hours, not negative
    CheapestWay(Graph graph, double[] cost) {
        this.graph = graph;
        this.cost = cost.clone();
        this.firstOut = new int[graph.nodeCount() + 1];
        this.out = new int[graph.arcCount()];
        for (int arc = 0; arc < out.length; arc++) {
            firstOut[graph.from(arc) + 1]++;
        }
        Arrays.parallelPrefix(firstOut, Integer::sum);
        int[] next = firstOut.clone();
        for (int arc = 0; arc < out.length; arc++) {
            out[next[graph.from(arc)]++] = arc;
        }
    }

    /// Null where there is no way.
    @Nullable
    Found find(int origin, int destination) {
        return find(origin, destination, arc -> true, null);
    }

    /// @param allowed arcs that may be used
    /// @param through arcs of which one at least is used; null for no such wish
    @Nullable
    Found find(int origin, int destination, IntPredicate allowed, @Nullable IntPredicate through) {
        int nodes = graph.nodeCount();
        double[] best = new double[2 * nodes];
        int[] came = new int[2 * nodes];
        int[] before = new int[2 * nodes];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        var queue = new PriorityQueue<Label>((one, other) -> one.hours != other.hours
                ? Double.compare(one.hours, other.hours)
                : Integer.compare(one.node, other.node));
        int start = origin + (through == null ? nodes : 0);
        best[start] = 0;
        queue.add(new Label(0, start));
        while (!queue.isEmpty()) {
            Label label = queue.remove();
            if (label.node == destination + nodes) {
                return new Found(label.hours, wayTo(label.node, came, before, start));
            }
            if (label.hours > best[label.node] || isClosed(label.node, start)) {
                continue;
            }
            boolean passed = label.node >= nodes;
            int node = label.node % nodes;
            for (int i = firstOut[node]; i < firstOut[node + 1]; i++) {
                int arc = out[i];
                boolean now = passed || through != null && through.test(arc);
                int head = graph.to(arc) + (now ? nodes : 0);
                double hours = label.hours + cost[arc];
                if (allowed.test(arc) && hours < best[head]) {
                    best[head] = hours;
                    came[head] = arc;
                    before[head] = label.node;
                    queue.add(new Label(hours, head));
                }
            }
        }
        return null;
    }

    private boolean isClosed(int label, int start) {
        return label != start && !graph.isPassable(label % graph.nodeCount());
    }

    private static List<Integer> wayTo(int end, int[] came, int[] before, int start) {
        var arcs = new ArrayList<Integer>();
        for (int label = end; label != start; label = before[label]) {
            arcs.add(came[label]);
        }
        return arcs.reversed();
    }
}
