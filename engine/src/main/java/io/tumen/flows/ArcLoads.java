package io.tumen.flows;

import java.util.Arrays;
import java.util.List;

/// Flows of all classes by arc, without where they come from: what solvers of the Frank-Wolfe family work with. A point
/// of theirs is a mixture of such loads.
final class ArcLoads {
    /// By class and arc of its layer.
    final double[][] units;
    /// By facility of [Congestion].
    final double[] volume;
    /// Hours × units that no volume changes.
    double fixedCost;
    private final List<Layer> layerOf;

    /// @param layerOf of each class
    ArcLoads(List<Layer> layerOf, Congestion congestion) {
        this.layerOf = layerOf;
        units = new double[layerOf.size()][];
        for (int k = 0; k < units.length; k++) {
            units[k] = new double[layerOf.get(k).arcCount];
        }
        volume = new double[congestion.count + 1];
    }

    void clear() {
        for (double[] own : units) {
            Arrays.fill(own, 0);
        }
    }

    void add(ArcLoads other) {
        for (int k = 0; k < units.length; k++) {
            for (int arc = 0; arc < units[k].length; arc++) {
                units[k][arc] += other.units[k][arc];
            }
        }
    }

    /// Becomes `own · this + part · other`.
    void mix(double own, double part, ArcLoads other) {
        for (int k = 0; k < units.length; k++) {
            for (int arc = 0; arc < units[k].length; arc++) {
                units[k][arc] = own * units[k][arc] + part * other.units[k][arc];
            }
        }
        for (int f = 0; f < volume.length; f++) {
            volume[f] = own * volume[f] + part * other.volume[f];
        }
        fixedCost = own * fixedCost + part * other.fixedCost;
    }

    /// Counts volumes and fixed cost anew from the arcs.
    void count() {
        Arrays.fill(volume, 0);
        fixedCost = 0;
        for (int k = 0; k < units.length; k++) {
            Layer layer = layerOf.get(k);
            for (int arc = 0; arc < units[k].length; arc++) {
                volume[layer.facility[arc]] += units[k][arc];
                fixedCost += units[k][arc] * layer.fixedHours[arc];
            }
        }
        volume[volume.length - 1] = 0;
    }

    /// One row for each class, of all its origins together.
    OriginFlows asFlows() {
        int[][][] arcs = new int[units.length][1][];
        double[][][] values = new double[units.length][1][];
        for (int k = 0; k < units.length; k++) {
            Layer layer = layerOf.get(k);
            double[] dense = new double[layer.graph.arcCount()];
            for (int arc = 0; arc < layer.arcCount; arc++) {
                dense[layer.graphArc[arc]] = units[k][arc];
            }
            arcs[k][0] = java.util.stream.IntStream.range(0, dense.length)
                    .filter(arc -> dense[arc] > 0)
                    .toArray();
            values[k][0] =
                    Arrays.stream(arcs[k][0]).mapToDouble(arc -> dense[arc]).toArray();
        }
        return OriginFlows.ofClasses(arcs, values);
    }
}
