package io.tumen.feed;

/// A value with the row it was read from.
record Entry<T>(T value, Row row) {}
