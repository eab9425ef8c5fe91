package io.tumen.planner;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The days of a place as minutes: when each begins, by the rules of its zone.
final class LocalDays {
    /// The midnights of the days, rising.
    private final int[] starts;

    private LocalDays(int[] starts) {
        this.starts = starts;
    }

    /// @param last included
    static LocalDays of(ZoneId zone, LocalDate first, LocalDate last) {
        return new LocalDays(first.datesUntil(last.plusDays(1))
                .mapToInt(day -> Minutes.ceiling(day.atStartOfDay(zone).toInstant()))
                .toArray());
    }

    int count() {
        return starts.length;
    }

    int start(int day) {
        return starts[day];
    }

    /// The number of the day that the minute lies in, the first or the last one for what lies beyond. Guessed from days
    /// of 24 hours, and then looked for beside the guess.
    int at(int minute) {
        int day = Math.clamp(((long) minute - starts[0]) / Minutes.PER_DAY, 0, starts.length - 1);
        while (day > 0 && starts[day] > minute) {
            day--;
        }
        while (day + 1 < starts.length && starts[day + 1] <= minute) {
            day++;
        }
        return day;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LocalDays days && Arrays.equals(starts, days.starts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(starts);
    }
}
