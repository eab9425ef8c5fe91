package io.tumen.law;

import org.jspecify.annotations.Nullable;

/// A requirement as an article makes it.
///
/// @param unclear the open point that keeps the requirement from being enforced, null when it binds
public record Condition(Requirement requirement, @Nullable OpenPoint unclear) {}
