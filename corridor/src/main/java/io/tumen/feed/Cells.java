package io.tumen.feed;

import io.tumen.corridor.InvalidValueException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// From the text of a cell to its value.
///
/// Every method throws [InvalidValueException] with what would be right.
final class Cells {
    private static final Pattern WEEKDAYS = Pattern.compile("[1-7]{1,7}");

    private Cells() {}

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValueException("date", text, "a day of the calendar as YYYY-MM-DD, such as 2026-11-23");
        }
    }

    static LocalTime clock(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValueException("time", text, "a time of day as HH:MM, such as 08:30");
        }
    }

    static ZoneId zone(String text) {
        try {
            return text.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new InvalidValueException("time zone", text, "a name of the IANA database, such as Asia/Shanghai");
        }
    }

    /// `135` is Monday, Wednesday and Friday, as ISO 8601 counts.
    static Set<DayOfWeek> weekdays(String text) {
        if (!WEEKDAYS.matcher(text).matches()) {
            throw new InvalidValueException("weekdays", text, "digits 1 (Monday) to 7 (Sunday), such as 135");
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        text.chars().forEach(digit -> days.add(DayOfWeek.of(digit - '0')));
        return days;
    }
}
