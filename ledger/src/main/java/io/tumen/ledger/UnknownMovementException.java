package io.tumen.ledger;

/// No movement of that id was ever lodged here.
public final class UnknownMovementException extends RuntimeException {
    UnknownMovementException(MovementId id) {
        super("there is no movement " + id);
    }
}
