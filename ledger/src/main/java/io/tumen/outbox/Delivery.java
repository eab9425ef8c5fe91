package io.tumen.outbox;

import java.time.Instant;

/// What became of one notice to one subscriber.
///
/// @param sent   the last time
/// @param answer the last one
public record Delivery(long position, int attempts, Instant sent, boolean delivered, String answer) {}
