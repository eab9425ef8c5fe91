package io.tumen.feed;

import io.tumen.corridor.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A package as its files say it, ready to be changed and written: the tables as cells, everything else as text, since
/// YAML is written for people, with comments that would be lost.
///
/// @param tables by file, such as `places.csv`
/// @param texts  by file, such as `corridor.yaml` and `regimes/cn-domestic-transit/ACT-01.yaml`
public record PackageSheets(SortedMap<String, Sheet> tables, SortedMap<String, String> texts) {
    public PackageSheets {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /// Reads a package that [CorridorFeed] has loaded.
    ///
    /// @throws InvalidValueException for a file that is no text, or no table
    public static PackageSheets read(Path folder) {
        return of(PackageFiles.findAt(folder, new Findings()).orElseGet(PackageFiles::none));
    }

    static PackageSheets of(PackageFiles files) {
        var tables = new TreeMap<String, Sheet>();
        var texts = new TreeMap<String, String>();
        for (String file : files.contents().keySet()) {
            if (file.endsWith(".csv")) {
                tables.put(file, Sheet.read(textOf(file, files)));
            } else {
                texts.put(file, textOf(file, files));
            }
        }
        return new PackageSheets(tables, texts);
    }

    private static String textOf(String file, PackageFiles files) {
        String text = files.findText(file)
                .orElseThrow(() -> new InvalidValueException("file", file, "text in UTF-8; see what tumen check says"));
        return files.startsWithByteOrderMark(file) ? "\uFEFF" + text : text;
    }

    /// The columns of a table in the order in which they are usually written.
    public static List<String> columnsOf(String table) {
        return TableForms.named(table).columnNames();
    }

    /// The columns of a table that together tell its rows apart; none where rows may repeat.
    public static List<String> keyOf(String table) {
        return TableForms.named(table).key();
    }

    /// The names of all tables that a package has, without `.csv`.
    public static List<String> tableNames() {
        return TableForms.ALL.stream().map(TableForm::name).toList();
    }

    /// The bytes of every file.
    SortedMap<String, byte[]> bytes() {
        var bytes = new TreeMap<String, byte[]>();
        tables.forEach((file, sheet) -> bytes.put(file, sheet.text().getBytes(StandardCharsets.UTF_8)));
        texts.forEach((file, text) -> bytes.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /// The same package with other tables in place of its own.
    public PackageSheets with(Map<String, Sheet> changed) {
        var all = new TreeMap<>(tables);
        all.putAll(changed);
        return new PackageSheets(all, texts);
    }
}
