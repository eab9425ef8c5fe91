package io.tumen.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Collects findings while a package is read, so that all of them come out at once.
final class Findings {
    /// Line of the header; a fault there or of the whole file (0) concerns every row.
    private static final int HEADER = 1;

    private final List<Finding> found = new ArrayList<>();

    void add(Finding finding) {
        found.add(finding);
    }

    /// Reports a fault in a cell.
    void add(Rule rule, Row row, String column, String message) {
        add(new Finding(rule.severity(), rule.id(), row.file(), row.line(), column, row.text(column), message));
    }

    /// Reports a fault of a file, or of a line of it.
    void add(Rule rule, String file, int line, String value, String message) {
        add(new Finding(rule.severity(), rule.id(), file, line, "", value, message));
    }

    /// Reports a fault in the header of a table.
    void addToHeader(Rule rule, String file, String column, String message) {
        add(new Finding(rule.severity(), rule.id(), file, HEADER, column, "", message));
    }

    boolean hasErrorIn(Row row) {
        return found.stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR
                        && (finding.row() == row.line() || finding.row() <= HEADER)
                        && finding.file().equals(row.file()));
    }

    boolean hasErrorIn(Set<String> files) {
        return found.stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR && files.contains(finding.file()));
    }

    int countErrors() {
        return (int) found.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
