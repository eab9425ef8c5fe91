package io.tumen.feed;

import java.util.Set;

/// Days can be read.
final class NotADate extends CellRule {
    NotADate() {
        super(Set.of(Column.Kind.DATE), NotADate::read);
    }

    @Override
    public String id() {
        return "not_a_date";
    }

    @Override
    public String says() {
        return """
                Days are written YYYY-MM-DD (ISO 8601), exist in the calendar, and lie in the years 1900 to 2200.""";
    }

    private static void read(Column column, String text) {
        Cells.date(text);
    }
}
