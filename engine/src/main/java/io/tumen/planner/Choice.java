package io.tumen.planner;

import java.time.Instant;

/// What one way comes to. A criterion that was not asked for is 0.
///
/// @param arrival   when the goods are handed over, at the likely times
/// @param milliCny  thousandths of a yuan for the whole cargo, with the cost of its time and without storage
/// @param grams     CO2e, g
/// @param transfers changes from one vehicle to another
/// @param unknown   whether an open legal point was met on the way
public record Choice(Instant arrival, long milliCny, long grams, int transfers, boolean unknown) {}
