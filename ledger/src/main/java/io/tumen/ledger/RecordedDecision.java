package io.tumen.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A decision in the ledger.
///
/// @param position       place in the order of the whole ledger, see [RecordedFact]
/// @param rulePackSha256 of the rule pack under which it was taken; null for what was decided before there were any
public record RecordedDecision(
        long position,
        Instant decided,
        Party by,
        Decision decision,
        @Nullable String rulePackSha256) {
    public RecordedDecision(long position, Instant decided, Party by, Decision decision) {
        this(position, decided, by, decision, null);
    }
}
