package io.tumen.audit;

/// The log of this database is signed by a key that is not ours.
public final class OtherLogKeyException extends RuntimeException {
    OtherLogKeyException(VerifierKey expected, VerifierKey own) {
        super("the log of this database is signed by " + expected + ", but the key in the data folder is " + own
                + "; copy the file log.key from the data folder in which the log began");
    }
}
