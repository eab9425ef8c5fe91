package io.tumen.operations;

import org.jspecify.annotations.Nullable;

/// A question to the law in the user's own words; a part of the way that is null is not stated.
///
/// @param province      ISO 3166-2 code or name of where the goods come from
/// @param date          day on which they leave the country
/// @param trade         `domestic` when null
/// @param hs            HS code; when null, the goods are not stated, and then nothing below may be
/// @param teu           one when null
/// @param value         of all goods, in CNY; not stated when null
/// @param containerised `true` or `false`; in containers when null
public record LawForm(
        String province,
        @Nullable String exit,
        @Nullable String via,
        @Nullable String entry,
        String date,
        @Nullable String trade,
        @Nullable String hs,
        @Nullable String teu,
        @Nullable String value,
        @Nullable String containerised) {}
