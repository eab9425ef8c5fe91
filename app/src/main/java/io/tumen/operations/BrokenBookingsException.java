package io.tumen.operations;

import io.tumen.feed.Finding;
import java.nio.file.Path;
import java.util.List;

/// A table of bookings that cannot be used, with everything that is wrong with it.
public final class BrokenBookingsException extends RuntimeException {
    private final transient List<Finding> findings;

    BrokenBookingsException(Path file, List<Finding> findings) {
        super("the bookings " + file + " cannot be used: " + findings.size() + " errors; mend them and try again");
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
