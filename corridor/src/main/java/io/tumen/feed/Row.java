package io.tumen.feed;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Range;
import io.tumen.corridor.SourceId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A row of a table by column name. The methods that give a value are for rows without findings: they throw
/// [io.tumen.corridor.InvalidValueException] for any other.
final class Row {
    private final String file;
    private final int line;
    private final Header header;
    /// In the order of the header; shorter than it in a ragged row.
    private final String[] cells;

    /// @param line  line in the file, the header being line 1
    /// @param cells in the order of the header and no more than it has; what is blank is empty
    Row(String file, int line, Header header, String[] cells) {
        this.file = file;
        this.line = line;
        this.header = header;
        this.cells = cells;
    }

    /// @param cells one for each column of the header
    Row(String file, int line, Header header, List<String> cells) {
        this(
                file,
                line,
                header,
                cells.stream().map(cell -> cell.isBlank() ? "" : cell).toArray(String[]::new));
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    /// The text of the cell, empty where nothing stands.
    String text(String column) {
        int position = header.positionOf(column);
        return position >= 0 && position < cells.length ? cells[position] : "";
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    /// The same row with another text in one cell of a column that the table has.
    Row with(String column, String text) {
        String[] changed = Arrays.copyOf(cells, header.size());
        Arrays.fill(changed, cells.length, changed.length, "");
        changed[header.positionOf(column)] = text.isBlank() ? "" : text;
        return new Row(file, line, header, changed);
    }

    <T> @Nullable T find(String column, Function<String, ? extends @Nullable T> parser) {
        return has(column) ? parser.apply(text(column)) : null;
    }

    double number(String column) {
        return Cells.number(text(column));
    }

    int count(String column) {
        return Cells.count(text(column));
    }

    /// @param prefix what stands before `low`, `likely` and `high`
    Range range(String prefix) {
        return new Range(number(prefix + "low"), number(prefix + "likely"), number(prefix + "high"));
    }

    Provenance provenance() {
        return provenance("");
    }

    /// @param prefix what stands before `source` and `confidence`
    Provenance provenance(String prefix) {
        return new Provenance(new SourceId(text(prefix + "source")), Confidence.valueOf(text(prefix + "confidence")));
    }
}
