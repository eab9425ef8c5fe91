package io.tumen.operations;

import org.jspecify.annotations.Nullable;

/// What is to be carried, in the user's own words.
///
/// @param teu      number of twenty-foot units
/// @param hs       HS code, with or without dots
/// @param trade    `domestic` when null
/// @param tonnes   net mass of all goods, t; the corridor's usual load per TEU when null
/// @param value    value of all goods in CNY; no inventory cost when null
/// @param currency of all money of the answer, ISO 4217; yuan when null
public record GoodsForm(
        String teu,
        String hs,
        @Nullable String trade,
        @Nullable String tonnes,
        @Nullable String value,
        @Nullable String currency) {}
