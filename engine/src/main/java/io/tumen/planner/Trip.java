package io.tumen.planner;

import java.util.List;

/// A way with its departures.
///
/// @param starts of each hop: when it sets off on demand; for a service the base of its run
/// @param minute when the goods are handed over
/// @param milli  cost without that of the goods' time, thousandths of a yuan
record Trip(Route route, List<Integer> starts, int minute, long milli) {
    Trip {
        starts = List.copyOf(starts);
    }

    /// The number of its first hop on a service, that of all hops when there is none.
    int firstRide() {
        int hop = 0;
        while (hop < starts.size() && route.hops().get(hop) instanceof Hop.Drive) {
            hop++;
        }
        return hop;
    }
}
