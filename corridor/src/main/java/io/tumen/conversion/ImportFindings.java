package io.tumen.conversion;

import io.tumen.feed.Finding;
import io.tumen.feed.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is wrong with foreign data, in the feed's form of a finding. Of one rule in one file the first twenty are told
/// and the others counted.
final class ImportFindings {
    private static final int TOLD = 20;

    private final List<Finding> told = new ArrayList<>();
    private final Map<Kind, Integer> counts = new LinkedHashMap<>();

    private record Kind(Severity severity, String rule, String file) {}

    void add(ImportRule rule, SourceRow row, String column, String message) {
        add(rule, row.file(), row.line(), column, row.text(column), message);
    }

    void add(ImportRule rule, String file, String message) {
        add(rule, file, 0, "", "", message);
    }

    void add(ImportRule rule, String file, int line, String column, String value, String message) {
        add(new Finding(rule.severity(), rule.id(), file, line, column, value, message));
    }

    /// Of a rule of the feed.
    void add(Finding finding) {
        if (counts.merge(new Kind(finding.severity(), finding.rule(), finding.file()), 1, Integer::sum) <= TOLD) {
            told.add(finding);
        }
    }

    int count(ImportRule rule) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().rule().equals(rule.id()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    boolean hasErrors() {
        return counts.keySet().stream().anyMatch(kind -> kind.severity() == Severity.ERROR);
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
        return new Finding(
                kind.severity(),
                kind.rule(),
                kind.file(),
                0,
                "",
                "",
                "There are " + count + " more findings of this rule in this file.");
    }
}
