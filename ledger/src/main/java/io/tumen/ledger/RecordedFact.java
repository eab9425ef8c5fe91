package io.tumen.ledger;

import java.time.Instant;

/// A fact in the ledger.
///
/// @param position place in the order of the whole ledger; later ones are higher, gaps mean nothing
/// @param learnt   when the ledger learnt it
public record RecordedFact(long position, Instant learnt, Fact fact) {
    RecordedFact withoutCorrection() {
        return fact.corrects() == null ? this : new RecordedFact(position, learnt, fact.correcting(null));
    }
}
