package io.tumen.feed;

import java.util.List;
import java.util.Optional;

/// What a table of the package must look like.
///
/// @param name     name of the file without `.csv`
/// @param required whether every package has the table; one without it has no such rows
/// @param key      columns that together tell the rows apart; empty where rows may repeat
/// @param columns  in the order in which they are usually written
record TableForm(String name, String about, boolean required, List<String> key, List<Column> columns) {
    TableForm {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /// The same table, which a package may leave out.
    TableForm optional() {
        return new TableForm(name, about, false, key, columns);
    }

    String file() {
        return name + ".csv";
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    Optional<Column> findColumn(String column) {
        return columns.stream().filter(own -> own.name().equals(column)).findFirst();
    }

    /// First words of the triples `…low`, `…likely`, `…high`: `hours_`, or nothing.
    List<String> ranges() {
        return columnNames().stream()
                .filter(column -> column.endsWith("low"))
                .map(column -> column.substring(0, column.length() - "low".length()))
                .toList();
    }
}
