package io.tumen.feed;

import io.tumen.corridor.InvalidValueException;
import java.util.Set;
import java.util.function.BiConsumer;

/// Asks of every filled cell of certain columns that its text can be read as what the column holds.
abstract class CellRule implements Rule.OfForm {
    private final Set<Column.Kind> kinds;
    private final BiConsumer<Column, String> reader;

    /// @param kinds  columns of these kinds are looked at
    /// @param reader throws [InvalidValueException] for a text that cannot be read
    CellRule(Set<Column.Kind> kinds, BiConsumer<Column, String> reader) {
        this.kinds = Set.copyOf(kinds);
        this.reader = reader;
    }

    @Override
    public final void check(RawPackage raw, Findings findings) {
        for (Table table : raw.all()) {
            for (Column column : table.form().columns()) {
                if (kinds.contains(column.kind())) {
                    check(table, column, findings);
                }
            }
        }
    }

    private void check(Table table, Column column, Findings findings) {
        for (Row row :
                table.rowsWith(column.name(), text -> !fault(text, column).isEmpty())) {
            findings.add(this, row, column.name(), () -> fault(row.text(column.name()), column));
        }
    }

    /// What is wrong with the text, empty where nothing is.
    private String fault(String text, Column column) {
        try {
            if (!text.isEmpty()) {
                reader.accept(column, text);
            }
            return "";
        } catch (InvalidValueException e) {
            return "'" + e.value() + "' is no " + e.what() + "; right would be " + e.right() + ".";
        }
    }
}
