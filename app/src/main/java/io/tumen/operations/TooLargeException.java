package io.tumen.operations;

/// Somebody sent more than is taken.
public final class TooLargeException extends RuntimeException {
    /// @param right what would be taken
    TooLargeException(int mebibytes, String right) {
        super("What was sent has more than " + mebibytes + " MiB; right would be " + right + ".");
    }
}
