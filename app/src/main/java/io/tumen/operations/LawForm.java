package io.tumen.operations;

import org.jspecify.annotations.Nullable;

/// A question to the law in the user's own words; a part of the way that is null is not stated.
///
/// @param province ISO 3166-2 code of where the goods come from
/// @param date     day on which they leave the country
public record LawForm(
        String province,
        @Nullable String exit,
        @Nullable String via,
        @Nullable String entry,
        String date,
        @Nullable String trade) {}
