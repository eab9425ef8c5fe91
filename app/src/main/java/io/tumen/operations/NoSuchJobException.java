package io.tumen.operations;

/// There is no job of that id, or no longer.
public final class NoSuchJobException extends RuntimeException {
    private final boolean wasThere;

    NoSuchJobException(String id, boolean wasThere) {
        super(
                wasThere
                        ? "The result of job " + id + " is no longer kept: only the last " + ReplanJobs.MOST_KEPT
                                + " are, with " + ReplanJobs.MOST_CHANGES_KEPT
                                + " changed bookings together. Send the table again."
                        : "There is no job " + id + " since this server started; right would be an id that it gave.");
        this.wasThere = wasThere;
    }

    /// Whether there was one.
    public boolean wasThere() {
        return wasThere;
    }
}
