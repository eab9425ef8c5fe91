package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import org.jspecify.annotations.Nullable;

/// What is to be found for consignments that are ready at any time.
record Errand(Manner manner, PlaceId origin, PlaceId destination) {
    /// What one search can do for goods wherever they go.
    ///
    /// @param via the first port that they go through, null for any and for none
    record Manner(Treatment treatment, @Nullable PlaceId via) {}
}
