package io.tumen.corridor;

import org.jspecify.annotations.Nullable;

/// An activity that a terminal offers.
///
/// @param hours  time from start to ready, including the usual waiting inside the terminal, hours
/// @param tariff what it costs, null when nothing is charged separately
public record Handling(
        Activity activity, Range hours, @Nullable TariffId tariff, Provenance provenance) {}
