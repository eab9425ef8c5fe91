package io.tumen.planner;

/// The value of a lever at which one way stops being ahead of another.
///
/// @param value       in the unit of the lever; there the way is ahead no more, or both are equal
/// @param aheadBelow whether the way is ahead while the lever has less than that, and not while it has more
public record TurningPoint(double value, boolean aheadBelow) {}
