package io.tumen.operations;

import io.tumen.corridor.Itinerary;
import io.tumen.planner.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// What an itinerary is best in among others.
final class Best {
    private Best() {}

    /// `cheapest`, `fastest`, `cleanest`, `fewest changes` or nothing; by the likely values.
    ///
    /// @param criteria by what ways were compared; by what they were not, the best may not have been looked for
    static List<String> of(Itinerary itinerary, List<Itinerary> others, Set<Criterion> criteria) {
        var best = new ArrayList<String>();
        if (criteria.contains(Criterion.COST)) {
            addIfLeast(best, "cheapest", itinerary, others, one -> one.costCny().likely());
        }
        addIfLeast(best, "fastest", itinerary, others, one -> one.likely().getEpochSecond());
        if (criteria.contains(Criterion.CO2E)) {
            addIfLeast(best, "cleanest", itinerary, others, one -> one.co2eKg().likely());
        }
        if (criteria.contains(Criterion.TRANSFERS)) {
            addIfLeast(best, "fewest changes", itinerary, others, Itinerary::transfers);
        }
        return best;
    }

    private static void addIfLeast(
            List<String> best,
            String word,
            Itinerary itinerary,
            List<Itinerary> others,
            ToDoubleFunction<Itinerary> of) {
        double own = of.applyAsDouble(itinerary);
        if (others.stream().allMatch(other -> own <= of.applyAsDouble(other))) {
            best.add(word);
        }
    }
}
