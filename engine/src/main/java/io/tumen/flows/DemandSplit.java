package io.tumen.flows;

import java.util.Arrays;

/// Sends some demand of a source backwards from its destinations, at every node over the arcs by which the source's
/// own flow enters, in the same shares. Done for a row of one class it gives that class's part of the flows; done for
/// the whole source it makes them keep every unit again, to the last bit, after thousands of shifts.
final class DemandSplit {
    private final Layer layer;
    private final int[] entering;
    private final int[] order;
    private final double[] need;
    private final int[] arcs;
    private final double[] units;
    private final double[] dense;
    private int ordered;

    DemandSplit(Layer layer) {
        this.layer = layer;
        entering = new int[layer.nodeCount];
        order = new int[layer.nodeCount];
        need = new double[layer.nodeCount];
        arcs = new int[layer.arcCount];
        units = new double[layer.arcCount];
        dense = new double[layer.arcCount];
    }

    /// Sorts the nodes that the source's flow goes through.
    ///
    /// @return whether there is no cycle among the arcs used
    boolean prepare(Source source) {
        int count = source.flows.list(arcs, units);
        Arrays.fill(dense, 0);
        Arrays.fill(entering, 0);
        for (int i = 0; i < count; i++) {
            dense[arcs[i]] = units[i];
            entering[layer.head[arcs[i]]]++;
        }
        return sort(count);
    }

    private boolean sort(int count) {
        ordered = 0;
        for (int node = 0; node < layer.nodeCount; node++) {
            if (entering[node] == 0) {
                order[ordered++] = node;
            }
        }
        int passed = 0;
        for (int i = 0; i < ordered; i++) {
            for (int arc = layer.firstOut[order[i]]; arc < layer.firstOut[order[i] + 1]; arc++) {
                if (dense[arc] > 0) {
                    passed++;
                    if (--entering[layer.head[arc]] == 0) {
                        order[ordered++] = layer.head[arc];
                    }
                }
            }
        }
        return passed == count;
    }

    void need(int node, double demand) {
        need[node] += demand;
    }

    /// Adds what is needed to the arcs.
    ///
    /// @param sent    units by arc of the layer
    /// @param missing is told nodes that nothing enters, though something is needed there
    void send(Source source, double[] sent, Missing missing) {
        for (int place = ordered - 1; place >= 0; place--) {
            int node = order[place];
            if (need[node] > 0 && node != source.node) {
                share(node, sent, missing);
            }
            need[node] = 0;
        }
    }

    private void share(int node, double[] sent, Missing missing) {
        double all = 0;
        for (int i = layer.firstIn[node]; i < layer.firstIn[node + 1]; i++) {
            all += dense[layer.inArc[i]];
        }
        if (all == 0) {
            missing.tell(node, need[node]);
            return;
        }
        double perUnit = need[node] / all;
        for (int i = layer.firstIn[node]; i < layer.firstIn[node + 1]; i++) {
            int arc = layer.inArc[i];
            if (dense[arc] > 0) {
                double share = dense[arc] * perUnit;
                sent[arc] += share;
                need[layer.tail[arc]] += share;
            }
        }
    }

    /// What cannot be brought to a node, because nothing enters it.
    interface Missing {
        void tell(int node, double units);
    }
}
