package io.tumen.corridor;

/// How much can pass in a day, whoever it belongs to.
///
/// @param teuPerDay twenty-foot units a day, both directions together
public record Capacity(Range teuPerDay, Provenance provenance) {}
