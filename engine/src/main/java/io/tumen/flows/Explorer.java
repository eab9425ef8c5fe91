package io.tumen.flows;

/// Looks at one source: builds its cheapest tree, adds up what it could save, and finds for every arc that it uses
/// though the tree enters its head more cheaply the pair of ways along which to shift.
///
/// The dear way goes back from that arc, always by the arc with the most flow, until it meets the tree's way to the
/// head (the "maximum flow search" of Xie & Xie 2016); if it meets itself instead, the source sends something round a
/// cycle. Changes nothing, so that several threads can look at different sources.
final class Explorer {
    /// Differences smaller than this part of the hours are rounding.
    private static final double ROUNDING = 4e-15;

    private final Layer layer;
    private final SegmentPairs pairs;
    private final ShortestTree tree;
    private final int[] arcs;
    private final double[] units;
    private final int[] onTree;
    private final int[] onWay;
    private final int[] dearWay;
    private final int[] cheapWay;
    private int stamp;

    Explorer(Layer layer, SegmentPairs pairs) {
        this.layer = layer;
        this.pairs = pairs;
        tree = new ShortestTree(layer);
        arcs = new int[layer.arcCount];
        units = new double[layer.arcCount];
        onTree = new int[layer.nodeCount];
        onWay = new int[layer.nodeCount];
        dearWay = new int[layer.nodeCount + 1];
        cheapWay = new int[layer.nodeCount + 1];
    }

    ShortestTree tree() {
        return tree;
    }

    /// @param cost hours by arc
    void explore(Source source, double[] cost, Discoveries found) {
        tree.build(source.node, source.order, cost);
        int count = source.flows.list(arcs, units);
        double[] hours = tree.hours;
        for (int i = 0; i < count; i++) {
            int arc = arcs[i];
            int head = layer.head[arc];
            double gain = hours[layer.tail[arc]] + cost[arc] - hours[head];
            found.cost += units[i] * cost[arc];
            found.fixedCost += units[i] * layer.fixedHours[arc];
            found.excess += units[i] * gain;
            if (gain > ROUNDING * hours[head]) {
                improve(source, arc, gain, units[i], found);
            }
        }
    }

    private void improve(Source source, int arc, double gain, double flow, Discoveries found) {
        int cheap = tree.arcInto[layer.head[arc]];
        if (cheap != ShortestTree.NONE) {
            SegmentPair known = pairs.find(source, arc, cheap, gain, flow);
            if (known != null) {
                found.joined.add(known);
                return;
            }
        }
        search(source, arc, found);
    }

    private void search(Source source, int arc, Discoveries found) {
        stamp++;
        for (int node = layer.head[arc]; ; node = layer.tail[tree.arcInto[node]]) {
            onTree[node] = stamp;
            if (tree.arcInto[node] == ShortestTree.NONE) {
                break;
            }
        }
        int length = 0;
        dearWay[length++] = arc;
        int node = layer.tail[arc];
        while (onTree[node] != stamp) {
            if (onWay[node] == stamp) {
                takeCycle(node, length, found);
                return;
            }
            onWay[node] = stamp;
            int into = busiestInto(source, node);
            if (into == ShortestTree.NONE) {
                return;
            }
            dearWay[length++] = into;
            node = layer.tail[into];
        }
        takePair(layer.head[arc], node, length, found);
    }

    private int busiestInto(Source source, int node) {
        int busiest = ShortestTree.NONE;
        double most = 0;
        for (int i = layer.firstIn[node]; i < layer.firstIn[node + 1]; i++) {
            double flow = source.flows.get(layer.inArc[i]);
            if (flow > most) {
                most = flow;
                busiest = layer.inArc[i];
            }
        }
        return busiest;
    }

    private void takePair(int meet, int part, int dearLength, Discoveries found) {
        int cheapLength = 0;
        for (int node = meet; node != part; node = layer.tail[tree.arcInto[node]]) {
            cheapWay[cheapLength++] = tree.arcInto[node];
        }
        found.add(dearWay, dearLength, cheapWay, cheapLength);
    }

    /// The way came back to the node: what lies between is a cycle.
    private void takeCycle(int node, int length, Discoveries found) {
        int from = length - 1;
        while (layer.head[dearWay[from]] != node) {
            from--;
        }
        System.arraycopy(dearWay, from, cheapWay, 0, length - from);
        found.add(cheapWay, length - from, dearWay, 0);
    }
}
