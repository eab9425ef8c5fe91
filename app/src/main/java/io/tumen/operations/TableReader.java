package io.tumen.operations;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tumen.corridor.InvalidValueException;
import io.tumen.feed.Finding;
import io.tumen.feed.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a small table: CSV (RFC 4180, UTF-8) with a header. All that is wrong is told at once, and a table with faults
/// gives no rows at all.
final class TableReader<T> {
    private static final int MOST_FINDINGS = 100;

    private final Path file;
    private final String name;
    private final String rules;
    private final List<String> needed;
    private final int mostRows;
    private final Function<Cells, T> reader;
    private final List<Finding> findings = new ArrayList<>();
    private final List<T> rows = new ArrayList<>();

    private TableReader(
            Path file, String name, String rules, List<String> needed, int mostRows, Function<Cells, T> reader) {
        this.file = file;
        this.name = name;
        this.rules = rules;
        this.needed = needed;
        this.mostRows = mostRows;
        this.reader = reader;
    }

    /// @param name   what the user calls the table
    /// @param rules  what the rules of such a table begin with, such as `box`
    /// @param needed columns that must be there
    /// @param reader throws what is wrong with a row as an [InvalidValueException] that names the column
    /// @throws BrokenTableException when anything is wrong
    static <T> List<T> read(
            Path file, String name, String rules, List<String> needed, int mostRows, Function<Cells, T> reader) {
        var table = new TableReader<>(file, name, rules, needed, mostRows, reader);
        table.readFile();
        if (!table.findings.isEmpty()) {
            throw new BrokenTableException(name, table.findings);
        }
        return table.rows;
    }

    /// The cells of a row.
    record Cells(NamedCsvRecord row) {
        /// Null when it is empty, or there is no such column.
        @Nullable
        String text(String column) {
            String text = row.findField(column).orElse("").strip();
            return text.isEmpty() ? null : text;
        }

        String needed(String column) {
            String text = text(column);
            if (text == null) {
                throw new InvalidValueException(column, "", "a value");
            }
            return text;
        }
    }

    private void readFile() {
        if (!Files.isRegularFile(file)) {
            add("file", 0, "", "", "There is no file " + name + ".");
            return;
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.STRICT)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            read(csv);
        } catch (CsvParseException | UncheckedIOException e) {
            add("csv", 0, "", "", "It is no CSV in UTF-8: " + e.getMessage());
        } catch (IOException e) {
            add("file", 0, "", "", "It cannot be read: " + e);
        }
    }

    private void read(CsvReader<NamedCsvRecord> csv) {
        boolean first = true;
        for (NamedCsvRecord row : csv) {
            if (first && !hasColumns(row.getHeader()) || findings.size() >= MOST_FINDINGS) {
                return;
            }
            first = false;
            if (rows.size() == mostRows) {
                add("rows", line(row), "", "", "There are more than " + mostRows + " rows; right would be fewer.");
                return;
            }
            read(row);
        }
        if (first) {
            add("none", 0, "", "", "There is no row in it; right would be " + String.join(", ", needed) + " and rows.");
        }
    }

    private boolean hasColumns(List<String> header) {
        for (String column : needed) {
            if (!header.contains(column)) {
                String right = "The column is missing; right would be " + String.join(", ", needed);
                add("column", 1, column, "", right);
            }
        }
        return findings.isEmpty();
    }

    private void read(NamedCsvRecord row) {
        try {
            rows.add(reader.apply(new Cells(row)));
        } catch (InvalidValueException e) {
            add("value", line(row), e.what(), e.value(), "The " + e.getMessage() + ".");
        }
    }

    private static int line(NamedCsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    private void add(String rule, int row, String column, String value, String message) {
        findings.add(new Finding(Severity.ERROR, rules + "_" + rule, name, row, column, value, message));
    }
}
