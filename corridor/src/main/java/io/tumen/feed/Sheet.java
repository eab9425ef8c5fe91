package io.tumen.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A table as its cells and the form of its text, so that it can be written again.
///
/// Canonical is CSV as in RFC 4180 with lines that end in LF, the last one too, quotes only around a cell with a comma,
/// a quote or a line break (or around a lone empty cell), no byte order mark. What a text does otherwise throughout is
/// kept: CRLF, a missing last line end, a byte order mark, cells in quotes without need, blank lines, short and long
/// rows. Lines that end now so, now so, and quotes in the middle of a cell are not: see [NotWrittenBack].
///
/// @param rows    the header first
/// @param lineEnd LF, CRLF or CR
/// @param ended   whether the last line ends too
public record Sheet(List<SheetRow> rows, String lineEnd, boolean ended, boolean byteOrderMark) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public Sheet {
        rows = List.copyOf(rows);
    }

    /// A canonical table.
    ///
    /// @param rows cells of each, the header first
    public static Sheet of(List<List<String>> rows) {
        return new Sheet(rows.stream().map(SheetRow::of).toList(), "\n", true, false);
    }

    /// Reads the cells of a text.
    ///
    /// @throws de.siegmar.fastcsv.reader.CsvParseException for a quote that is never closed
    static Sheet read(String text) {
        boolean marked = text.startsWith(BYTE_ORDER_MARK);
        List<SheetRow> rows = SheetReader.rows(marked ? text.substring(1) : text);
        boolean ended = rows.isEmpty() || text.endsWith("\n") || text.endsWith("\r");
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            var sheet = new Sheet(rows, lineEnd, ended, marked);
            if (text.contains(lineEnd) && sheet.text().equals(text)) {
                return sheet;
            }
        }
        return new Sheet(rows, "\n", ended, marked);
    }

    /// The whole text of the file.
    public String text() {
        var text = new StringBuilder(byteOrderMark ? BYTE_ORDER_MARK : "");
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).appendTo(text);
            if (i < rows.size() - 1 || ended) {
                text.append(lineEnd);
            }
        }
        return text.toString();
    }

    /// Cells of the rows below the header, by column; a cell beyond the header is left out.
    public List<Map<String, String>> cells() {
        var all = new ArrayList<Map<String, String>>();
        for (SheetRow row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            all.add(SheetReader.byColumn(rows.getFirst().cells(), row.cells()));
        }
        return List.copyOf(all);
    }
}
