package io.tumen.flows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A [FlowProblem] as the solvers work on it: one [Layer] for each different graph, one [Source] for each node of a
/// layer where something begins, and the [Congestion] of all facilities.
final class Network {
    final FlowProblem problem;
    final List<Layer> layers;
    final List<Source> sources;
    final Congestion congestion;

    Network(FlowProblem problem) {
        this.problem = problem;
        Map<Graph, Layer> layerOf = new LinkedHashMap<>();
        Map<Layer, TreeMap<Integer, Source>> sourceAt = new LinkedHashMap<>();
        for (int k = 0; k < problem.classes().size(); k++) {
            GoodsClass goods = problem.classes().get(k);
            Layer layer = layerOf.computeIfAbsent(goods.graph(), graph -> new Layer(graph, problem.facilities()));
            var own = sourceAt.computeIfAbsent(layer, some -> new TreeMap<>());
            for (int row = 0; row < goods.demand().rowCount(); row++) {
                own.computeIfAbsent(goods.demand().origin(row), node -> new Source(layer, node))
                        .addRow(k, row, goods.demand());
            }
        }
        layers = List.copyOf(layerOf.values());
        sources =
                sourceAt.values().stream().flatMap(own -> own.values().stream()).toList();
        congestion = new Congestion(problem.facilities(), layers);
    }

    /// Of each class of the problem.
    List<Layer> layersOfClasses() {
        return problem.classes().stream()
                .map(goods -> layers.stream()
                        .filter(layer -> layer.graph.equals(goods.graph()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /// Hours of each arc of the layer as things are.
    void readCosts(Layer layer, double[] cost) {
        for (int arc = 0; arc < layer.arcCount; arc++) {
            cost[arc] = layer.fixedHours[arc] + congestion.hours(layer.facility[arc]);
        }
    }

    /// Counts the volumes anew from what each source sends: thousands of shifts leave rounding behind.
    void recount() {
        java.util.Arrays.fill(congestion.volume, 0);
        List<Place> places = new ArrayList<>();
        layers.forEach(layer -> places.add(new Place(layer)));
        for (Source source : sources) {
            places.get(layers.indexOf(source.layer)).count(source, congestion.volume);
        }
        congestion.volume[congestion.count] = 0;
        congestion.renewAll();
    }

    /// Room to list the flows of a source.
    private static final class Place {
        final int[] arcs;
        final double[] units;

        Place(Layer layer) {
            arcs = new int[layer.arcCount];
            units = new double[layer.arcCount];
        }

        void count(Source source, double[] volume) {
            int listed = source.flows.list(arcs, units);
            for (int i = 0; i < listed; i++) {
                volume[source.layer.facility[arcs[i]]] += units[i];
            }
        }
    }
}
