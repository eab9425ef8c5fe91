package io.tumen.operations;

import org.jspecify.annotations.Nullable;

/// Asks for the ways of many ready times, in the user's own words.
///
/// @param from the first ready time, origin's time: `2026-09-01` (08:00) or `2026-09-01T14:30`
/// @param days how many days of ready times; 7 when null
/// @param step from one ready time to the next: `6h`, `30m`, `1d`; 6 h when null
public record ProfileForm(
        String origin,
        String destination,
        String from,
        @Nullable String days,
        @Nullable String step,
        GoodsForm goods,
        LimitForm limits) {}
