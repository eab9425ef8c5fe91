package io.tumen.conversion;

import io.tumen.corridor.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The values of GTFS: `20261122` is a day, `25:10:00` a time since noon less twelve hours.
final class GtfsValues {
    private static final Pattern TIME = Pattern.compile("(\\d{1,4}):([0-5]\\d):([0-5]\\d)");
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private GtfsValues() {}

    static int seconds(String column, String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            throw new InvalidValueException(column, text, "a time as H:MM:SS, past 24 for the next day, as 25:10:00");
        }
        return Integer.parseInt(parts.group(1)) * SECONDS_PER_HOUR
                + Integer.parseInt(parts.group(2)) * SECONDS_PER_MINUTE
                + Integer.parseInt(parts.group(3));
    }

    static String time(int seconds) {
        return twoDigits(seconds / SECONDS_PER_HOUR) + ":"
                + twoDigits(seconds / SECONDS_PER_MINUTE % SECONDS_PER_MINUTE) + ":"
                + twoDigits(seconds % SECONDS_PER_MINUTE);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    static LocalDate day(String column, String text) {
        try {
            LocalDate day = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // Falls through to the refusal, as a year out of all proportion does.
        }
        throw new InvalidValueException(column, text, "a day from 1970 to 2200 as YYYYMMDD, such as 20261122");
    }

    static String zone(String column, String text) {
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException e) {
            throw new InvalidValueException(column, text, "a name of the IANA database, such as Asia/Shanghai");
        }
    }
}
