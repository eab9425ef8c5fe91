package io.tumen.operations;

/// There is no job of that id, or no longer.
public final class NoSuchJobException extends RuntimeException {
    private final boolean wasThere;

    NoSuchJobException(String id, boolean wasThere, int mostKept) {
        super(
                wasThere
                        ? "The result of job " + id + " is no longer kept: at most the last " + mostKept
                                + " are, fewer when they are large. Ask for it again."
                        : "There is no job " + id + " since this server started; right would be an id that it gave.");
        this.wasThere = wasThere;
    }

    /// Whether there was one.
    public boolean wasThere() {
        return wasThere;
    }
}
