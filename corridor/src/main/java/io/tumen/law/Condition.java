package io.tumen.law;

import org.jspecify.annotations.Nullable;

/// A demand as an article makes it.
///
/// @param unclear the open point that keeps the demand from being enforced, null when it binds
public record Condition(Demand demand, @Nullable OpenPoint unclear) {}
