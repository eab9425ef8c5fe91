package io.tumen.feed;

import java.util.List;
import java.util.Set;

/// A line of a [Sheet].
///
/// @param cells  none for a blank line
/// @param quoted numbers, from 0, of the cells that stand in quotes although they need none
public record SheetRow(List<String> cells, Set<Integer> quoted) {
    public SheetRow {
        cells = List.copyOf(cells);
        quoted = Set.copyOf(quoted);
    }

    static SheetRow of(List<String> cells) {
        return new SheetRow(cells, Set.of());
    }

    void appendTo(StringBuilder text) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            append(cells.get(i), quoted.contains(i) || mustQuote(i), text);
        }
    }

    private static void append(String cell, boolean inQuotes, StringBuilder text) {
        if (inQuotes) {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            text.append(cell);
        }
    }

    private boolean mustQuote(int cell) {
        return needsQuotes(cells.get(cell))
                || cells.size() == 1 && cells.get(cell).isEmpty();
    }

    /// A lone empty cell needs them as well, or the line would be blank.
    static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (letter == ',' || letter == '"' || letter == '\n' || letter == '\r') {
                return true;
            }
        }
        return false;
    }
}
