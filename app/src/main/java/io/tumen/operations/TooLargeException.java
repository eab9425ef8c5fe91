package io.tumen.operations;

/// Somebody sent more than is taken.
public final class TooLargeException extends RuntimeException {
    TooLargeException(int mebibytes) {
        super("The package has more than " + mebibytes + " MiB as a zip; right would be one with less, or"
                + " `tumen check` on the machine where it lies.");
    }
}
