package io.tumen.flows;

import java.util.Arrays;

/// Tells what each row of each class sends over each arc of its graph.
final class Answer {
    private final Network network;
    private final int[][][] arcs;
    private final double[][][] units;

    private Answer(Network network) {
        this.network = network;
        int classes = network.problem.classes().size();
        arcs = new int[classes][][];
        units = new double[classes][][];
        for (int k = 0; k < classes; k++) {
            int rows = network.problem.classes().get(k).demand().rowCount();
            arcs[k] = new int[rows][];
            units[k] = new double[rows][];
        }
    }

    /// Takes the flows out of the sources, one after the other, so that they never lie in memory twice.
    static OriginFlows of(Network network) {
        var answer = new Answer(network);
        for (Layer layer : network.layers) {
            var split = new DemandSplit(layer);
            double[] sent = new double[layer.arcCount];
            network.sources.stream()
                    .filter(source -> source.layer.equals(layer))
                    .forEach(source -> answer.tell(source, split, sent));
        }
        return new OriginFlows(answer.arcs, answer.units);
    }

    private void tell(Source source, DemandSplit split, double[] sent) {
        if (!split.prepare(source)) {
            throw new IllegalStateException(
                    "Flow from node " + source.layer.graph.nodeName(source.node) + " goes round a cycle.");
        }
        source.order.forget();
        source.flows.clear();
        for (int i = 0; i < source.rowCount(); i++) {
            int k = source.goodsClass(i);
            OdMatrix demand = network.problem.classes().get(k).demand();
            for (int cell = demand.firstCell(source.row(i)); cell < demand.firstCell(source.row(i) + 1); cell++) {
                split.need(demand.destination(cell), demand.volume(cell));
            }
            Arrays.fill(sent, 0);
            split.send(source, sent, (node, units) -> {
                throw new IllegalStateException("Nothing from node " + source.node + " enters node " + node + ", but "
                        + units + " units must. Maybe the flows were cut where they were no crumbs?");
            });
            tellRow(source.layer, sent, k, source.row(i));
        }
    }

    private void tellRow(Layer layer, double[] sent, int k, int row) {
        int[] own = new int[layer.arcCount];
        int count = 0;
        for (int arc = 0; arc < sent.length; arc++) {
            if (sent[arc] > 0) {
                own[count++] = layer.graphArc[arc];
            }
        }
        int[] rising = Arrays.copyOf(own, count);
        Arrays.sort(rising);
        double[] values = new double[count];
        for (int arc = 0; arc < sent.length; arc++) {
            if (sent[arc] > 0) {
                values[Arrays.binarySearch(rising, layer.graphArc[arc])] = sent[arc];
            }
        }
        arcs[k][row] = rising;
        units[k][row] = values;
    }
}
