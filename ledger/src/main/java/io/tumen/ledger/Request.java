package io.tumen.ledger;

import java.time.Instant;

/// A write as it came in.
///
/// @param contentSha256 hash of all it asks for, in canonical form
/// @param at            when it came in; the time of everything it brings about
record Request(IdempotencyKey key, String operation, String contentSha256, Instant at) {
    static Request of(IdempotencyKey key, String operation, Object content, Instant at) {
        return new Request(key, operation, CanonicalForm.of(content).sha256(), at);
    }
}
