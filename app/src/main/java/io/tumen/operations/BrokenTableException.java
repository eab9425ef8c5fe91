package io.tumen.operations;

import io.tumen.feed.Finding;
import java.util.List;

/// A table that cannot be used, with everything that is wrong with it.
public final class BrokenTableException extends RuntimeException {
    private final transient List<Finding> findings;

    BrokenTableException(String name, List<Finding> findings) {
        super("the table " + name + " cannot be used: " + findings.size() + " errors; mend them and try again");
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
