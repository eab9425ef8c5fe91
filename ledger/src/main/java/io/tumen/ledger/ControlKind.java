package io.tumen.ledger;

/// What a control looks at.
public enum ControlKind {
    DOCUMENTS,
    SEALS,
    GOODS
}
