package io.tumen.feed;

import io.tumen.corridor.InvalidValueException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ValueRange;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// From the text of a cell to its value.
///
/// Every method throws [InvalidValueException] with what would be right.
final class Cells {
    private static final ValueRange YEARS = ValueRange.of(1900, 2200);
    private static final Pattern WEEKDAYS = Pattern.compile("[1-7]{1,7}");
    private static final Pattern ID = Pattern.compile("\\p{Alnum}[\\p{Alnum}._>:-]*");
    private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern UN_LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Cells() {}

    static LocalDate date(String text) {
        try {
            if (isDate(text)) {
                LocalDate day = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
                if (YEARS.isValidValue(day.getYear())) {
                    return day;
                }
            }
        } catch (DateTimeException e) {
            // Falls through to the refusal, as a year out of all proportion does.
        }
        throw new InvalidValueException(
                "date", text, "a day of the calendar from 1900 to 2200 as YYYY-MM-DD, such as 2026-11-23");
    }

    private static boolean isDate(String text) {
        return text.length() == 10
                && areDigits(text, 0, 4)
                && text.charAt(4) == '-'
                && areDigits(text, 5, 7)
                && text.charAt(7) == '-'
                && areDigits(text, 8, 10);
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

    /// Any number, with a decimal point.
    static double number(String text) {
        if (!isNumber(text)) {
            throw new InvalidValueException("number", text, "digits with a decimal point, such as 12.5");
        }
        return Double.parseDouble(text);
    }

    private static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        boolean whole = end - start <= 12 && areDigits(text, start, end);
        return whole && (point < 0 || text.length() - point <= 10 && areDigits(text, point + 1, text.length()));
    }

    static double amount(String text) {
        double amount = number(text);
        if (amount < 0) {
            throw new InvalidValueException("amount", text, "0 or more");
        }
        return amount;
    }

    static double positive(String text) {
        double amount = number(text);
        if (amount <= 0) {
            throw new InvalidValueException("amount", text, "more than 0");
        }
        return amount;
    }

    static int count(String text) {
        if (text.length() > 9 || !areDigits(text, 0, text.length())) {
            throw new InvalidValueException("whole number", text, "digits only, such as 14");
        }
        return Integer.parseInt(text);
    }

    /// Whole degrees, negative ones too.
    static int degrees(String text) {
        return (int) number(text);
    }

    /// `28:30:00` is half past four in the morning after the running day.
    static Duration timetable(String text) {
        if (!isTimetable(text)) {
            throw new InvalidValueException(
                    "time since midnight", text, "HH:MM:SS, past 24 for later days, such as 28:30:00");
        }
        int end = text.length();
        return Duration.ofSeconds(
                3600L * digits(text, 0, end - 6) + 60L * digits(text, end - 5, end - 3) + digits(text, end - 2, end));
    }

    private static boolean isTimetable(String text) {
        int end = text.length();
        return end >= 8
                && end <= 10
                && areDigits(text, 0, end - 6)
                && text.charAt(end - 6) == ':'
                && areDigits(text, end - 5, end - 3)
                && text.charAt(end - 5) < '6'
                && text.charAt(end - 3) == ':'
                && areDigits(text, end - 2, end)
                && text.charAt(end - 2) < '6';
    }

    /// By hand and not by a pattern, because no other kinds of cells are read so often.
    private static boolean areDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return start < end;
    }

    private static int digits(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    static boolean truth(String text) {
        return text.equals("true");
    }

    /// What a cell with several values holds.
    static List<String> words(String text) {
        return List.of(text.split(" +", -1));
    }

    static String id(String text) {
        return matching(ID, text, "id", "letters, digits and . _ - > : without blanks");
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static String country(String text) {
        if (!COUNTRIES.contains(text)) {
            throw new InvalidValueException("country", text, "a code of ISO 3166-1 in capitals, such as CN");
        }
        return text;
    }

    static String subdivision(String text) {
        return matching(SUBDIVISION, text, "subdivision", "a code of ISO 3166-2, such as CN-22");
    }

    static String unLocode(String text) {
        return matching(UN_LOCODE, text, "UN/LOCODE", "two letters of the country and three of the place, no blank");
    }

    static Currency currency(String text) {
        try {
            return Currency.getInstance(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("currency", text, "a code of ISO 4217, such as CNY");
        }
    }

    static URI url(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && uri.getScheme().startsWith("http")) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Falls through to the same refusal as a text without a host.
        }
        throw new InvalidValueException("address", text, "an address of the web, such as https://example.org/page");
    }

    private static String matching(Pattern form, String text, String what, String right) {
        if (!form.matcher(text).matches()) {
            throw new InvalidValueException(what, text, right);
        }
        return text;
    }
}
