package io.tumen.operations;

/// The database of the record cannot be started or reached; the message says why in one line.
public final class RecordUnavailableException extends RuntimeException {
    RecordUnavailableException(RuntimeException cause) {
        super("the record cannot be opened: " + cause.getMessage(), cause);
    }
}
