package io.tumen.ledger;

/// On which part of the way something was seen.
public enum Side {
    AT_EXIT,
    ABROAD,
    AT_RE_ENTRY,
    /// Nobody states where.
    NOT_STATED
}
