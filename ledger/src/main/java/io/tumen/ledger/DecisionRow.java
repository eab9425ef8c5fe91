package io.tumen.ledger;

import static java.util.Objects.requireNonNull;

import io.tumen.law.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A decision laid flat, as its table holds it.
record DecisionRow(
        Kind kind,
        @Nullable String reason,
        @Nullable ReferenceNumber reference,
        @Nullable Instant deadline,
        @Nullable Standing standing,
        @Nullable String grounds,
        @Nullable String lawSha256,
        @Nullable Outcome outcome) {
    enum Kind {
        LODGED,
        ACCEPTED,
        RELEASED,
        RECONCILED,
        DISCHARGED,
        CANCELLED,
        CLEARED
    }

    static DecisionRow of(Decision decision) {
        return switch (decision) {
            case Decision.Lodged() -> plain(Kind.LODGED, null);
            case Decision.Accepted accepted -> of(accepted);
            case Decision.Released() -> plain(Kind.RELEASED, null);
            case Decision.Reconciled(Outcome outcome, var reason) ->
                new DecisionRow(Kind.RECONCILED, reason, null, null, null, null, null, outcome);
            case Decision.Discharged(var reason) -> plain(Kind.DISCHARGED, reason);
            case Decision.Cleared(String grounds, String lawSha256, String reason) ->
                new DecisionRow(Kind.CLEARED, reason, null, null, null, grounds, lawSha256, null);
            case Decision.Cancelled(String reason) -> plain(Kind.CANCELLED, reason);
        };
    }

    Decision decision() {
        return switch (kind) {
            case LODGED -> new Decision.Lodged();
            case ACCEPTED -> accepted();
            case RELEASED -> new Decision.Released();
            case RECONCILED -> new Decision.Reconciled(requireNonNull(outcome), reason);
            case DISCHARGED -> new Decision.Discharged(reason);
            case CLEARED ->
                new Decision.Cleared(requireNonNull(grounds), requireNonNull(lawSha256), requireNonNull(reason));
            case CANCELLED -> new Decision.Cancelled(requireNonNull(reason));
        };
    }

    private static DecisionRow plain(Kind kind, @Nullable String reason) {
        return new DecisionRow(kind, reason, null, null, null, null, null, null);
    }

    private static DecisionRow of(Decision.Accepted accepted) {
        Instant limit = accepted.deadline() instanceof Deadline.At(Instant instant) ? instant : null;
        return new DecisionRow(
                Kind.ACCEPTED,
                accepted.reason(),
                accepted.reference(),
                limit,
                accepted.standing(),
                accepted.grounds(),
                accepted.lawSha256(),
                null);
    }

    private Decision accepted() {
        return new Decision.Accepted(
                requireNonNull(reference),
                deadline == null ? Deadline.UNKNOWN : new Deadline.At(deadline),
                requireNonNull(standing),
                requireNonNull(grounds),
                requireNonNull(lawSha256),
                reason);
    }
}
