package io.tumen.cli;

import io.tumen.corridor.InvalidValueException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// The day on which the consignments of the story are ready: so long ago that a journey of the thinnest service is over
/// by now.
final class StoryDay {
    private static final int USUAL_WEEKS = 11;
    private static final int LEAST_DAYS = 63;

    private StoryDay() {}

    /// @param wanted year-month-day, or null for the usual day
    /// @throws InvalidValueException when it is no day, or too late for its journeys to be over
    static String of(@Nullable String wanted, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (wanted == null) {
            return today.minusWeeks(USUAL_WEEKS)
                    .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                    .toString();
        }
        LocalDate latest = today.minusDays(LEAST_DAYS);
        try {
            if (!LocalDate.parse(wanted).isAfter(latest)) {
                return wanted;
            }
        } catch (DateTimeParseException e) {
            throw new InvalidValueException(
                    "ready day", wanted, "a day of the calendar as year-month-day, such as " + latest);
        }
        throw new InvalidValueException(
                "ready day", wanted, "a day up to " + latest + ", so that the journeys are over by now");
    }
}
