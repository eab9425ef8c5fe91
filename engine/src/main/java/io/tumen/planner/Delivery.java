package io.tumen.planner;

import java.util.Set;

/// Goods handed over at their destination, as the search counts it; a written one with the storage too.
///
/// @param label   the search's own number of it
/// @param minute  when they were handed over
/// @param milli   cost with the goods' time, thousandths of a yuan
/// @param grams   CO2e, g
/// @param transfers changes of vehicle, 0 where nobody counts them
/// @param unknown whether an open legal point was met
/// @param gateway number of the first port, [Nodes#NO_SHIP] without a ship
record Delivery(int label, int minute, long milli, long grams, int transfers, boolean unknown, int gateway) {
    Delivery dearerBy(long more) {
        return new Delivery(label, minute, milli + more, grams, transfers, unknown, gateway);
    }

    /// The same without a look at its open legal points.
    Delivery certain() {
        return new Delivery(label, minute, milli, grams, transfers, false, gateway);
    }

    /// The same with nothing counted but these.
    Delivery by(Set<Criterion> criteria) {
        return new Delivery(
                label,
                minute,
                criteria.contains(Criterion.COST) ? milli : 0,
                criteria.contains(Criterion.CO2E) ? grams : 0,
                criteria.contains(Criterion.TRANSFERS) ? transfers : 0,
                unknown,
                gateway);
    }

    /// Whether this one is as good in every criterion.
    boolean atLeastAsGoodAs(Delivery other) {
        return minute <= other.minute
                && milli <= other.milli
                && grams <= other.grams
                && transfers <= other.transfers
                && (!unknown || other.unknown);
    }
}
