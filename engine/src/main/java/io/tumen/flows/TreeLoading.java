package io.tumen.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Sends everything of every class over the cheapest ways at the costs as they are, and adds up arcs only: the step
/// that a solver of the Frank-Wolfe family repeats. Keeps nothing of a source but the order in which its tree was
/// settled, and that once for all classes that begin at the node.
///
/// The sources are cut into a fixed number of parts with sums of their own, added in their order, so that the number of
/// threads changes no bit.
final class TreeLoading {
    private static final int PARTS = 8;

    private final Network network;
    private final Workers workers;
    private final List<List<Source>> groups;
    private final List<ArcLoads> sums = new ArrayList<>();
    private final Map<Layer, double[]> costs = new LinkedHashMap<>();
    private final double[] cheapest = new double[PARTS];

    TreeLoading(Network network, List<Layer> layerOf, Workers workers) {
        this.network = network;
        this.workers = workers;
        groups = groups(network.sources);
        network.layers.forEach(layer -> costs.put(layer, new double[layer.arcCount]));
        for (int part = 0; part < PARTS; part++) {
            sums.add(new ArcLoads(layerOf, network.congestion));
        }
    }

    /// Sources at the same node, whatever their layer, use one order; so one thread does them one after the other.
    private static List<List<Source>> groups(List<Source> sources) {
        Map<Long, List<Source>> groups = new LinkedHashMap<>();
        for (Source source : sources) {
            long key = ((long) source.layer.nodeCount << 32) + source.node;
            groups.computeIfAbsent(key, some -> new ArrayList<>()).add(source);
        }
        return List.copyOf(groups.values());
    }

    /// Fills the loads, and returns hours × units of the cheapest ways.
    double load(ArcLoads loads) {
        costs.forEach(network::readCosts);
        workers.share(0, PARTS, (worker, part) -> loadPart(part));
        loads.clear();
        sums.forEach(loads::add);
        loads.count();
        return Arrays.stream(cheapest).sum();
    }

    private void loadPart(int part) {
        ArcLoads sum = sums.get(part);
        sum.clear();
        cheapest[part] = 0;
        Map<Layer, ShortestTree> trees = new LinkedHashMap<>();
        int from = (int) ((long) groups.size() * part / PARTS);
        int to = (int) ((long) groups.size() * (part + 1) / PARTS);
        for (List<Source> group : groups.subList(from, to)) {
            var order = group.getFirst().order;
            for (Source source : group) {
                var tree = trees.computeIfAbsent(source.layer, ShortestTree::new);
                tree.build(source.node, order, Objects.requireNonNull(costs.get(source.layer)));
                for (int i = 0; i < source.rowCount(); i++) {
                    cheapest[part] += loadRow(source, i, tree, sum);
                }
            }
        }
    }

    private double loadRow(Source source, int i, ShortestTree tree, ArcLoads sum) {
        int k = source.goodsClass(i);
        OdMatrix demand = network.problem.classes().get(k).demand();
        double cost = 0;
        for (int cell = demand.firstCell(source.row(i)); cell < demand.firstCell(source.row(i) + 1); cell++) {
            tree.need(source, demand.destination(cell), demand.volume(cell));
            cost += demand.volume(cell) * tree.hours[demand.destination(cell)];
        }
        tree.sendUp(sum.units[k]);
        return cost;
    }
}
