package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;

/// The slow truth for small problems: lists every simple path of every pair, and moves flow from the dearest used to
/// the cheapest path of one pair at a time, as far as halving finds it good, until nothing is left to gain.
final class PathTruth {
    private final FlowProblem problem;
    private final double[] volume;
    private final List<Pair> pairs = new ArrayList<>();

    PathTruth(FlowProblem problem) {
        this.problem = problem;
        volume = new double[problem.facilities().size()];
        for (GoodsClass goods : problem.classes()) {
            OdMatrix demand = goods.demand();
            for (int row = 0; row < demand.rowCount(); row++) {
                for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                    pairs.add(
                            new Pair(goods.graph(), demand.origin(row), demand.destination(cell), demand.volume(cell)));
                }
            }
        }
    }

    /// Beckmann's objective at equilibrium.
    double objective() {
        pairs.forEach(pair -> pair.put(0, pair.demand));
        for (int round = 0; round < 200_000 && gap() > 1e-12 * cost(); round++) {
            pairs.forEach(Pair::balance);
        }
        double sum = 0;
        for (int f = 0; f < volume.length; f++) {
            sum += problem.facilities().get(f).delay().area(Math.max(0, volume[f]));
        }
        for (Pair pair : pairs) {
            for (int p = 0; p < pair.paths.size(); p++) {
                for (int arc : pair.paths.get(p)) {
                    sum += pair.flow[p] * pair.graph.fixedHours(arc);
                }
            }
        }
        return sum;
    }

    private double gap() {
        return pairs.stream().mapToDouble(Pair::gap).sum();
    }

    private double cost() {
        return pairs.stream().mapToDouble(Pair::cost).sum();
    }

    private final class Pair {
        final Graph graph;
        final double demand;
        final List<int[]> paths = new ArrayList<>();
        final double[] flow;

        Pair(Graph graph, int origin, int destination, double demand) {
            this.graph = graph;
            this.demand = demand;
            collect(origin, destination, new boolean[graph.nodeCount()], new ArrayList<>(), origin);
            flow = new double[paths.size()];
        }

        private void collect(int node, int destination, boolean[] passed, List<Integer> arcs, int origin) {
            if (node == destination) {
                paths.add(arcs.stream().mapToInt(Integer::intValue).toArray());
                return;
            }
            if (node != origin && !graph.isPassable(node)) {
                return;
            }
            passed[node] = true;
            for (int arc = 0; arc < graph.arcCount(); arc++) {
                if (graph.from(arc) == node && !passed[graph.to(arc)]) {
                    arcs.add(arc);
                    collect(graph.to(arc), destination, passed, arcs, origin);
                    arcs.removeLast();
                }
            }
            passed[node] = false;
        }

        void put(int path, double units) {
            flow[path] += units;
            for (int arc : paths.get(path)) {
                if (graph.facility(arc) != Graph.NONE) {
                    volume[graph.facility(arc)] += units;
                }
            }
        }

        double hours(int path) {
            double hours = 0;
            for (int arc : paths.get(path)) {
                hours += graph.fixedHours(arc);
                if (graph.facility(arc) != Graph.NONE) {
                    int f = graph.facility(arc);
                    hours += problem.facilities().get(f).delay().hours(Math.max(0, volume[f]));
                }
            }
            return hours;
        }

        int cheapest() {
            int best = 0;
            for (int path = 1; path < flow.length; path++) {
                best = hours(path) < hours(best) ? path : best;
            }
            return best;
        }

        double cost() {
            double cost = 0;
            for (int path = 0; path < flow.length; path++) {
                cost += flow[path] * hours(path);
            }
            return cost;
        }

        double gap() {
            double least = hours(cheapest());
            double gap = 0;
            for (int path = 0; path < flow.length; path++) {
                gap += flow[path] * (hours(path) - least);
            }
            return gap;
        }

        void balance() {
            int cheap = cheapest();
            for (int path = 0; path < flow.length; path++) {
                if (path != cheap && flow[path] > 0) {
                    balance(path, cheap);
                }
            }
        }

        private void balance(int dear, int cheap) {
            double least = 0;
            double most = flow[dear];
            double moved = 0;
            for (int halving = 0; halving < 100; halving++) {
                double next = halving == 0 ? most : (least + most) / 2;
                put(cheap, next - moved);
                put(dear, moved - next);
                moved = next;
                if (hours(dear) > hours(cheap)) {
                    least = moved;
                } else {
                    most = moved;
                }
                if (least == most) {
                    break;
                }
            }
            if (flow[dear] < 1e-15 * demand) {
                put(dear, -flow[dear]);
            }
        }
    }
}
