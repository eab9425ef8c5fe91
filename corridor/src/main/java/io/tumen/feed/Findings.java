package io.tumen.feed;

import java.util.ArrayList;
import java.util.List;

/// Collects findings while a package is read, so that all of them come out at once.
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void add(Finding finding) {
        found.add(finding);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
