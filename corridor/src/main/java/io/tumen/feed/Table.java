package io.tumen.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table as it stands in its file.
///
/// @param columns names of the columns as written
/// @param rows    as long as the header
/// @param ragged  longer or shorter than the header
record Table(TableForm form, Header columns, List<Row> rows, List<Ragged> ragged) {
    /// A row with its number of cells.
    record Ragged(Row row, int length) {}

    Table {
        rows = List.copyOf(rows);
        ragged = List.copyOf(ragged);
    }

    static Table empty(TableForm form) {
        return new Table(form, Header.NONE, List.of(), List.of());
    }

    /// Names of the columns as written.
    List<String> header() {
        return columns.names();
    }

    /// All texts that stand in the column, those of ragged rows too.
    Set<String> values(String column) {
        return Stream.concat(rows.stream(), ragged.stream().map(Ragged::row))
                .filter(row -> row.has(column))
                .map(row -> row.text(column))
                .collect(Collectors.toSet());
    }

    /// The rows by what stands in the column, each group in file order.
    static Map<String, List<Row>> grouped(List<Row> rows, String column) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.text(column), HashMap::new, Collectors.toList()));
    }
}
