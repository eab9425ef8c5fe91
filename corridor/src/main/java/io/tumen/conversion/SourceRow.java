package io.tumen.conversion;

import io.tumen.corridor.InvalidValueException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A row of a foreign table by column name, blanks around its cells cut off.
///
/// @param line    line in the file, the header being line 1
/// @param columns position of each column
record SourceRow(String file, int line, Map<String, Integer> columns, List<String> cells) {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,12}(\\.\\d{0,15})?|\\.\\d{1,15})([eE][+-]?\\d)?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    /// The text of the cell, empty where nothing stands or there is no such column.
    String text(String column) {
        Integer position = columns.get(column);
        return position == null || position >= cells.size()
                ? ""
                : cells.get(position).strip();
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    String textOr(String column, String otherwise) {
        return has(column) ? text(column) : otherwise;
    }

    /// Empty where nothing stands.
    ///
    /// @throws InvalidValueException for a text that is no number
    OptionalDouble findNumber(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new InvalidValueException(column, text, "a number such as 12.5");
        }
        return OptionalDouble.of(Double.parseDouble(text));
    }

    /// Empty where nothing stands.
    ///
    /// @throws InvalidValueException for a text that is no whole number
    OptionalInt findCount(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!COUNT.matcher(text).matches()) {
            throw new InvalidValueException(column, text, "a whole number such as 14");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }
}
