package io.tumen.law;

/// In what role somebody has a right in a procedure.
public enum Actor {
    HOLDER,
    CARRIER,
    TERMINAL,
    GUARANTOR,
    CUSTOMS,
    FOREIGN_CUSTOMS,
    RULE
}
