package io.tumen.operations;

import org.jspecify.annotations.Nullable;

/// Asks up to when goods may get ready, in the user's own words.
///
/// @param deadline  by when they must be there, destination's time: `2026-10-15` (the end of that day) or
///     `2026-10-15T12:00`
/// @param notBefore from when they can be ready, origin's time; 60 days before the deadline when null
public record LatestForm(
        String origin,
        String destination,
        String deadline,
        @Nullable String notBefore,
        GoodsForm goods,
        LimitForm limits) {}
