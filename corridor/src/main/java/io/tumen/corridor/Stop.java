package io.tumen.corridor;

import java.time.Duration;

/// A call of a service at a terminal.
///
/// @param arrival   since midnight of the running day; beyond 24 h for later days, as in GTFS
/// @param departure since midnight of the running day, not before the arrival
public record Stop(TerminalId terminal, Duration arrival, Duration departure) {
    public Stop {
        if (arrival.isNegative() || departure.compareTo(arrival) < 0) {
            throw new InvalidValueException("stop times", arrival + " / " + departure, "0 <= arrival <= departure");
        }
    }
}
