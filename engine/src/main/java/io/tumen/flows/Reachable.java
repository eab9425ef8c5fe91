package io.tumen.flows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which nodes of a graph can be reached from which.
final class Reachable {
    private final Graph graph;
    private final List<List<Integer>> heads = new ArrayList<>();
    private final Map<Integer, BitSet> known = new HashMap<>();

    Reachable(Graph graph) {
        this.graph = graph;
        for (int node = 0; node < graph.nodeCount(); node++) {
            heads.add(new ArrayList<>());
        }
        for (int arc = 0; arc < graph.arcCount(); arc++) {
            heads.get(graph.from(arc)).add(graph.to(arc));
        }
    }

    boolean leads(int from, int to) {
        return known.computeIfAbsent(from, this::reachedFrom).get(to);
    }

    private BitSet reachedFrom(int from) {
        var reached = new BitSet();
        var open = new ArrayDeque<Integer>(List.of(from));
        while (!open.isEmpty()) {
            int node = open.remove();
            if (node == from || graph.isPassable(node)) {
                for (int head : heads.get(node)) {
                    if (!reached.get(head)) {
                        reached.set(head);
                        open.add(head);
                    }
                }
            }
        }
        return reached;
    }
}
