package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Finds what one TEU of each pair costs on average.
final class PairCosts {
    private PairCosts() {}

    static List<PairCost> of(ProductNetwork network, Assigned assigned) {
        var all = new ArrayList<PairCost>();
        for (int k = 0; k < network.problem().classes().size(); k++) {
            addClass(network, assigned, k, all);
        }
        return List.copyOf(all);
    }

    private static void addClass(ProductNetwork network, Assigned assigned, int k, List<PairCost> all) {
        GoodsClass goods = network.problem().classes().get(k);
        Graph graph = goods.graph();
        double[] hours = column(
                graph,
                arc -> network.step(k, arc).hours()
                        + (graph.facility(arc) == Graph.NONE ? 0 : assigned.hours(graph.facility(arc))));
        double[] cny = column(graph, arc -> network.step(k, arc).cny());
        double[] co2e = column(graph, arc -> network.step(k, arc).co2eKg());
        OdMatrix demand = goods.demand();
        for (int row = 0; row < demand.rowCount(); row++) {
            var split = new LabelSplit(network.problem(), assigned.flows(), k, row);
            double[] meanHours = split.meanCosts(hours);
            double[] meanCny = split.meanCosts(cny);
            double[] meanCo2e = split.meanCosts(co2e);
            double[][] unknown = split.delivered(2, (arc, label) -> network.isUnknown(k, arc) ? 1 : label);
            int first = demand.firstCell(row);
            for (int i = 0; i < meanHours.length; i++) {
                all.add(new PairCost(
                        network.kinds().get(k),
                        network.pair(k, row, first + i),
                        demand.volume(first + i),
                        meanHours[i],
                        meanCny[i],
                        meanCny[i] + meanHours[i] * goods.valueOfTime(),
                        meanCo2e[i],
                        unknown[i][1]));
            }
        }
    }

    private static double[] column(Graph graph, IntToDoubleFunction value) {
        return IntStream.range(0, graph.arcCount()).mapToDouble(value).toArray();
    }
}
