package io.tumen.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.tumen.feed.Table.Ragged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A package as it stands in its files: texts in tables, nothing understood yet.
///
/// @param tables  by name, one for each [TableForm]; a table that cannot be read is empty
/// @param broken  what is wrong with the files that are no CSV, by file
record RawPackage(PackageFiles files, Map<String, Table> tables, Map<String, String> broken) {
    static final int MOST_ROWS = 1_000_000;

    static RawPackage of(PackageFiles files) {
        var tables = new LinkedHashMap<String, Table>();
        var broken = new LinkedHashMap<String, String>();
        for (TableForm form : TableForms.ALL) {
            tables.put(form.name(), readTable(form, files, broken));
        }
        return new RawPackage(files, tables, broken);
    }

    Table table(TableForm form) {
        return tables.getOrDefault(form.name(), Table.empty(form));
    }

    List<Table> all() {
        return List.copyOf(tables.values());
    }

    private static Table readTable(TableForm form, PackageFiles files, Map<String, String> broken) {
        try {
            return files.findText(form.file())
                    .map(text -> table(form, form.file(), text))
                    .orElse(Table.empty(form));
        } catch (CsvParseException e) {
            broken.put(form.file(), String.valueOf(e.getMessage()));
            return Table.empty(form);
        }
    }

    /// The table that stands in the text of that file.
    static Table table(TableForm form, String file, String text) {
        var texts = new HashMap<String, String>();
        Header header = Header.NONE;
        var rows = new ArrayList<Row>();
        var ragged = new ArrayList<Ragged>();
        for (CsvRecord line : lines(text)) {
            if (rows.size() + ragged.size() > MOST_ROWS) {
                break;
            } else if (header.size() == 0) {
                header = new Header(line.getFields());
            } else if (line.getFieldCount() == header.size()) {
                rows.add(row(file, header, line, texts));
            } else {
                ragged.add(new Ragged(row(file, header, line, texts), line.getFieldCount()));
            }
        }
        return new Table(form, header, rows, ragged);
    }

    private static Iterable<CsvRecord> lines(String text) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    /// @param texts those of the table so far, so that what stands in it often is held once
    private static Row row(String file, Header header, CsvRecord line, Map<String, String> texts) {
        List<String> cells = line.getFields();
        String[] own = new String[Math.min(header.size(), cells.size())];
        for (int i = 0; i < own.length; i++) {
            String cell = cells.get(i);
            String known = texts.putIfAbsent(cell, cell);
            own[i] = known == null ? cell : known;
        }
        return new Row(file, (int) line.getStartingLineNumber(), header, List.of(own));
    }
}
