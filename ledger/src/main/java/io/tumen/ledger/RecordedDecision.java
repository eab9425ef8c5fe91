package io.tumen.ledger;

import java.time.Instant;

/// A decision in the ledger.
///
/// @param position place in the order of the whole ledger, see [RecordedFact]
public record RecordedDecision(long position, Instant decided, Party by, Decision decision) {}
