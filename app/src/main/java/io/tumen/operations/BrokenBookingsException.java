package io.tumen.operations;

import io.tumen.feed.Finding;
import java.util.List;

/// A table of bookings that cannot be used, with everything that is wrong with it.
public final class BrokenBookingsException extends RuntimeException {
    private final transient List<Finding> findings;

    BrokenBookingsException(String name, List<Finding> findings) {
        super("the bookings " + name + " cannot be used: " + findings.size() + " errors; mend them and try again");
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
