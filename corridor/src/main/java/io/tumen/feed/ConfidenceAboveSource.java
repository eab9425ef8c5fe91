package io.tumen.feed;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// No value is surer than its source.
final class ConfidenceAboveSource implements Rule.OfForm {
    private static final List<String> ORDER = List.of("A", "B", "C", "K");

    @Override
    public String id() {
        return "confidence_above_source";
    }

    @Override
    public String says() {
        return """
                A value is not marked as surer than the source it comes from: A before B before C before K. What is
                computed is X and is left alone.""";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        Map<String, String> sources = raw.table(TableForms.SOURCES).rows().stream()
                .collect(Collectors.toMap(
                        row -> row.text("source_id"), row -> row.text("confidence"), (first, second) -> first));
        for (Table table : raw.all()) {
            for (String prefix : provenances(table.form())) {
                int weakest = table.values(prefix + "source").stream()
                        .mapToInt(source -> ORDER.indexOf(sources.getOrDefault(source, "")))
                        .max()
                        .orElse(-1);
                for (Row row : table.rowsWith(prefix + "confidence", text -> isAbove(text, weakest))) {
                    check(row, prefix + "confidence", sources.getOrDefault(row.text(prefix + "source"), ""), findings);
                }
            }
        }
    }

    private void check(Row row, String column, String ofSource, Findings findings) {
        if (isAbove(row.text(column), ORDER.indexOf(ofSource))) {
            findings.add(
                    this,
                    row,
                    column,
                    "The source itself has confidence " + ofSource + "; right would be " + ofSource + " or less.");
        }
    }

    private static boolean isAbove(String confidence, int rank) {
        int own = ORDER.indexOf(confidence);
        return own >= 0 && own < rank;
    }

    private static List<String> provenances(TableForm form) {
        return form.columnNames().stream()
                .filter(column -> column.endsWith("source"))
                .map(column -> column.substring(0, column.length() - "source".length()))
                .toList();
    }
}
