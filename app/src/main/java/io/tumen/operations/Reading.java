package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads numbers and dates as a user writes them.
///
/// Throws [InvalidValueException] naming the field, the value and what would be right
final class Reading {
    /// Goods named by a day alone are ready when work starts.
    private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 6;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private Reading() {}

    static double number(String field, String text) {
        return decimal(field, text).doubleValue();
    }

    /// A whole number.
    static int count(String field, String text, int least, int most) {
        double count = number(field, text);
        if (count < least || count > most || count != Math.rint(count)) {
            throw new InvalidValueException(field, text, "a whole number from " + least + " to " + most);
        }
        return (int) count;
    }

    /// A number of at most twelve digits before the point and six after it, which every amount of this trade fits in.
    static BigDecimal decimal(String field, String text) {
        BigDecimal number = parsed(field, text);
        if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DECIMALS) {
            throw new InvalidValueException(field, text, "a number of at most 12 digits, with at most 6 decimals");
        }
        return number;
    }

    private static BigDecimal parsed(String field, String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new InvalidValueException(field, text, "a number such as 40 or 12.5");
        }
    }

    static LocalDate date(String field, String text) {
        try {
            return within(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            throw new InvalidValueException(field, text, "a day of the calendar as year-month-day, such as 2026-09-07");
        }
    }

    /// One of the words of an enum, in any case.
    static <E extends Enum<E>> E word(String field, String text, E[] words) {
        for (E word : words) {
            if (word.name().equalsIgnoreCase(text.strip())) {
                return word;
            }
        }
        throw new InvalidValueException(
                field,
                text,
                "one of "
                        + Arrays.stream(words)
                                .map(word -> word.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
    }

    static boolean yesOrNo(String field, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new InvalidValueException(field, text, "true or false");
        };
    }

    /// A moment that names its offset, so that nobody has to guess a zone.
    static Instant moment(String field, String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text.strip());
            within(moment.toLocalDate());
            return moment.toInstant();
        } catch (DateTimeException e) {
            throw new InvalidValueException(field, text, "a moment with its offset, such as 2026-09-07T14:30:00+08:00");
        }
    }

    /// A moment as a user writes it, in a known zone.
    static Instant moment(String field, String text, ZoneId zone) {
        String stripped = text.strip();
        try {
            if (stripped.length() == "2026-09-07".length()) {
                return LocalDate.parse(stripped)
                        .atTime(START_OF_WORK)
                        .atZone(zone)
                        .toInstant();
            }
            if (stripped.matches(".*(Z|[+-]\\d\\d:\\d\\d)")) {
                return OffsetDateTime.parse(stripped).toInstant();
            }
            return LocalDateTime.parse(stripped).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidValueException(
                    field, text, "a day such as 2026-09-07, or a day and time such as 2026-09-07T14:30");
        }
    }

    /// The last minute that is in time, in a known zone; of a day named alone its last one.
    static Instant deadline(String field, String text, ZoneId zone) {
        String stripped = text.strip();
        Instant moment = stripped.length() == "2026-09-30".length()
                ? date(field, stripped).atTime(LAST_MINUTE).atZone(zone).toInstant()
                : moment(field, stripped, zone);
        try {
            within(moment.atZone(zone).toLocalDate());
            return moment;
        } catch (DateTimeException e) {
            throw new InvalidValueException(
                    field, text, "a day such as 2026-09-30, or a day and time such as 2026-09-30T14:30");
        }
    }

    private static LocalDate within(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("outside " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return day;
    }
}
