package io.tumen.ledger;

/// What a reconciliation comes to.
public enum Outcome {
    /// Nothing differs, and everything that must be stated is stated.
    MATCHED,
    DISCREPANCY
}
