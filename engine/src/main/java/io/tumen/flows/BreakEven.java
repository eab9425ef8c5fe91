package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The cheapest way of a pair through a place against its cheapest way past it, as full as things are.
///
/// @param teuPerDay  that move
/// @param throughCny CNY per TEU with the goods' time; null where none goes through
/// @param pastCny    CNY per TEU with the goods' time; null where none goes past
public record BreakEven(
        Kind kind,
        Pair pair,
        double teuPerDay,
        PlaceId through,
        @Nullable Double throughCny,
        @Nullable Double pastCny) {
    /// Of each kind and pair that moves.
    public static List<BreakEven> of(FlowStudy study, PlaceId place) {
        var all = new ArrayList<BreakEven>();
        for (int k = 0; k < study.network().problem().classes().size(); k++) {
            addClass(study, k, place, all);
        }
        return List.copyOf(all);
    }

    private static void addClass(FlowStudy study, int k, PlaceId place, List<BreakEven> all) {
        ProductNetwork network = study.network();
        GoodsClass goods = network.problem().classes().get(k);
        double[] cost = IntStream.range(0, goods.graph().arcCount())
                .mapToDouble(arc -> cost(study, goods.graph(), arc))
                .toArray();
        IntPredicate touches = arc -> study.touches(network.step(k, arc), place);
        var search = new CheapestWay(goods.graph(), cost);
        OdMatrix demand = goods.demand();
        for (int row = 0; row < demand.rowCount(); row++) {
            for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                int from = demand.origin(row);
                int to = demand.destination(cell);
                all.add(new BreakEven(
                        network.kinds().get(k),
                        network.pair(k, row, cell),
                        demand.volume(cell),
                        place,
                        cny(search.find(from, to, arc -> true, touches), goods),
                        cny(search.find(from, to, touches.negate(), null), goods)));
            }
        }
    }

    private static double cost(FlowStudy study, Graph graph, int arc) {
        int facility = graph.facility(arc);
        return graph.fixedHours(arc)
                + (facility == Graph.NONE
                        ? 0
                        : study.assigned().hours(facility) + study.assigned().price(facility));
    }

    private static @Nullable Double cny(CheapestWay.@Nullable Found found, GoodsClass goods) {
        return found == null ? null : found.hours() * goods.valueOfTime();
    }

    /// By how much the place is ahead, CNY per TEU: what it may become dearer, or must become cheaper where negative,
    /// until the pair is indifferent. Null where there is no choice.
    public @Nullable Double aheadCny() {
        return throughCny == null || pastCny == null ? null : pastCny - throughCny;
    }

    /// The same in hours of these goods.
    public @Nullable Double aheadHours() {
        Double cny = aheadCny();
        return cny == null ? null : cny / kind.valueOfTime();
    }
}
