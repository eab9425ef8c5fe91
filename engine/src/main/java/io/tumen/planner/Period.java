package io.tumen.planner;

import java.time.Instant;

/// Ready times, one step after the other, that all have the same ways.
///
/// @param first the first of them
/// @param last  the last of them
/// @param front the ways of goods that are ready at the last; those ready earlier pay more for their time only
public record Period(Instant first, Instant last, Front front) {}
