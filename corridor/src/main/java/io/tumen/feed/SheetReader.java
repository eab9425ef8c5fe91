package io.tumen.feed;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// From text to the rows of a [Sheet], with the quotes that stand there without need.
final class SheetReader extends CsvCallbackHandler<SheetRow> {
    private final List<String> cells = new ArrayList<>();
    private final Set<Integer> quoted = new HashSet<>();

    private SheetReader() {}

    static List<SheetRow> rows(String text) {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(new SheetReader(), text)
                .stream()
                .toList();
    }

    static Map<String, String> byColumn(List<String> header, List<String> cells) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            named.put(header.get(i), cells.get(i));
        }
        return named;
    }

    @Override
    protected void beginRecord(long line) {
        cells.clear();
        quoted.clear();
    }

    @Override
    protected void addField(char[] buffer, int start, int length, boolean inQuotes) {
        String cell = new String(buffer, start, length);
        if (inQuotes && !SheetRow.needsQuotes(cell)) {
            quoted.add(cells.size());
        }
        cells.add(cell);
    }

    @Override
    protected void setEmpty() {
        cells.clear();
    }

    @Override
    protected void setComment(char[] buffer, int start, int length) {
        throw new IllegalStateException("A comment. Maybe the reader was told to look for some?");
    }

    @Override
    protected SheetRow buildRecord() {
        return new SheetRow(cells, quoted);
    }

    @Override
    protected int getFieldCount() {
        return cells.size();
    }

    @Override
    protected RecordType getRecordType() {
        return cells.isEmpty() ? RecordType.EMPTY : RecordType.DATA;
    }
}
