package io.tumen.postgres;

/// The database cannot be unpacked, started, stopped or reached. The message is one line that says what is wrong and,
/// where we know it, what to do.
public final class DatabaseException extends RuntimeException {
    DatabaseException(String message) {
        super(message);
    }

    DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
