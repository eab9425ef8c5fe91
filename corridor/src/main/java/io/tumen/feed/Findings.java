package io.tumen.feed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Collects findings while a package is read, so that all of them come out at once. Of one rule in one file the first
/// hundred are told and the others counted, so that a table that is wrong in every row stays readable.
final class Findings {
    /// Line of the header; a fault there or of the whole file (0) concerns every row.
    private static final int HEADER = 1;

    private static final int TOLD = 100;

    private final List<Finding> told = new ArrayList<>();
    private final Map<Kind, Integer> counts = new LinkedHashMap<>();
    /// Lines with errors, by file.
    private final Map<String, BitSet> faulty = new HashMap<>();

    private int errors;

    /// What is counted together.
    private record Kind(Severity severity, String rule, String file) {}

    void add(Finding finding) {
        if (note(finding.severity(), finding.rule(), finding.file(), finding.row())) {
            told.add(finding);
        }
    }

    /// Counts a fault.
    ///
    /// @return whether it is still to be told
    private boolean note(Severity severity, String rule, String file, int line) {
        if (severity == Severity.ERROR) {
            errors++;
            faulty.computeIfAbsent(file, name -> new BitSet()).set(line);
        }
        return counts.merge(new Kind(severity, rule, file), 1, Integer::sum) <= TOLD;
    }

    /// Reports a fault in a cell.
    void add(Rule rule, Row row, String column, String message) {
        add(rule, row, column, () -> message);
    }

    /// Reports a fault in a cell, with a message that takes time to find and is asked for only when it is told.
    void add(Rule rule, Row row, String column, Supplier<String> message) {
        if (note(rule.severity(), rule.id(), row.file(), row.line())) {
            told.add(new Finding(
                    rule.severity(), rule.id(), row.file(), row.line(), column, row.text(column), message.get()));
        }
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
        BitSet lines = faulty.get(row.file());
        return lines != null && (lines.get(row.line()) || lines.get(0) || lines.get(HEADER));
    }

    boolean hasErrorIn(Set<String> files) {
        return files.stream().anyMatch(faulty::containsKey);
    }

    /// How many there are, the untold too.
    int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int countErrors() {
        return errors;
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /// Those that are told, and one for each rule and file that says how many are not.
    List<Finding> all() {
        var all = new ArrayList<>(told);
        counts.forEach((kind, count) -> {
            if (count > TOLD) {
                all.add(rest(kind, count - TOLD));
            }
        });
        return List.copyOf(all);
    }

    private static Finding rest(Kind kind, int count) {
        String message =
                "There are " + count + " more findings of this rule in this file; mend those told above first.";
        return new Finding(kind.severity(), kind.rule(), kind.file(), 0, "", "", message);
    }
}
