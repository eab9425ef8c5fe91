package io.tumen.operations;

import org.jspecify.annotations.Nullable;

/// An answer to an open point of the law, as texts.
///
/// @param on null for today
public record AnswerForm(
        String point,
        String value,
        String by,
        String office,
        @Nullable String on,
        String source,
        String confidence,
        String says,
        boolean replace) {}
