package io.tumen.corridor;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/// The days on which a service starts: every so many days counted from its first day, and only on certain weekdays.
///
/// @param first     first day of validity, and the day from which `everyDays` counts
/// @param last      last day of validity, inclusive
/// @param weekdays  weekdays it may run on
/// @param everyDays 1 for each permitted weekday, 10 for "every ten days"
public record RunningDays(LocalDate first, LocalDate last, Set<DayOfWeek> weekdays, int everyDays) {
    public RunningDays {
        weekdays = Set.copyOf(weekdays);
        if (last.isBefore(first)) {
            throw new InvalidValueException("validity", first + ".." + last, "the last day not before the first");
        }
        if (everyDays < 1) {
            throw new InvalidValueException("interval in days", Integer.toString(everyDays), "1 or more");
        }
    }

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(first)
                && !day.isAfter(last)
                && weekdays.contains(day.getDayOfWeek())
                && ChronoUnit.DAYS.between(first, day) % everyDays == 0;
    }
}
