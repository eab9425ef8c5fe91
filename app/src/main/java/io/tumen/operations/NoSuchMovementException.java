package io.tumen.operations;

/// Somebody asked for a movement that the record does not hold.
public final class NoSuchMovementException extends RuntimeException {
    NoSuchMovementException(String id) {
        this(id, "the list of movements names those there are.");
    }

    private NoSuchMovementException(String id, String right) {
        super("There is no movement " + id + " in this record; " + right);
    }

    /// Of facts, which are kept whatever they name, though elsewhere.
    static NoSuchMovementException forFacts(String id) {
        return new NoSuchMovementException(
                id, "facts about a movement that is not known here are kept by POST /api/v1/facts.");
    }
}
