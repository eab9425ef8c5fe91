package io.tumen.operations;

import java.util.Locale;

/// A job has no result, because it is not done or was cancelled.
public final class NoResultException extends RuntimeException {
    NoResultException(String id, Job.State state) {
        super("Job " + id + " is " + state.name().toLowerCase(Locale.ROOT) + " and has no result; right would be "
                + (state == Job.State.CANCELLED ? "to ask for it again." : "to wait until it is done."));
    }
}
