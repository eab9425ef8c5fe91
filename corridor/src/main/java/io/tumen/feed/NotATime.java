package io.tumen.feed;

import java.util.Set;

/// Times and time zones can be read.
final class NotATime extends CellRule {
    NotATime() {
        super(Set.of(Column.Kind.CLOCK, Column.Kind.TIMETABLE, Column.Kind.ZONE, Column.Kind.WEEKDAYS), NotATime::read);
    }

    @Override
    public String id() {
        return "not_a_time";
    }

    @Override
    public String says() {
        return """
                Opening hours are written HH:MM; times of stops are written HH:MM:SS and may pass 24:00:00 for later
                days; weekdays are the digits 1 (Monday) to 7 (Sunday); a time zone is a name of the IANA database
                such as Asia/Vladivostok.""";
    }

    private static void read(Column column, String text) {
        switch (column.kind()) {
            case CLOCK -> Cells.clock(text);
            case TIMETABLE -> Cells.timetable(text);
            case ZONE -> Cells.zone(text);
            case WEEKDAYS -> Cells.weekdays(text);
            default ->
                throw new IllegalStateException("No reader for " + column + ". Maybe the kind is not in the list?");
        }
    }
}
