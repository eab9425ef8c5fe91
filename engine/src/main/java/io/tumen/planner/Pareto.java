package io.tumen.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Keeps what no other beats.
final class Pareto {
    private static final Comparator<Delivery> EARLIEST_FIRST = Comparator.comparingInt(Delivery::minute)
            .thenComparingLong(Delivery::milli)
            .thenComparingLong(Delivery::grams)
            .thenComparingInt(Delivery::transfers)
            .thenComparing(Delivery::unknown)
            .thenComparingInt(Delivery::gateway)
            .thenComparingInt(Delivery::label);

    private Pareto() {}

    /// The deliveries that no other is as good as in every criterion, the earliest first; of equal ones the
    /// first.
    static List<Delivery> best(List<Delivery> deliveries) {
        var best = new ArrayList<Delivery>();
        for (Delivery next : deliveries.stream().sorted(EARLIEST_FIRST).toList()) {
            if (best.stream().noneMatch(earlier -> earlier.atLeastAsGoodAs(next))) {
                best.add(next);
            }
        }
        return best;
    }
}
