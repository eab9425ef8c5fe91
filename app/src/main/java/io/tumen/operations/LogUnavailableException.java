package io.tumen.operations;

/// The tamper-evident log cannot do what is asked: it does not fit, or is signed by a key that is not here. The message
/// says what in one line.
public final class LogUnavailableException extends RuntimeException {
    LogUnavailableException(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
