package io.tumen.operations;

/// Somebody asked for a movement that the record does not hold.
public final class NoSuchMovementException extends RuntimeException {
    NoSuchMovementException(String id) {
        super("There is no movement " + id + " in this record; the list of movements names those there are.");
    }
}
