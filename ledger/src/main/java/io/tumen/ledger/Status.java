package io.tumen.ledger;

/// How far a movement is. A movement whose units are spread is as far as the last of them.
public enum Status {
    LODGED,
    ACCEPTED,
    /// Accepted, and a seal is known for every unit.
    SEALED,
    RELEASED,
    EXITED,
    GATE_IN_ABROAD,
    LOADED,
    SAILED,
    DISCHARGED_FROM_SHIP,
    RE_ENTERED,
    /// Home, and seals or quantities have begun to be looked at.
    RECONCILING,
    MATCHED,
    DISCREPANCY,
    DISCHARGED,
    CANCELLED;

    /// Whether no decision can follow.
    public boolean isEnd() {
        return this == DISCHARGED || this == CANCELLED;
    }
}
