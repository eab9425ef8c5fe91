package io.tumen.conversion;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.tumen.corridor.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Reads a foreign table row by row, so that a large one needs no memory of its own. A byte order mark, blanks around
/// the names of columns and rows of another length are accepted, since many feeds have them.
final class SourceTable {
    private static final int MOST_ROWS = 5_000_000;

    private final String file;
    private final InputStream bytes;
    private final ImportFindings findings;

    SourceTable(String file, InputStream bytes, ImportFindings findings) {
        this.file = file;
        this.bytes = bytes;
        this.findings = findings;
    }

    /// Hands over every row. A row whose value the consumer refuses is a finding and is left out.
    ///
    /// @param required columns without which the table is useless
    void read(List<String> required, Consumer<SourceRow> consumer) {
        try (var reader = new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            readRows(lines(reader), required, consumer);
        } catch (CsvParseException e) {
            findings.add(
                    ImportRules.UNREADABLE_TABLE,
                    file,
                    "It is no CSV: " + e.getMessage() + "; right would be a closed quote.");
        } catch (IOException | UncheckedIOException e) {
            findings.add(
                    ImportRules.UNREADABLE_TABLE, file, "It cannot be read as text in UTF-8; save it as UTF-8: " + e);
        }
    }

    private static Iterable<CsvRecord> lines(InputStreamReader reader) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(reader);
    }

    private void readRows(Iterable<CsvRecord> lines, List<String> required, Consumer<SourceRow> consumer) {
        Map<String, Integer> columns = Map.of();
        int rows = 0;
        for (CsvRecord line : lines) {
            if (columns.isEmpty()) {
                columns = columns(line.getFields());
                if (lacks(required, columns)) {
                    return;
                }
            } else if (++rows > MOST_ROWS) {
                findings.add(
                        ImportRules.TOO_MUCH,
                        file,
                        "The table has more than " + MOST_ROWS + " rows; take a part of the feed.");
                return;
            } else {
                hand(new SourceRow(file, (int) line.getStartingLineNumber(), columns, line.getFields()), consumer);
            }
        }
        if (columns.isEmpty()) {
            findings.add(
                    ImportRules.MISSING_COLUMN,
                    file,
                    "The file is empty; right would be a first line with the columns " + String.join(",", required)
                            + ".");
        }
    }

    private void hand(SourceRow row, Consumer<SourceRow> consumer) {
        try {
            consumer.accept(row);
        } catch (InvalidValueException e) {
            findings.add(ImportRules.VALUE_REFUSED, row, e.what(), e.getMessage() + "; the row is left out.");
        }
    }

    private static Map<String, Integer> columns(List<String> header) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            columns.putIfAbsent((name.startsWith("\uFEFF") ? name.substring(1) : name).toLowerCase(Locale.ROOT), i);
        }
        return Map.copyOf(columns);
    }

    private boolean lacks(List<String> required, Map<String, Integer> columns) {
        var missing = new ArrayList<>(required);
        missing.removeAll(columns.keySet());
        for (String column : missing) {
            findings.add(
                    ImportRules.MISSING_COLUMN,
                    file,
                    1,
                    column,
                    "",
                    "The first line does not name the column " + column + "; it has "
                            + String.join(
                                    ",", columns.keySet().stream().sorted().toList()) + ".");
        }
        return !missing.isEmpty();
    }
}
