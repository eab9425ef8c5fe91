package io.tumen.conversion;

import io.tumen.corridor.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A row of a package in the making. What is not set stays empty.
final class NewRow {
    /// Columns and values by turns: a large feed has a million rows.
    private final List<String> cells = new ArrayList<>();

    NewRow set(String column, String value) {
        cells.add(column);
        cells.add(value);
        return this;
    }

    /// @param prefix what stands before `low`, `likely` and `high`
    NewRow range(String prefix, Range range) {
        return set(prefix + "low", PackageRows.number(range.low()))
                .set(prefix + "likely", PackageRows.number(range.likely()))
                .set(prefix + "high", PackageRows.number(range.high()));
    }

    /// @param prefix what stands before `source` and `confidence`
    /// @param source see [NewPackage]
    NewRow from(String prefix, String source) {
        return set(prefix + "source", source).set(prefix + "confidence", NewPackage.confidence(source));
    }

    String text(String column) {
        for (int i = 0; i < cells.size(); i += 2) {
            if (cells.get(i).equals(column)) {
                return cells.get(i + 1);
            }
        }
        return "";
    }

    boolean names(String source) {
        return columns()
                .anyMatch(column -> column.endsWith("source") && text(column).equals(source));
    }

    /// The columns that are filled.
    Stream<String> columns() {
        return IntStream.range(0, cells.size() / 2)
                .filter(i -> !cells.get(2 * i + 1).isEmpty())
                .mapToObj(i -> cells.get(2 * i));
    }
}
