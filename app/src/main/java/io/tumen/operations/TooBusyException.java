package io.tumen.operations;

/// As many wait as may wait.
public final class TooBusyException extends RuntimeException {
    TooBusyException(int most) {
        super("One job is being worked on and " + most
                + " more wait, which is as many as may; right would be to cancel one or to ask later.");
    }
}
