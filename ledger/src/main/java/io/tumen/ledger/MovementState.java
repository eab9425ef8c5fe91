package io.tumen.ledger;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How a movement stands, computed from what is remembered of it.
///
/// @param rulePack  id of the rule pack that governs it, null when none is written down
/// @param asides    what is true beside the status, in their order
/// @param reference given at acceptance, null before
/// @param deadline  for re-entry; null before acceptance
/// @param overdue   past the deadline and not all home
/// @param clocks    as the rule pack lists them
/// @param custody   one entry per declared unit, in the order of the declaration
/// @param alerts    sorted
public record MovementState(
        MovementId movement,
        @Nullable String rulePack,
        Status status,
        List<Aside> asides,
        @Nullable ReferenceNumber reference,
        @Nullable Deadline deadline,
        boolean overdue,
        List<ClockReading> clocks,
        Pledge pledge,
        List<UnitCustody> custody,
        Reconciliation reconciliation,
        List<Alert> alerts) {
    public MovementState {
        asides = List.copyOf(new TreeSet<>(Set.copyOf(asides)));
        clocks = List.copyOf(clocks);
        custody = List.copyOf(custody);
        alerts = List.copyOf(alerts);
    }

    /// SHA-256 of the whole state in canonical form, hexadecimal: equal for any order and any duplication of the same
    /// facts.
    public String sha256() {
        return CanonicalForm.of(this).sha256();
    }
}
