package io.tumen.planner;

import io.tumen.corridor.Activity;
import org.jspecify.annotations.Nullable;

/// One ride of a route, with what the search knew of it.
sealed interface Hop {
    /// The work before it, null when none is needed.
    @Nullable
    Activity change();

    int legalBefore();

    int legalAfter();

    /// A ride over one link on demand.
    ///
    /// @param continues   whether the vehicle of the hop before goes on
    /// @param chargesFlat whether the flat prices of its tariff fall due
    record Drive(
            int link,
            @Nullable Activity change,
            boolean continues,
            boolean chargesFlat,
            int legalBefore,
            int legalAfter)
            implements Hop {}

    /// A ride on a service between two of its stops.
    record Ride(int board, int alight, @Nullable Activity change, int legalBefore, int legalAfter) implements Hop {}
}
