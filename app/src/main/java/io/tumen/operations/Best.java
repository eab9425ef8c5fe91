package io.tumen.operations;

import io.tumen.corridor.Itinerary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What an itinerary is best in among others.
final class Best {
    private Best() {}

    /// `cheapest`, `fastest`, `cleanest` or nothing; by the likely values.
    static List<String> of(Itinerary itinerary, List<Itinerary> others) {
        var best = new ArrayList<String>();
        addIfLeast(best, "cheapest", itinerary, others, one -> one.costCny().likely());
        addIfLeast(best, "fastest", itinerary, others, one -> one.likely().getEpochSecond());
        addIfLeast(best, "cleanest", itinerary, others, one -> one.co2eKg().likely());
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
