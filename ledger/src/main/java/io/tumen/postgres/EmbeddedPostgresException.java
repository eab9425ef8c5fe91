package io.tumen.postgres;

/// The database cannot be unpacked, started or stopped. The message is one line that says what is wrong and, where we
/// know it, what to do.
public final class EmbeddedPostgresException extends RuntimeException {
    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
