package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A consignment that somebody booked.
///
/// @param ready    from when it can be loaded
/// @param deadline until when it should be handed over, null when nobody said
public record Booking(
        String id,
        PlaceId origin,
        PlaceId destination,
        Goods goods,
        Instant ready,
        @Nullable Instant deadline) {}
