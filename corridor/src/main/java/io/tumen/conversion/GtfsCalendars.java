package io.tumen.conversion;

import io.tumen.corridor.InvalidValueException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `calendar.txt` and `calendar_dates.txt`: the days of each service, each a bit at its number since 1970-01-01.
final class GtfsCalendars {
    private static final String REGULAR = "calendar.txt";
    private static final String DATES = "calendar_dates.txt";
    private static final int ADDED = 1;
    private static final int REMOVED = 2;
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final Map<String, BitSet> days = new HashMap<>();

    private GtfsCalendars() {}

    static GtfsCalendars read(SourceFiles files, ImportOptions options, ImportFindings findings) {
        var calendars = new GtfsCalendars();
        if (!files.has(REGULAR) && !files.has(DATES)) {
            findings.add(
                    ImportRules.CALENDAR_MISSING,
                    REGULAR,
                    "Neither calendar.txt nor calendar_dates.txt is there, so nobody knows on which days anything runs.");
        }
        files.read(REGULAR, List.of("service_id", "start_date", "end_date"), calendars::addRegular);
        files.read(DATES, List.of("service_id", "date", "exception_type"), calendars::addException);
        calendars.cut(options);
        return calendars;
    }

    private void addRegular(SourceRow row) {
        LocalDate first = GtfsValues.day("start_date", row.text("start_date"));
        LocalDate last = GtfsValues.day("end_date", row.text("end_date"));
        if (last.isBefore(first)) {
            throw new InvalidValueException("end_date", row.text("end_date"), "a day not before start_date");
        }
        BitSet own = days.computeIfAbsent(row.text("service_id"), id -> new BitSet());
        first.datesUntil(last.plusDays(1))
                .filter(day -> row.text(WEEKDAYS.get(day.getDayOfWeek().getValue() - 1))
                        .equals("1"))
                .forEach(day -> own.set((int) day.toEpochDay()));
    }

    private void addException(SourceRow row) {
        int day = (int) GtfsValues.day("date", row.text("date")).toEpochDay();
        BitSet own = days.computeIfAbsent(row.text("service_id"), id -> new BitSet());
        int type = row.findCount("exception_type").orElse(0);
        if (type != ADDED && type != REMOVED) {
            throw new InvalidValueException("exception_type", row.text("exception_type"), "1 (added) or 2 (removed)");
        }
        own.set(day, type == ADDED);
    }

    private void cut(ImportOptions options) {
        LocalDate from = options.from();
        LocalDate until = options.until();
        for (BitSet own : days.values()) {
            if (from != null) {
                own.clear(0, (int) Math.max(0, from.toEpochDay()));
            }
            if (until != null) {
                own.clear(
                        (int) Math.max(0, until.toEpochDay() + 1),
                        Math.max(own.length(), (int) until.toEpochDay() + 1));
            }
        }
    }

    /// Null for a service that no table names.
    @Nullable
    BitSet find(String service) {
        return days.get(service);
    }
}
