package io.tumen.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that is remembered of one consignment's transit.
///
/// @param planSha256 SHA-256 of the declared plan's text, hexadecimal
/// @param decisions  in the order they were taken, the lodging first
/// @param facts      in the order they were learnt
public record Movement(
        MovementId id,
        Declaration declaration,
        String planSha256,
        List<RecordedDecision> decisions,
        List<RecordedFact> facts) {
    public Movement {
        decisions = List.copyOf(decisions);
        facts = List.copyOf(facts);
    }

    /// The last decision of that kind, or null when none was taken.
    <D extends Decision> @Nullable D findLast(Class<D> kind) {
        return decisionsOf(kind).reduce((earlier, later) -> later).orElse(null);
    }

    boolean has(Class<? extends Decision> kind) {
        return findLast(kind) != null;
    }

    /// Whether customs cleared exactly this hold; a list that came later was not looked at.
    boolean isCleared(String hold) {
        return decisionsOf(Decision.Cleared.class)
                .anyMatch(cleared -> cleared.grounds().lines().anyMatch(hold::equals));
    }

    private <D extends Decision> Stream<D> decisionsOf(Class<D> kind) {
        return decisions.stream()
                .map(RecordedDecision::decision)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
