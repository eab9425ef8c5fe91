package io.tumen.conversion;

import io.tumen.corridor.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call of a ship at a port, as a schedule tells it.
///
/// @param pointer   where in the text it stands (RFC 6901)
/// @param unLocode  empty where the schedule has none
/// @param position  null where the schedule has none
/// @param arrival   null where not told
/// @param departure null where not told
record DcsaCall(
        String pointer,
        String unLocode,
        String name,
        @Nullable Position position,
        @Nullable Instant arrival,
        @Nullable Instant departure) {

    /// Arrival, or departure where it is not told.
    @Nullable
    Instant from() {
        return arrival == null ? departure : arrival;
    }

    /// Departure, or arrival where it is not told.
    @Nullable
    Instant until() {
        return departure == null ? arrival : departure;
    }
}
