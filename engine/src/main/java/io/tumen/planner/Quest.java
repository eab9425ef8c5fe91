package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import org.jspecify.annotations.Nullable;

/// What one run of a search looks for.
///
/// @param destination null for every place where goods are unloaded
/// @param ready       minute from which the goods can be loaded
/// @param end         last minute at which they may be handed over
record Quest(PlaceId origin, @Nullable PlaceId destination, int ready, int end, Limits limits) {}
