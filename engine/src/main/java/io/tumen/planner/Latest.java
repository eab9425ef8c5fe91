package io.tumen.planner;

import java.time.Instant;

/// Up to when goods may get ready to be in time, and what their way then comes to.
///
/// @param ready  the last minute at which they can be ready
/// @param choice the way, when they are ready then
public record Latest(Instant ready, Choice choice) {}
