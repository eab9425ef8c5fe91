package io.tumen.conversion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// A running day in another time zone. Times of a run count from noon less twelve hours of its day.
///
/// @param offsetSeconds to be added to every time of the run
record ServiceDay(LocalDate day, int offsetSeconds) {
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /// @param firstArrival first time of the run, in seconds; it is not before midnight of the new day
    static ServiceDay move(LocalDate day, ZoneId from, ZoneId to, int firstArrival) {
        if (from.equals(to)) {
            return new ServiceDay(day, 0);
        }
        Instant start = start(day, from);
        LocalDate moved = start.plusSeconds(firstArrival).atZone(to).toLocalDate();
        if (start.plusSeconds(firstArrival).isBefore(start(moved, to))) {
            moved = moved.minusDays(1);
        }
        return new ServiceDay(
                moved, (int) Duration.between(start(moved, to), start).toSeconds());
    }

    /// What times of that day count from.
    static Instant start(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant().minus(HALF_A_DAY);
    }
}
