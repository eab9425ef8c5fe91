package io.tumen.ledger;

/// What the watch over the clocks finds.
public enum Notice {
    /// The end of a clock is near.
    WARNING,
    OVERDUE
}
