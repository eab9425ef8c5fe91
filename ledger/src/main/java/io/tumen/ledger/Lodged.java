package io.tumen.ledger;

/// A declaration as it was lodged.
record Lodged(MovementId id, Declaration declaration, String planSha256) {}
