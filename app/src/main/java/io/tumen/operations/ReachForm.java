package io.tumen.operations;

/// Asks where goods of one place can get to, or from where they can get to one place, in the user's own words.
///
/// @param place the origin, or the destination of a hinterland
/// @param ready when the goods are ready: at the origin in its own time, `2026-09-07` (08:00) or `2026-09-07T14:30`
public record ReachForm(String place, String ready, GoodsForm goods, LimitForm limits) {}
