package io.tumen.flows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A [Graph] as the solvers walk it: arcs that are not there are left out, the others are sorted by where they begin,
/// where they end, their facility's name and their fixed cost, so that the order in which somebody wrote them down
/// decides nothing, not even a last bit.
///
/// All numbers of arcs and facilities inside the solvers are those of a layer and of [Congestion]; only the answer
/// speaks of the graph's own again.
final class Layer {
    final Graph graph;
    final int nodeCount;
    final int arcCount;
    final int firstThrough;
    /// Arcs that leave node n: `firstOut[n]` to before `firstOut[n + 1]`.
    final int[] firstOut;
    final int[] tail;
    final int[] head;
    /// In the numbers of [Congestion]; its `count` for none and for those that cannot get slower.
    final int[] facility;
    /// With the hours of facilities that cannot get slower.
    final double[] fixedHours;
    /// Arcs that enter node n: `inArc[firstIn[n]]` to before `inArc[firstIn[n + 1]]`.
    final int[] firstIn;
    final int[] inArc;
    /// Number in the graph.
    final int[] graphArc;

    /// @param facilities by number in the problem
    Layer(Graph graph, List<Facility> facilities) {
        this.graph = graph;
        graphArc = sorted(graph, facilities);
        nodeCount = graph.nodeCount();
        arcCount = graphArc.length;
        firstThrough = graph.firstThrough();
        tail = Arrays.stream(graphArc).map(graph::from).toArray();
        head = Arrays.stream(graphArc).map(graph::to).toArray();
        facility = Arrays.stream(graphArc).map(graph::facility).toArray();
        fixedHours = Arrays.stream(graphArc).mapToDouble(graph::fixedHours).toArray();
        foldSteady(facilities);
        firstOut = firstOf(tail);
        firstIn = firstOf(head);
        inArc = byHead();
    }

    private void foldSteady(List<Facility> facilities) {
        for (int arc = 0; arc < arcCount; arc++) {
            if (facility[arc] != Graph.NONE) {
                Facility own = facilities.get(facility[arc]);
                double alone = Congestion.hoursAlone(own);
                if (Congestion.isSteady(own.delay())) {
                    fixedHours[arc] += alone;
                    facility[arc] = Graph.NONE;
                }
            }
        }
    }

    boolean mayLeave(int node, int origin) {
        return node >= firstThrough || node == origin;
    }

    private static int[] sorted(Graph graph, List<Facility> facilities) {
        Comparator<Integer> canonical = Comparator.<Integer>comparingInt(graph::from)
                .thenComparingInt(graph::to)
                .thenComparing(arc -> name(graph, arc, facilities))
                .thenComparingDouble(graph::fixedHours);
        return IntStream.range(0, graph.arcCount())
                .filter(arc -> isThere(graph, arc))
                .boxed()
                .sorted(canonical)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static String name(Graph graph, int arc, List<Facility> facilities) {
        return graph.facility(arc) == Graph.NONE
                ? ""
                : facilities.get(graph.facility(arc)).id();
    }

    private static boolean isThere(Graph graph, int arc) {
        double hours = graph.fixedHours(arc);
        if (Double.isNaN(hours) || hours < 0) {
            throw new IllegalArgumentException("Arc " + arc + " from " + graph.nodeName(graph.from(arc)) + " to "
                    + graph.nodeName(graph.to(arc)) + " has a fixed cost of " + hours
                    + " hours; 0 or more would be right, infinite where the arc is closed.");
        }
        return hours != Double.POSITIVE_INFINITY && graph.from(arc) != graph.to(arc);
    }

    private int[] firstOf(int[] ends) {
        int[] first = new int[nodeCount + 1];
        for (int node : ends) {
            first[node + 1]++;
        }
        for (int node = 0; node < nodeCount; node++) {
            first[node + 1] += first[node];
        }
        return first;
    }

    private int[] byHead() {
        int[] next = firstIn.clone();
        int[] sorted = new int[arcCount];
        for (int arc = 0; arc < arcCount; arc++) {
            sorted[next[head[arc]]++] = arc;
        }
        return sorted;
    }
}
