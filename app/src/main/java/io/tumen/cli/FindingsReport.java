package io.tumen.cli;

import io.tumen.feed.Finding;
import java.util.List;
import java.util.Locale;

/// Findings as lines that an editor can jump to: `file:row`, severity, message, rule.
final class FindingsReport {
    private FindingsReport() {}

    static String text(List<Finding> findings) {
        var out = new StringBuilder();
        findings.forEach(finding -> out.append(line(finding)).append('\n'));
        return out.toString();
    }

    private static String line(Finding finding) {
        String row = finding.row() == 0 ? "" : ":" + finding.row();
        String column = finding.column().isEmpty() ? "" : " " + finding.column();
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        return finding.file() + row + column + ": " + severity + ": " + finding.message() + " [" + finding.rule() + "]";
    }
}
