package io.tumen.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a movement stands, computed from what is remembered of it.
///
/// @param reference given at acceptance, null before
/// @param deadline  for re-entry; null before acceptance
/// @param overdue   past the deadline and not all home
/// @param custody   one entry per declared unit, in the order of the declaration
/// @param alerts    sorted
public record MovementState(
        MovementId movement,
        Status status,
        @Nullable ReferenceNumber reference,
        @Nullable Deadline deadline,
        boolean overdue,
        List<UnitCustody> custody,
        Reconciliation reconciliation,
        List<Alert> alerts) {
    public MovementState {
        custody = List.copyOf(custody);
        alerts = List.copyOf(alerts);
    }

    /// SHA-256 of the whole state in canonical form, hexadecimal: equal for any order and any duplication of the same
    /// facts.
    public String sha256() {
        return CanonicalForm.of(this).sha256();
    }
}
