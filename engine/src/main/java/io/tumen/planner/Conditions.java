package io.tumen.planner;

import io.tumen.corridor.Closure;
import java.util.List;

/// Under what a search runs; the same search under easier conditions tells why a way failed under the true ones.
///
/// @param open     when something can set off on each link
/// @param slots    what is taken of the runs of services
/// @param anySlots whether services take more than their slots
/// @param end      last minute at which the goods may be handed over
record Conditions(
        Legality law, Yard yard, OpenTimes open, Departures departures, Slots slots, boolean anySlots, int end) {
    Conditions withLaw(Legality other) {
        return new Conditions(other, yard, open, departures, slots, anySlots, end);
    }

    Conditions withClosures(Window window, List<Closure> closures) {
        return new Conditions(law, window.yard(closures), window.links(closures), departures, slots, anySlots, end);
    }

    /// @param none no slots taken of those departures
    Conditions withDepartures(Departures other, Slots none) {
        return new Conditions(law, yard, open, other, none, anySlots, end);
    }

    Conditions withAnySlots() {
        return new Conditions(law, yard, open, departures, slots, true, end);
    }

    /// The same over other times of work at the same terminals.
    Conditions withTerminals(Terminals other) {
        return new Conditions(law, yard.with(other), open, departures, slots, anySlots, end);
    }

    Conditions withEnd(int other) {
        return new Conditions(law, yard, open, departures, slots, anySlots, other);
    }
}
