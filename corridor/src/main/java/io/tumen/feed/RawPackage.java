package io.tumen.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
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
                    .map(text -> RowReader.read(form, form.file(), text))
                    .orElse(Table.empty(form));
        } catch (CsvParseException e) {
            broken.put(form.file(), String.valueOf(e.getMessage()));
            return Table.empty(form);
        }
    }
}
