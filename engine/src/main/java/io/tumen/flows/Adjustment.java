package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import java.util.Set;

/// Moves a value of the corridor for an experiment: a price, a dwell or the wait at a frontier, at some places.
///
/// @param places where; empty for everywhere
/// @param factor what the value is multiplied by, 0 or more
/// @param plus   what is added after that: CNY per TEU for a price, hours for the others
public record Adjustment(What what, Set<PlaceId> places, double factor, double plus) {
    /// What is moved.
    public enum What {
        /// All that is paid for work at the places and for rides that begin there, CNY per TEU.
        PRICE,
        /// Hours of loading, transfer, gauge change, unloading and the wait for departures.
        DWELL,
        /// Hours of control at frontiers.
        BORDER_WAIT
    }

    public Adjustment {
        places = Set.copyOf(places);
    }

    public static Adjustment times(What what, Set<PlaceId> places, double factor) {
        return new Adjustment(what, places, factor, 0);
    }

    boolean isOf(What other, PlaceId place) {
        return what == other && (places.isEmpty() || places.contains(place));
    }

    double on(double value) {
        return Math.max(0, value * factor + plus);
    }
}
