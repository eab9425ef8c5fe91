package io.tumen.operations;

import org.jspecify.annotations.Nullable;

/// By what ways are compared and the most they may come to, in the user's own words.
///
/// @param by           `arrival`, `cost`, `co2e`, `transfers` with commas between; arrival, cost and CO2e when null.
///     Arrival always counts
/// @param maxCost      CNY for the whole cargo, storage and the goods' time with it; null for no limit
/// @param maxCo2e      kg for the whole cargo; null for no limit
/// @param maxTransfers changes from one vehicle to another; null for no limit
public record LimitForm(
        @Nullable String by,
        @Nullable String maxCost,
        @Nullable String maxCo2e,
        @Nullable String maxTransfers) {
    public static final LimitForm NONE = new LimitForm(null, null, null, null);
}
