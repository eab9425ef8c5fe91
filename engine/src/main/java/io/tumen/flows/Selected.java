package io.tumen.flows;

/// How much of what moves between two places uses a thing.
///
/// @param teuPerDay that use it, each counted once
/// @param share     of what moves between the two, 0 to 1
public record Selected(Kind kind, Pair pair, double teuPerDay, double share) {}
