package io.tumen.cli;

import io.tumen.feed.Finding;
import io.tumen.feed.RuleText;
import io.tumen.feed.Severity;
import io.tumen.operations.Html;
import io.tumen.operations.PackageReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The findings as one page that needs no server and runs no script: by file, each with a link to the rule it breaks.
/// Everything that came from the package is escaped.
final class FindingsPage {
    private static final String STYLE = "findings-page.css";

    private FindingsPage() {}

    static String of(PackageReport report, List<RuleText> rules) {
        String verdict = "<p class=\"verdict " + (report.usable() ? "good" : "bad") + "\">"
                + Html.escaped(report.words()) + "</p>\n";
        return Html.page(
                "Findings of " + report.name(),
                "Findings",
                report.name(),
                FindingsPage.class,
                STYLE,
                verdict + byFile(report.findings()) + rulesBroken(report.findings(), rules));
    }

    private static String byFile(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "<p>Nothing was found.</p>\n";
        }
        Map<String, List<Finding>> files = findings.stream()
                .collect(Collectors.groupingBy(Finding::file, LinkedHashMap::new, Collectors.toList()));
        var out = new StringBuilder();
        files.forEach((file, own) -> out.append("<section>\n<h2>")
                .append(Html.escaped(file))
                .append(" <small>")
                .append(own.size())
                .append("</small></h2>\n<ul>\n")
                .append(own.stream().map(FindingsPage::finding).collect(Collectors.joining()))
                .append("</ul>\n</section>\n"));
        return out.toString();
    }

    private static String finding(Finding finding) {
        String where = (finding.row() == 0 ? "whole file" : "line " + finding.row())
                + (finding.column().isEmpty() ? "" : ", " + finding.column());
        String value = finding.value().isEmpty() ? "" : " <code>" + Html.escaped(finding.value()) + "</code>";
        String severity = finding.severity() == Severity.ERROR ? "bad" : "warn";
        return "<li class=\"" + severity + "\"><b>" + finding.severity().name().toLowerCase(Locale.ROOT)
                + "</b> <span class=\"where\">" + Html.escaped(where) + "</span>" + value + "<p>"
                + Html.escaped(finding.message()) + " <a href=\"#" + Html.escaped(finding.rule()) + "\">"
                + Html.escaped(finding.rule()) + "</a></p></li>\n";
    }

    private static String rulesBroken(List<Finding> findings, List<RuleText> rules) {
        var broken = findings.stream().map(Finding::rule).collect(Collectors.toSet());
        String items = rules.stream()
                .filter(rule -> broken.contains(rule.id()))
                .map(rule -> "<dt id=\"" + Html.escaped(rule.id()) + "\"><code>" + Html.escaped(rule.id())
                        + "</code></dt><dd>" + Html.escaped(rule.says()) + "</dd>\n")
                .collect(Collectors.joining());
        return items.isEmpty()
                ? ""
                : "<section>\n<h2>The rules that are broken</h2>\n<dl>\n" + items + "</dl>\n</section>\n";
    }
}
