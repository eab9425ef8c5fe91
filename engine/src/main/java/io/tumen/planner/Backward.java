package io.tumen.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Finds the latest ready times for a deadline by asking forward: what can be had by goods that are ready at some
/// minute can be had by goods that are ready earlier, so the last minute at which something new can be had is found
/// by halving. Exact to the minute; about seventeen searches for each ready time found, most of which end at once
/// because nothing is in time.
///
/// Arrival is no criterion here, for in time is in time. The cost of the goods' time is none either, since to be ready
/// later is what it would be paid for.
final class Backward {
    /// A delivery, and up to when the goods may get ready for it.
    ///
    /// @param milli cost without that of the goods' time
    record Late(int ready, Delivery delivery, long milli) {
        private boolean atLeastAsGoodAs(Late other) {
            return milli <= other.milli
                    && delivery.grams() <= other.delivery.grams()
                    && delivery.transfers() <= other.delivery.transfers()
                    && (!delivery.unknown() || other.delivery.unknown());
        }
    }

    private final IntFunction<List<Delivery>> byReady;
    private final PriceBook prices;

    /// @param byReady what can be had in time by goods ready at a minute
    Backward(IntFunction<List<Delivery>> byReady, PriceBook prices) {
        this.byReady = byReady;
        this.prices = prices;
    }

    /// What no other beats in ready time, cost, CO2e, transfers and standing, the latest first.
    ///
    /// @param first first minute that is asked for
    /// @param last  last minute that is asked for
    List<Late> find(int first, int last) {
        var found = new ArrayList<Late>();
        int until = last;
        while (until >= first && !fresh(first, found).isEmpty()) {
            int ready = lastWithFresh(first, until, found);
            found.addAll(fresh(ready, found));
            until = ready - 1;
        }
        return found;
    }

    private int lastWithFresh(int first, int last, List<Late> found) {
        int below = first;
        int above = last;
        while (below < above) {
            int middle = (below + above + 1) >>> 1;
            if (fresh(middle, found).isEmpty()) {
                above = middle - 1;
            } else {
                below = middle;
            }
        }
        return below;
    }

    /// What goods ready at the minute can have and no goods ready later can have as good.
    private List<Late> fresh(int ready, List<Late> found) {
        var fresh = new ArrayList<Late>();
        for (Delivery delivery : byReady.apply(ready)) {
            var late = new Late(ready, delivery, delivery.milli() - prices.inventory(delivery.minute() - ready));
            if (found.stream().noneMatch(later -> later.atLeastAsGoodAs(late))
                    && fresh.stream().noneMatch(other -> other.atLeastAsGoodAs(late))) {
                fresh.removeIf(late::atLeastAsGoodAs);
                fresh.add(late);
            }
        }
        return fresh;
    }
}
