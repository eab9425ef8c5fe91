package io.tumen.conversion;

import io.tumen.feed.PackageSheets;
import io.tumen.feed.Sheet;
import io.tumen.feed.SheetRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Rows to be added to the tables of a package.
final class PackageRows {
    private static final int DECIMALS = 6;

    private final Map<String, List<NewRow>> added = new LinkedHashMap<>();

    /// A row of the table, to be filled.
    ///
    /// @param table name without `.csv`
    NewRow add(String table) {
        var row = new NewRow();
        added.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
        return row;
    }

    /// Whether a value of one of the rows has that source.
    boolean haveSource(String source) {
        return added.values().stream().flatMap(List::stream).anyMatch(row -> row.names(source));
    }

    int count(String table) {
        return added.getOrDefault(table, List.of()).size();
    }

    /// A package without a row: every table with its usual columns.
    static PackageSheets blank(Map<String, String> texts) {
        var tables = new TreeMap<String, Sheet>();
        for (String table : PackageSheets.tableNames()) {
            tables.put(table + ".csv", Sheet.of(List.of(PackageSheets.columnsOf(table))));
        }
        return new PackageSheets(tables, new TreeMap<>(texts));
    }

    /// The package with the added rows below its own, in the form of its own. A row whose key the package has already
    /// is left out: what stands there is better than what an import assumes.
    PackageSheets onto(PackageSheets base) {
        var changed = new TreeMap<String, Sheet>();
        added.forEach((table, rows) -> {
            String file = table + ".csv";
            Sheet sheet = base.tables().getOrDefault(file, Sheet.of(List.of(PackageSheets.columnsOf(table))));
            changed.put(file, with(sheet, rows, PackageSheets.keyOf(table)));
        });
        return base.with(changed);
    }

    private static Sheet with(Sheet sheet, List<NewRow> candidates, List<String> key) {
        Set<List<String>> taken = sheet.cells().stream()
                .map(row ->
                        key.stream().map(column -> row.getOrDefault(column, "")).toList())
                .collect(Collectors.toSet());
        List<NewRow> rows = candidates.stream()
                .filter(row -> taken.isEmpty()
                        || key.isEmpty()
                        || !taken.contains(key.stream().map(row::text).toList()))
                .toList();
        List<String> header = new ArrayList<>(sheet.rows().getFirst().cells());
        rows.forEach(
                row -> row.columns().filter(column -> !header.contains(column)).forEach(header::add));
        var all = new ArrayList<SheetRow>();
        all.add(new SheetRow(header, sheet.rows().getFirst().quoted()));
        sheet.rows().stream().skip(1).map(row -> widened(row, header.size())).forEach(all::add);
        rows.forEach(row -> all.add(new SheetRow(header.stream().map(row::text).toList(), Set.of())));
        return new Sheet(all, sheet.lineEnd(), true, sheet.byteOrderMark());
    }

    private static SheetRow widened(SheetRow row, int width) {
        if (row.cells().isEmpty() || row.cells().size() >= width) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        return new SheetRow(cells, row.quoted());
    }

    /// A number as the tables write it.
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
