package io.tumen.feed;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.tumen.feed.Table.Ragged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From text to the rows of a [Table]. What stands in a column often is held once, so that a large table has room.
///
/// To FastCSV a record is the number of rows so far.
final class RowReader extends AbstractBaseCsvCallbackHandler<Integer> {
    private static final int MOST_COLUMNS = 10_000;

    private final String file;
    private Header header = Header.NONE;
    private final List<Row> rows = new ArrayList<>();
    private final List<Ragged> ragged = new ArrayList<>();
    /// By column, each text under itself; none before the header was read.
    private final List<Map<String, String>> texts = new ArrayList<>();

    private String[] before = new String[0];
    private String[] cells = new String[0];

    private RowReader(String file) {
        this.file = file;
    }

    /// @throws CsvParseException for a text that is no CSV
    static Table read(TableForm form, String file, String text) {
        var reader = new RowReader(file);
        for (int rows : reader.records(text)) {
            if (rows > RawPackage.MOST_ROWS) {
                break;
            }
        }
        return new Table(form, reader.header, reader.rows, reader.ragged, reader.textsByColumn());
    }

    private Iterable<Integer> records(String text) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(this, text);
    }

    private Map<String, Set<String>> textsByColumn() {
        var named = new HashMap<String, Set<String>>();
        for (int i = 0; i < header.size(); i++) {
            named.put(header.names().get(i), texts.get(i).keySet());
        }
        return named;
    }

    @Override
    protected void handleBegin(long line) {
        before = cells;
        cells = new String[header.size() == 0 ? MOST_COLUMNS : header.size()];
    }

    @Override
    protected void handleField(int column, char[] buffer, int start, int length, boolean inQuotes) {
        if (column >= MOST_COLUMNS) {
            throw new CsvParseException("more than " + MOST_COLUMNS + " cells in line " + getStartingLineNumber());
        }
        if (header.size() == 0) {
            cells[column] = new String(buffer, start, length);
        } else if (column < cells.length) {
            String above = before[column];
            cells[column] = isAt(buffer, start, length, above)
                    ? above
                    : shared(new String(buffer, start, length), texts.get(column));
        }
    }

    /// Most cells of a large table say what the one above them says.
    private static boolean isAt(char[] buffer, int start, int length, @Nullable String text) {
        if (text == null || text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static String shared(String text, Map<String, String> known) {
        String same = known.get(text);
        if (same == null) {
            same = text.isBlank() ? "" : text;
            known.put(same, same);
        }
        return same;
    }

    @Override
    protected Integer buildRecord() {
        int size = getFieldCount();
        String[] own = size < cells.length ? Arrays.copyOf(cells, size) : cells;
        if (header.size() == 0) {
            begin(List.of(own));
        } else if (size == header.size()) {
            rows.add(new Row(file, (int) getStartingLineNumber(), header, own));
        } else {
            ragged.add(new Ragged(new Row(file, (int) getStartingLineNumber(), header, own), size));
        }
        return rows.size() + ragged.size();
    }

    private void begin(List<String> names) {
        header = new Header(names);
        names.forEach(name -> texts.add(new HashMap<>()));
    }
}
