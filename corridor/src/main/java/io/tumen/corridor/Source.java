package io.tumen.corridor;

import org.jspecify.annotations.Nullable;

/// A row of `sources.csv`: what was read, and where.
public record Source(SourceId id, String title, @Nullable String url, Confidence confidence) implements Thing {}
