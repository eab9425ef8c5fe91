package io.tumen.feed;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Range;
import io.tumen.corridor.SourceId;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A row of a table by column name. The methods that give a value are for rows without findings: they throw
/// [io.tumen.corridor.InvalidValueException] for any other.
///
/// @param line line in the file, the header being line 1
/// @param cells without the empty ones
record Row(String file, int line, Map<String, String> cells) {
    Row {
        cells = Map.copyOf(cells);
    }

    /// The text of the cell, empty where nothing stands.
    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }

    <T> @Nullable T find(String column, Function<String, T> parser) {
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
