package io.tumen.planner;

import java.util.List;

/// A way with its departures, for one kind of goods.
///
/// @param runs   the run of each ride on a service, in the order of the route
/// @param minute when the goods are handed over
/// @param milli  cost without that of the goods' time, thousandths of a yuan
record Trip(Route route, List<Integer> runs, int minute, long milli) {
    Trip {
        runs = List.copyOf(runs);
    }

    /// Whether its end does not depend on when exactly the goods get ready.
    boolean isScheduled() {
        return !runs.isEmpty();
    }

    /// The rides on services, in order.
    List<Hop.Ride> rides() {
        return route.hops().stream()
                .filter(Hop.Ride.class::isInstance)
                .map(Hop.Ride.class::cast)
                .toList();
    }
}
