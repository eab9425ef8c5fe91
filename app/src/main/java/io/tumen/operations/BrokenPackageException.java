package io.tumen.operations;

import io.tumen.feed.Finding;
import io.tumen.feed.Severity;
import java.nio.file.Path;
import java.util.List;

/// A corridor package that cannot be used, with everything that is wrong with it.
public final class BrokenPackageException extends RuntimeException {
    private final transient List<Finding> findings;

    BrokenPackageException(Path folder, List<Finding> findings) {
        this("corridor package", folder.toString(), findings);
    }

    /// @param what is broken, such as "rule pack"
    BrokenPackageException(String what, String name, List<Finding> findings) {
        super("the " + what + " " + name + " cannot be used: "
                + findings.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .count()
                + " errors; mend them and try again");
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
