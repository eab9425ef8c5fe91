package io.tumen.flows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The goods of one origin as a small graph of the arcs they use, its nodes in an order in which goods come to them.
final class RowFlows {
    private final int[] arcs;
    private final double[] units;
    private final Map<Integer, Integer> index = new HashMap<>();
    private final List<List<Integer>> into = new ArrayList<>();
    private final double[] outflow;
    private final double[] delivered;
    private final int origin;
    private final double total;
    private final int[] order;
    private final boolean cycle;

    RowFlows(Graph graph, OriginFlows flows, int goodsClass, int row, OdMatrix demand) {
        int count = flows.entryCount(goodsClass, row);
        arcs = new int[count];
        units = new double[count];
        nodeFor(demand.origin(row));
        for (int entry = 0; entry < count; entry++) {
            arcs[entry] = flows.arc(goodsClass, row, entry);
            units[entry] = flows.units(goodsClass, row, entry);
            nodeFor(graph.from(arcs[entry]));
            into.get(nodeFor(graph.to(arcs[entry]))).add(entry);
        }
        origin = 0;
        outflow = new double[into.size()];
        delivered = new double[into.size()];
        for (int entry = 0; entry < count; entry++) {
            outflow[indexOf(graph.from(arcs[entry]))] += units[entry];
        }
        double sum = 0;
        for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
            sum += demand.volume(cell);
            int node = indexOf(demand.destination(cell));
            if (node >= 0) {
                delivered[node] += demand.volume(cell);
            }
        }
        total = sum;
        List<Integer> sorted = sorted(graph);
        cycle = sorted.size() < into.size();
        order = withTheRest(sorted);
    }

    private int nodeFor(int node) {
        return index.computeIfAbsent(node, any -> {
            into.add(new ArrayList<>());
            return into.size() - 1;
        });
    }

    /// Kahn's order; nodes on or behind a cycle are missing.
    private List<Integer> sorted(Graph graph) {
        int[] missing = into.stream().mapToInt(List::size).toArray();
        List<List<Integer>> heads = new ArrayList<>();
        into.forEach(any -> heads.add(new ArrayList<>()));
        for (int arc : arcs) {
            heads.get(indexOf(graph.from(arc))).add(indexOf(graph.to(arc)));
        }
        var ready = new ArrayDeque<Integer>();
        for (int node = 0; node < missing.length; node++) {
            if (missing[node] == 0) {
                ready.add(node);
            }
        }
        var sorted = new ArrayList<Integer>();
        while (!ready.isEmpty()) {
            int node = ready.remove();
            sorted.add(node);
            for (int head : heads.get(node)) {
                if (--missing[head] == 0) {
                    ready.add(head);
                }
            }
        }
        return sorted;
    }

    private int[] withTheRest(List<Integer> sorted) {
        boolean[] has = new boolean[into.size()];
        sorted.forEach(node -> has[node] = true);
        var all = new ArrayList<>(sorted);
        for (int node = 0; node < has.length; node++) {
            if (!has[node]) {
                all.add(node);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    int nodeCount() {
        return into.size();
    }

    /// The row's own number of a node of the graph; -1 where its goods do not come.
    int indexOf(int node) {
        return index.getOrDefault(node, -1);
    }

    int[] order() {
        return Arrays.copyOf(order, order.length);
    }

    boolean hasCycle() {
        return cycle;
    }

    boolean isOrigin(int node) {
        return node == origin;
    }

    /// The entries of arcs that end at the node.
    List<Integer> into(int node) {
        return into.get(node);
    }

    int arc(int entry) {
        return arcs[entry];
    }

    double units(int entry) {
        return units[entry];
    }

    /// What goes on from the node and what is handed over there.
    double through(int node) {
        return outflow[node] + delivered[node];
    }

    /// All that the origin sends, units per period.
    double total() {
        return total;
    }
}
