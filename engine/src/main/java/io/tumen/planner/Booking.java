package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A consignment that somebody booked.
///
/// @param ready    from when it can be loaded
/// @param deadline until when it should be handed over, null when nobody said
/// @param via      the first port that it is booked through, null for whichever is best
public record Booking(
        String id,
        PlaceId origin,
        PlaceId destination,
        Goods goods,
        Instant ready,
        @Nullable Instant deadline,
        @Nullable PlaceId via) {
    /// The same, to go through any port.
    Booking throughAnyPort() {
        return new Booking(id, origin, destination, goods, ready, deadline, null);
    }
}
