package io.tumen.audit;

import io.tumen.ledger.MovementState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a movement stood at a time, as a proof says it and as anyone can compute it again.
///
/// @param sha256 of the whole state in canonical form
public record StateClaim(
        Instant asOf,
        String status,
        @Nullable String reference,
        String outcome,
        boolean overdue,
        int alerts,
        String sha256) {
    static StateClaim of(MovementState state, Instant asOf) {
        return new StateClaim(
                asOf,
                state.status().name(),
                state.reference() == null ? null : state.reference().value(),
                state.reconciliation().outcome().name(),
                state.overdue(),
                state.alerts().size(),
                state.sha256());
    }

    String words() {
        return status + (reference == null ? "" : ", reference " + reference) + ", reconciliation " + outcome
                + (overdue ? ", overdue" : "") + ", " + alerts + " alerts, hash " + sha256;
    }
}
