package io.tumen.feed;

import io.tumen.corridor.InvalidValueException;
import java.util.HashSet;
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

    /// A text that was right once in the column is right again, and most texts of a large table stand there often.
    private void check(Table table, Column column, Findings findings) {
        var right = new HashSet<String>();
        for (Row row : table.rows()) {
            String text = row.text(column.name());
            if (!text.isEmpty() && !right.contains(text) && isRight(row, column, findings)) {
                right.add(text);
            }
        }
    }

    private boolean isRight(Row row, Column column, Findings findings) {
        try {
            reader.accept(column, row.text(column.name()));
            return true;
        } catch (InvalidValueException e) {
            findings.add(
                    this,
                    row,
                    column.name(),
                    "'" + e.value() + "' is no " + e.what() + "; right would be " + e.right() + ".");
            return false;
        }
    }
}
