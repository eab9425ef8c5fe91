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
}
