package io.tumen.feed;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table as it stands in its file.
///
/// @param header names of the columns as written
/// @param rows   as long as the header
/// @param ragged longer or shorter than the header
record Table(TableForm form, List<String> header, List<Row> rows, List<Ragged> ragged) {
    /// A row with its number of cells.
    record Ragged(Row row, int length) {}

    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        ragged = List.copyOf(ragged);
    }

    static Table empty(TableForm form) {
        return new Table(form, List.of(), List.of(), List.of());
    }

    /// All texts that stand in the column, those of ragged rows too.
    Set<String> values(String column) {
        return Stream.concat(rows.stream(), ragged.stream().map(Ragged::row))
                .filter(row -> row.has(column))
                .map(row -> row.text(column))
                .collect(Collectors.toSet());
    }
}
