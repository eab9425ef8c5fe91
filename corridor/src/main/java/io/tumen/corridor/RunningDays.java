package io.tumen.corridor;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The days on which a service starts: every so many days counted from its first day, and only on certain weekdays,
/// less the days that its calendar takes away and with those that it adds, as `calendar_dates` does in GTFS. Unlike
/// there nothing is added before the first day or after the last, so that a service that has ended has ended.
///
/// @param first     first day of validity, and the day from which `everyDays` counts
/// @param last      last day of validity, inclusive
/// @param weekdays  weekdays it may run on
/// @param everyDays 1 for each permitted weekday, 10 for "every ten days"
/// @param calendar  the days that are unlike the others, null when there are none
public record RunningDays(
        LocalDate first,
        LocalDate last,
        Set<DayOfWeek> weekdays,
        int everyDays,
        @Nullable Calendar calendar) {
    public RunningDays {
        weekdays = Set.copyOf(weekdays);
        if (last.isBefore(first)) {
            throw new InvalidValueException("validity", first + ".." + last, "the last day not before the first");
        }
        if (everyDays < 1) {
            throw new InvalidValueException("interval in days", Integer.toString(everyDays), "1 or more");
        }
    }

    public RunningDays(LocalDate first, LocalDate last, Set<DayOfWeek> weekdays, int everyDays) {
        this(first, last, weekdays, everyDays, null);
    }

    public boolean runsOn(LocalDate day) {
        if (!isValid(day)) {
            return false;
        }
        Term.Effect effect = calendar == null ? null : calendar.findEffect(day);
        return effect == null ? isRegular(day) : effect == Term.Effect.ON;
    }

    private boolean isValid(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private boolean isRegular(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) && ChronoUnit.DAYS.between(first, day) % everyDays == 0;
    }

    /// The first running day that is not before the given one, null when there is none.
    public @Nullable LocalDate findFirst(LocalDate notBefore) {
        return findFrom(notBefore.isBefore(first) ? first : notBefore, 1);
    }

    /// The last running day that is not after the given one, null when there is none.
    public @Nullable LocalDate findLast(LocalDate notAfter) {
        return findFrom(notAfter.isAfter(last) ? last : notAfter, -1);
    }

    private @Nullable LocalDate findFrom(LocalDate start, int step) {
        LocalDate day = start;
        for (long i = 0; i < longestGap() && isValid(day); i++) {
            if (runsOn(day)) {
                return day;
            }
            day = day.plusDays(step);
        }
        return null;
    }

    // Weekdays and interval together repeat after seven intervals; a calendar repeats never.
    private long longestGap() {
        return calendar == null ? 7L * everyDays : Long.MAX_VALUE;
    }
}
