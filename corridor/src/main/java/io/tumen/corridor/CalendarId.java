package io.tumen.corridor;

/// Names a row of `calendars.csv`, for example `amur-ice`.
public record CalendarId(String value) implements Comparable<CalendarId> {
    public CalendarId {
        Ids.check("calendar id", value);
    }

    @Override
    public int compareTo(CalendarId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
