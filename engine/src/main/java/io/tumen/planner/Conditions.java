package io.tumen.planner;

/// Under what a search runs; the same search under easier conditions tells why a way failed under the true ones.
///
/// @param anySlots whether services take more than their slots
/// @param end      last minute at which the goods may be handed over
record Conditions(Legality law, Yard yard, Departures departures, boolean anySlots, int end) {
    Conditions withLaw(Legality other) {
        return new Conditions(other, yard, departures, anySlots, end);
    }

    Conditions withYard(Yard other) {
        return new Conditions(law, other, departures, anySlots, end);
    }

    Conditions withDepartures(Departures other) {
        return new Conditions(law, yard, other, anySlots, end);
    }

    Conditions withAnySlots() {
        return new Conditions(law, yard, departures, true, end);
    }

    Conditions withEnd(int other) {
        return new Conditions(law, yard, departures, anySlots, other);
    }
}
