package io.tumen.audit;

/// The log is not what it was: something was taken from it or changed behind its back. The message names the first
/// thing that does not fit.
public final class BrokenLogException extends RuntimeException {
    BrokenLogException(String message) {
        super(message);
    }
}
