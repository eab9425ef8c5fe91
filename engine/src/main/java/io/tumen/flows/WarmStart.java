package io.tumen.flows;

import java.util.Arrays;

/// Takes the flows of an answer to a like problem as the first ones: the same graphs and rows of demand, but other
/// volumes, delays or fixed costs, or some arcs closed.
///
/// Where demand is the same and no arc in use was closed, the flows stay as they are. Otherwise each source's demand is
/// sent anew in the shares of the old flow ([DemandSplit]), and what cannot get on that way takes the cheapest one.
final class WarmStart {
    private final Network network;
    private final Assigned start;
    private final int[][] layerArcs;

    WarmStart(Network network, Assigned start) {
        this.network = network;
        this.start = start;
        layerArcs = new int[network.problem.classes().size()][];
        if (start.problem().classes().size() != layerArcs.length) {
            throw new IllegalArgumentException(
                    "The start has " + start.problem().classes().size() + " classes, the problem " + layerArcs.length
                            + ". Maybe it is of another problem?");
        }
        if (!start.flows().isByOrigin()) {
            throw new IllegalArgumentException(
                    "The start does not tell flows by origin. Maybe it is an answer of" + " BiconjugateFrankWolfe?");
        }
    }

    void load() {
        boolean[] isKept = new boolean[network.sources.size()];
        for (int i = 0; i < isKept.length; i++) {
            isKept[i] = take(network.sources.get(i));
        }
        network.recount();
        for (Layer layer : network.layers) {
            var tidy = new Resending(network, layer);
            for (int i = 0; i < isKept.length; i++) {
                Source source = network.sources.get(i);
                if (!isKept[i] && source.layer.equals(layer)) {
                    tidy.resend(source);
                }
            }
        }
        network.recount();
    }

    /// Returns whether the flows fit as they are.
    private boolean take(Source source) {
        double[] units = new double[source.layer.arcCount];
        boolean fits = true;
        for (int i = 0; i < source.rowCount(); i++) {
            fits &= takeRow(source, source.goodsClass(i), source.row(i), units);
        }
        source.flows.set(units);
        return fits;
    }

    private boolean takeRow(Source source, int k, int row, double[] units) {
        OdMatrix was = start.problem().classes().get(k).demand();
        if (row >= was.rowCount() || row >= start.flows().rowCount(k) || was.origin(row) != source.node) {
            return false;
        }
        boolean fits = isSame(was, network.problem.classes().get(k).demand(), row);
        int[] layerArc = layerArcs(k, source.layer);
        for (int entry = 0; entry < start.flows().entryCount(k, row); entry++) {
            int arc = start.flows().arc(k, row, entry);
            if (arc < layerArc.length && layerArc[arc] >= 0) {
                units[layerArc[arc]] += start.flows().units(k, row, entry);
            } else {
                fits = false;
            }
        }
        return fits;
    }

    private int[] layerArcs(int k, Layer layer) {
        if (layerArcs[k] == null) {
            layerArcs[k] = new int[layer.graph.arcCount()];
            Arrays.fill(layerArcs[k], -1);
            for (int arc = 0; arc < layer.arcCount; arc++) {
                layerArcs[k][layer.graphArc[arc]] = arc;
            }
        }
        return layerArcs[k];
    }

    private static boolean isSame(OdMatrix was, OdMatrix is, int row) {
        int cells = is.firstCell(row + 1) - is.firstCell(row);
        if (was.firstCell(row + 1) - was.firstCell(row) != cells) {
            return false;
        }
        for (int i = 0; i < cells; i++) {
            int a = was.firstCell(row) + i;
            int b = is.firstCell(row) + i;
            if (was.destination(a) != is.destination(b) || was.volume(a) != is.volume(b)) {
                return false;
            }
        }
        return true;
    }

    /// Sends sources' demand anew.
    private static final class Resending {
        private final Cycles cycles;
        private final DemandSplit split;
        private final ShortestTree tree;
        private final double[] cost;
        private final double[] units;

        Resending(Network network, Layer layer) {
            cycles = new Cycles(layer);
            split = new DemandSplit(layer);
            tree = new ShortestTree(layer);
            cost = new double[layer.arcCount];
            units = new double[layer.arcCount];
            network.readCosts(layer, cost);
        }

        void resend(Source source) {
            cycles.takeOut(source);
            split.prepare(source);
            for (int i = 0; i < source.destinationCount(); i++) {
                split.need(source.destination(i), source.demand(i));
            }
            Arrays.fill(units, 0);
            boolean[] isTreeBuilt = {false};
            split.send(source, units, (node, missing) -> {
                if (!isTreeBuilt[0]) {
                    tree.build(source.node, source.order, cost);
                    isTreeBuilt[0] = true;
                }
                tree.need(source, node, missing);
            });
            if (isTreeBuilt[0]) {
                tree.sendUp(units);
            }
            source.flows.set(units);
        }
    }
}
