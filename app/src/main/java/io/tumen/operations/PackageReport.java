package io.tumen.operations;

import io.tumen.feed.FeedResult;
import io.tumen.feed.Finding;
import io.tumen.feed.Severity;
import java.util.List;

/// What is wrong with a corridor package.
///
/// @param name   what the package is called: its folder, or the file it came in
/// @param usable whether it has no error
public record PackageReport(String name, boolean usable, long errors, long warnings, List<Finding> findings) {
    public PackageReport {
        findings = List.copyOf(findings);
    }

    /// What the reading of a package came to.
    public static PackageReport of(String name, FeedResult result) {
        return of(name, result instanceof FeedResult.Loaded, result.findings());
    }

    static PackageReport of(String name, boolean usable, List<Finding> findings) {
        return new PackageReport(
                name, usable, count(findings, Severity.ERROR), count(findings, Severity.WARNING), findings);
    }

    /// `corridors/mine cannot be used: 2 errors, 1 warnings.`
    public String words() {
        return name + (usable ? " is usable: " : " cannot be used: ") + errors + " errors, " + warnings + " warnings.";
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
