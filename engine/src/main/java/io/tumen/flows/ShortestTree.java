package io.tumen.flows;

import java.util.Arrays;

/// Cheapest ways from one source to all nodes it can reach, at given hours by arc.
///
/// The first time Dijkstra's algorithm with a heap settles the nodes; afterwards they are scanned once in the order in
/// which they were settled last, and only where that was wrong a heap repairs (a node that became cheaper after its
/// scan is settled again, each at most once, because no hours are negative). On a network whose costs change little
/// this is one read of every arc.
///
/// One object serves one thread and one layer; its arrays are used again for every source.
final class ShortestTree {
    static final int NONE = -1;

    /// The repair was large: the order is worth renewing when more than one node in so many was settled again.
    private static final int MANY = 24;

    final double[] hours;
    /// The arc by which the cheapest way enters each node.
    final int[] arcInto;
    private final Layer layer;
    private final NodeHeap heap;
    private final boolean[] scanned;
    private final int[] order;
    private final int[] bucket;
    private final double[] through;

    ShortestTree(Layer layer) {
        this.layer = layer;
        hours = new double[layer.nodeCount];
        arcInto = new int[layer.nodeCount];
        heap = new NodeHeap(layer.nodeCount);
        scanned = new boolean[layer.nodeCount];
        order = new int[layer.nodeCount];
        bucket = new int[2 * layer.nodeCount + 2];
        through = new double[layer.nodeCount];
    }

    /// @param cost hours by arc of the layer
    void build(int origin, SettleOrder last, double[] cost) {
        Arrays.fill(hours, Double.POSITIVE_INFINITY);
        Arrays.fill(arcInto, NONE);
        hours[origin] = 0;
        if (!last.isKnown()) {
            heap.push(origin, 0);
            settle(origin, cost, last);
            return;
        }
        scan(origin, last, cost);
        int repaired = repair(origin, cost);
        if (repaired * MANY > last.count()) {
            renew(last);
        }
    }

    private void settle(int origin, double[] cost, SettleOrder last) {
        int settled = 0;
        while (!heap.isEmpty()) {
            int node = heap.pop();
            order[settled++] = node;
            if (layer.mayLeave(node, origin)) {
                relax(node, cost);
            }
        }
        last.set(order, settled, layer.nodeCount);
    }

    private void relax(int node, double[] cost) {
        double here = hours[node];
        for (int arc = layer.firstOut[node]; arc < layer.firstOut[node + 1]; arc++) {
            int next = layer.head[arc];
            double there = here + cost[arc];
            if (there < hours[next]) {
                hours[next] = there;
                arcInto[next] = arc;
                heap.push(next, there);
            }
        }
    }

    private void scan(int origin, SettleOrder last, double[] cost) {
        Arrays.fill(scanned, false);
        int[] firstOut = layer.firstOut;
        int[] head = layer.head;
        for (int place = 0; place < last.count(); place++) {
            int node = last.node(place);
            scanned[node] = true;
            if (!layer.mayLeave(node, origin)) {
                continue;
            }
            double here = hours[node];
            int end = firstOut[node + 1];
            for (int arc = firstOut[node]; arc < end; arc++) {
                int next = head[arc];
                double there = here + cost[arc];
                if (there < hours[next]) {
                    hours[next] = there;
                    arcInto[next] = arc;
                    if (scanned[next]) {
                        heap.push(next, there);
                    }
                }
            }
        }
    }

    private int repair(int origin, double[] cost) {
        int repaired = 0;
        while (!heap.isEmpty()) {
            int node = heap.pop();
            repaired++;
            if (layer.mayLeave(node, origin)) {
                relax(node, cost);
            }
        }
        return repaired;
    }

    /// Sends all that the source has over the tree.
    ///
    /// @param arcUnits units by arc, to which this is added
    /// @throws IllegalArgumentException when there is no way to a destination
    void load(Source source, double[] arcUnits) {
        for (int i = 0; i < source.destinationCount(); i++) {
            need(source, source.destination(i), source.demand(i));
        }
        sendUp(arcUnits);
    }

    /// Notes what [#sendUp] is to bring to a node.
    void need(Source source, int node, double units) {
        if (hours[node] == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("There is no way from node " + layer.graph.nodeName(source.node)
                    + " to node " + layer.graph.nodeName(node) + ", but " + units
                    + " units must go there. Maybe an arc is missing or closed?");
        }
        through[node] += units;
    }

    /// Brings everything that is needed along the tree.
    void sendUp(double[] arcUnits) {
        int[] children = bucket;
        Arrays.fill(children, 0, layer.nodeCount, 0);
        for (int arc : arcInto) {
            if (arc != NONE) {
                children[layer.tail[arc]]++;
            }
        }
        for (int leaf = 0; leaf < layer.nodeCount; leaf++) {
            int node = leaf;
            while (children[node] == 0 && arcInto[node] != NONE) {
                arcUnits[arcInto[node]] += through[node];
                int parent = layer.tail[arcInto[node]];
                through[parent] += through[node];
                through[node] = 0;
                children[node] = -1;
                children[parent]--;
                node = parent;
            }
            if (arcInto[node] == NONE) {
                through[node] = 0;
            }
        }
    }

    /// Sorts by hours into twice as many buckets as there are nodes, and in a bucket as it was: near enough.
    private void renew(SettleOrder last) {
        double farthest = 0;
        for (int place = 0; place < last.count(); place++) {
            farthest = Math.max(farthest, hours[last.node(place)]);
        }
        double perHour = farthest > 0 ? (2 * last.count() - 1) / farthest : 0;
        Arrays.fill(bucket, 0, 2 * last.count() + 1, 0);
        for (int place = 0; place < last.count(); place++) {
            bucket[(int) (hours[last.node(place)] * perHour) + 1]++;
        }
        for (int b = 1; b < 2 * last.count() + 1; b++) {
            bucket[b] += bucket[b - 1];
        }
        for (int place = 0; place < last.count(); place++) {
            int node = last.node(place);
            order[bucket[(int) (hours[node] * perHour)]++] = node;
        }
        last.set(order, last.count(), layer.nodeCount);
    }
}
