package io.tumen.planner;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was found for goods of one treatment between two places through one port, by the minute from which they were
/// ready. What was found for some is kept for those that get ready later (see [Offer#best]).
final class Memory {
    private static final int MINUTES_PER_WEEK = 7 * Minutes.PER_DAY;
    /// 1970-01-05, in UTC.
    private static final int FIRST_MONDAY = 4 * Minutes.PER_DAY;

    private final Errand errand;
    private final TreeMap<Integer, Offer> offers = new TreeMap<>();

    Memory(Errand errand) {
        this.errand = errand;
    }

    Errand errand() {
        return errand;
    }

    /// The latest that was found for goods that were ready in the same week and not later; null without one.
    @Nullable
    Offer find(int ready) {
        Map.Entry<Integer, Offer> before = offers.floorEntry(ready);
        return before == null || weekEnd(before.getKey()) != weekEnd(ready) ? null : before.getValue();
    }

    void keep(int ready, Offer offer) {
        offers.put(ready, offer);
    }

    void forget() {
        offers.clear();
    }

    /// Goods that get ready in the same week may arrive up to the same minute, so that what holds for one holds for
    /// all.
    static int weekEnd(int minute) {
        return (Math.floorDiv(minute - FIRST_MONDAY, MINUTES_PER_WEEK) + 1) * MINUTES_PER_WEEK + FIRST_MONDAY;
    }
}
