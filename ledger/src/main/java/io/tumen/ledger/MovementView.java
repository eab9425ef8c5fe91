package io.tumen.ledger;

/// A movement with the state computed from it.
public record MovementView(Movement movement, MovementState state) {}
