package io.tumen.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// The tables of a package with the changes of scenarios laid over them, row by row.
///
/// A row that was changed bears the file and line of the change, so that whatever the rules find wrong in it points at
/// the scenario.
final class Overlay {
    private final Map<String, Table> tables;
    /// Who wrote a cell last.
    private final Map<Cell, String> writers = new HashMap<>();

    private record Cell(String table, List<String> key, String column) {}

    /// Where a change stands, and in which scenario.
    record Mark(String scenario, String file, int line) {}

    /// What a change came to.
    ///
    /// @param rows      how many rows were meant
    /// @param changed   how many of them are different now
    /// @param overwrote the other scenarios whose cells it wrote
    record Effect(int rows, int changed, Set<String> overwrote) {}

    Overlay(RawPackage raw) {
        tables = new LinkedHashMap<>(raw.tables());
    }

    Map<String, Table> tables() {
        return tables;
    }

    Table table(TableForm form) {
        return tables.getOrDefault(form.name(), Table.empty(form));
    }

    /// Gives cells of the rows that are meant new texts.
    ///
    /// @param texts by column; columns that the table does not have yet are added
    Effect change(TableForm form, Predicate<Row> meant, Function<Row, Map<String, String>> texts, Mark mark) {
        var rows = new ArrayList<Row>();
        var overwrote = new LinkedHashSet<String>();
        int count = 0;
        int changed = 0;
        Table table = table(form);
        for (Row row : table.rows()) {
            if (meant.test(row)) {
                count++;
                Map<String, String> different = different(row, texts.apply(row));
                different.keySet().forEach(column -> write(form, row, column, mark, overwrote));
                changed += different.isEmpty() ? 0 : 1;
                rows.add(different.isEmpty() ? row : rewritten(row, table, different, mark));
            } else {
                rows.add(row);
            }
        }
        put(table, rows);
        return new Effect(count, changed, overwrote);
    }

    /// Puts rows in the place of those with the same key, or behind the last one.
    ///
    /// @param added of a table of the same form
    Effect add(Table added, String scenario) {
        TableForm form = added.form();
        Map<List<String>, Row> news = new LinkedHashMap<>();
        var rows = new ArrayList<Row>();
        var overwrote = new LinkedHashSet<String>();
        // Of two rows with one key both are kept, for the rule that speaks of it.
        List<Row> seconds = added.rows().stream()
                .filter(row -> news.putIfAbsent(keyOf(form, row), row) != null)
                .toList();
        int changed = added.rows().size();
        for (Row row : table(form).rows()) {
            Row other = news.remove(keyOf(form, row));
            if (other == null) {
                rows.add(row);
            } else if (sameTexts(form, row, other)) {
                changed--;
                rows.add(row);
            } else {
                form.columnNames().forEach(column -> write(form, other, column, markOf(scenario, other), overwrote));
                rows.add(other);
            }
        }
        rows.addAll(news.values());
        rows.addAll(seconds);
        put(table(form), rows);
        ragged(added);
        return new Effect(added.rows().size(), changed, overwrote);
    }

    private static Mark markOf(String scenario, Row row) {
        return new Mark(scenario, row.file(), row.line());
    }

    private void ragged(Table added) {
        Table table = table(added.form());
        var ragged = new ArrayList<>(table.ragged());
        ragged.addAll(added.ragged());
        tables.put(added.form().name(), Table.of(table.form(), table.columns(), table.rows(), ragged));
    }

    /// Takes rows away, and with each what belongs to it: the stops of a service, the handling of a terminal, the
    /// closures of a terminal or a link.
    int remove(TableForm form, Predicate<Row> meant) {
        Table table = table(form);
        List<Row> gone = table.rows().stream().filter(meant).toList();
        if (!gone.isEmpty()) {
            put(table, table.rows().stream().filter(meant.negate()).toList());
            removeParts(form, gone);
        }
        return gone.size();
    }

    private void removeParts(TableForm form, List<Row> gone) {
        if (form.key().size() != 1) {
            return;
        }
        Set<String> ids = new HashSet<>();
        gone.forEach(row -> ids.add(row.text(form.key().getFirst())));
        for (TableForm part : TableForms.ALL) {
            part.columns().stream()
                    .filter(column -> part.key().size() > 1 && part.key().contains(column.name()))
                    .filter(column -> column.kind() == Column.Kind.REFERENCE)
                    .filter(column -> column.words().equals(List.of(form.name())))
                    .forEach(column -> remove(part, row -> ids.contains(row.text(column.name()))));
        }
    }

    private static Map<String, String> different(Row row, Map<String, String> texts) {
        var different = new LinkedHashMap<String, String>();
        texts.forEach((column, text) -> {
            if (!row.text(column).equals(text)) {
                different.put(column, text);
            }
        });
        return different;
    }

    private void write(TableForm form, Row row, String column, Mark mark, Collection<String> overwrote) {
        String before = writers.put(new Cell(form.name(), keyOf(form, row), column), mark.scenario());
        if (before != null && !before.equals(mark.scenario())) {
            overwrote.add(before);
        }
    }

    private static Row rewritten(Row row, Table table, Map<String, String> texts, Mark mark) {
        Header header = wider(table.columns(), texts.keySet());
        return new Row(
                mark.file(),
                mark.line(),
                header,
                header.names().stream()
                        .map(column -> texts.getOrDefault(column, row.text(column)))
                        .toList());
    }

    private static Header wider(Header header, Collection<String> columns) {
        var names = new LinkedHashSet<>(header.names());
        names.addAll(columns);
        return names.size() == header.size() ? header : new Header(List.copyOf(names));
    }

    /// The header of a table names every column that one of its rows fills.
    private void put(Table table, List<Row> rows) {
        Header header = table.columns();
        var filled = new LinkedHashSet<String>();
        for (Row row : rows) {
            for (String column : table.form().columnNames()) {
                if (header.positionOf(column) < 0 && row.has(column)) {
                    filled.add(column);
                }
            }
        }
        tables.put(table.form().name(), Table.of(table.form(), wider(header, filled), rows, table.ragged()));
    }

    private static boolean sameTexts(TableForm form, Row row, Row other) {
        return form.columnNames().stream().allMatch(column -> row.text(column).equals(other.text(column)));
    }

    private static List<String> keyOf(TableForm form, Row row) {
        return form.key().stream().map(row::text).toList();
    }
}
