package io.tumen.feed;

import java.util.List;
import java.util.stream.Stream;

/// What may be left out is left out whole.
final class IncompleteRange implements Rule.OfForm {
    @Override
    public String id() {
        return "incomplete_range";
    }

    @Override
    public String says() {
        return """
                Where a range may be empty, low, likely and high and their source and confidence are filled together
                or left empty together.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (Table table : raw.all()) {
            for (String prefix : optionalRanges(table.form())) {
                List<String> columns = columns(prefix, table.form());
                table.rows().forEach(row -> check(row, columns, findings));
            }
        }
    }

    private void check(Row row, List<String> columns, Findings findings) {
        List<String> empty = columns.stream().filter(column -> !row.has(column)).toList();
        if (!empty.isEmpty() && empty.size() < columns.size()) {
            findings.add(
                    this,
                    row,
                    empty.getFirst(),
                    "Empty here are " + String.join(", ", empty) + "; right would be all of "
                            + String.join(", ", columns) + ", or none.");
        }
    }

    private static List<String> optionalRanges(TableForm form) {
        return form.ranges().stream()
                .filter(prefix -> form.findColumn(prefix + "likely")
                        .filter(Column::required)
                        .isEmpty())
                .toList();
    }

    /// `capacity_teu_per_day_low` has its source in `capacity_source`.
    private static List<String> columns(String prefix, TableForm form) {
        Stream<String> provenance = form.columnNames().stream()
                .filter(column -> column.endsWith("_source") || column.endsWith("_confidence"))
                .filter(column -> prefix.startsWith(column.substring(0, column.lastIndexOf('_') + 1)));
        return Stream.concat(Stream.of(prefix + "low", prefix + "likely", prefix + "high"), provenance)
                .toList();
    }
}
