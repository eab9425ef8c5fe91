package io.tumen.flows;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Sends all goods the cheapest way of an empty network, by a search of its own.
final class CheapestOnly implements FlowSolver {
    @Override
    public Assigned solve(FlowProblem problem, Options options) {
        int classes = problem.classes().size();
        int[][][] arcs = new int[classes][][];
        double[][][] units = new double[classes][][];
        for (int k = 0; k < classes; k++) {
            GoodsClass goods = problem.classes().get(k);
            Graph graph = goods.graph();
            double[] cost = IntStream.range(0, graph.arcCount())
                    .mapToDouble(arc -> graph.fixedHours(arc)
                            + (graph.facility(arc) == Graph.NONE
                                    ? 0
                                    : problem.facilities()
                                            .get(graph.facility(arc))
                                            .delay()
                                            .hours(0)))
                    .toArray();
            var search = new CheapestWay(graph, cost);
            OdMatrix demand = goods.demand();
            arcs[k] = new int[demand.rowCount()][];
            units[k] = new double[demand.rowCount()][];
            for (int row = 0; row < demand.rowCount(); row++) {
                var carried = new TreeMap<Integer, Double>();
                for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                    CheapestWay.Found found = search.find(demand.origin(row), demand.destination(cell));
                    if (found == null) {
                        throw new IllegalArgumentException("no way for cell " + cell);
                    }
                    double volume = demand.volume(cell);
                    found.arcs().forEach(arc -> carried.merge(arc, volume, Double::sum));
                }
                arcs[k][row] =
                        carried.keySet().stream().mapToInt(Integer::intValue).toArray();
                units[k][row] = carried.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
            }
        }
        var trace = new Trace(List.of(new Trace.Step(1, 0, 0, 0)), Trace.Stop.GAP_REACHED);
        return new Assigned(
                problem,
                new OriginFlows(arcs, units),
                new double[problem.facilities().size()],
                trace);
    }
}
