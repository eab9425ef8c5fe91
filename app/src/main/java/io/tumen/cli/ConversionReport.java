package io.tumen.cli;

import io.tumen.operations.ExportReport;
import io.tumen.operations.ImportReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What an import or export did, in a page.
final class ConversionReport {
    private ConversionReport() {}

    static void print(PrintWriter out, ImportReport report) {
        out.print(FindingsReport.text(report.findings()));
        if (report.into() == null) {
            out.println("Nothing was written; mend the errors above and try again.");
            return;
        }
        out.println("Wrote " + report.into() + ": " + words(report.counts()) + ".");
        list(out, "Assumed:", report.assumed());
        list(out, "Left out:", report.left());
        out.println(
                report.usable()
                        ? "The package can be used: tumen check, then tumen plan --corridor."
                        : "The package has errors, told above; mend them in its files, then tumen check.");
    }

    static void print(PrintWriter out, ExportReport report) {
        out.println("Wrote " + report.into() + ": " + words(report.counts()) + ".");
        list(out, "Not carried over:", report.lost());
    }

    private static String words(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private static void list(PrintWriter out, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(title);
            lines.forEach(line -> out.println("  " + line));
        }
    }
}
