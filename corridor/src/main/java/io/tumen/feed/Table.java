package io.tumen.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table as it stands in its file.
///
/// In a large table the same few texts stand in a column again and again. What depends on a text alone is therefore
/// asked of each text once, and of the rows only where a text is at fault.
///
/// @param columns names of the columns as written
/// @param rows    as long as the header
/// @param ragged  longer or shorter than the header
/// @param texts   by column, each text that stands there, in ragged rows too
record Table(TableForm form, Header columns, List<Row> rows, List<Ragged> ragged, Map<String, Set<String>> texts) {
    /// A row with its number of cells.
    record Ragged(Row row, int length) {}

    Table {
        rows = List.copyOf(rows);
        ragged = List.copyOf(ragged);
        texts = Map.copyOf(texts);
    }

    static Table of(TableForm form, Header columns, List<Row> rows, List<Ragged> ragged) {
        var texts = new HashMap<String, Set<String>>();
        for (String column : columns.names()) {
            texts.put(
                    column,
                    Stream.concat(rows.stream(), ragged.stream().map(Ragged::row))
                            .map(row -> row.text(column))
                            .collect(Collectors.toSet()));
        }
        return new Table(form, columns, rows, ragged, texts);
    }

    static Table empty(TableForm form) {
        return new Table(form, Header.NONE, List.of(), List.of(), Map.of());
    }

    /// Names of the columns as written.
    List<String> header() {
        return columns.names();
    }

    /// The rows whose text in the column is such, in file order. Each text is asked once.
    List<Row> rowsWith(String column, Predicate<String> such) {
        Set<String> found =
                texts.getOrDefault(column, Set.of()).stream().filter(such).collect(Collectors.toSet());
        return found.isEmpty()
                ? List.of()
                : rows.stream().filter(row -> found.contains(row.text(column))).toList();
    }

    /// All texts that stand in the column, those of ragged rows too; not the empty one.
    Set<String> values(String column) {
        var values = new HashSet<>(texts.getOrDefault(column, Set.of()));
        values.remove("");
        return values;
    }

    /// The rows by what stands in the column, each group in file order.
    static Map<String, List<Row>> grouped(List<Row> rows, String column) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.text(column), HashMap::new, Collectors.toList()));
    }
}
