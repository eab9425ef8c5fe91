package io.tumen.conversion;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Any set of days, said as a package says it: from a first to a last day on certain weekdays or every so many days,
/// and a calendar of the days that are unlike that.
///
/// @param weekdays digits 1 (Monday) to 7
/// @param off      running by the rule, but not running
/// @param on       running, but not by the rule
record RunDays(
        LocalDate first, LocalDate last, String weekdays, int everyDays, List<LocalDate> off, List<LocalDate> on) {
    private static final int DAYS_OF_WEEK = 7;
    private static final int ENOUGH_TO_SEE_AN_INTERVAL = 3;

    /// @param days as days since 1970-01-01, at least one
    static RunDays of(BitSet days) {
        LocalDate first = LocalDate.ofEpochDay(days.nextSetBit(0));
        LocalDate last = LocalDate.ofEpochDay(days.length() - 1L);
        int interval = interval(days);
        if (interval > 1 && interval % DAYS_OF_WEEK != 0) {
            return new RunDays(first, last, "1234567", interval, List.of(), List.of());
        }
        Set<DayOfWeek> weekdays = usualWeekdays(days, first, last);
        return new RunDays(
                first,
                last,
                weekdays.stream().map(day -> Integer.toString(day.getValue())).collect(Collectors.joining()),
                1,
                first.datesUntil(last.plusDays(1))
                        .filter(day -> weekdays.contains(day.getDayOfWeek()) && !runsOn(days, day))
                        .toList(),
                first.datesUntil(last.plusDays(1))
                        .filter(day -> !weekdays.contains(day.getDayOfWeek()) && runsOn(days, day))
                        .toList());
    }

    private static boolean runsOn(BitSet days, LocalDate day) {
        return days.get((int) day.toEpochDay());
    }

    /// The gap between the days where it is always the same, else 1.
    private static int interval(BitSet days) {
        int gap = 0;
        int before = days.nextSetBit(0);
        for (int day = days.nextSetBit(before + 1); day >= 0; day = days.nextSetBit(day + 1)) {
            if (gap != 0 && day - before != gap) {
                return 1;
            }
            gap = day - before;
            before = day;
        }
        return days.cardinality() >= ENOUGH_TO_SEE_AN_INTERVAL ? gap : 1;
    }

    /// Weekdays on more than half of which it runs; that of the first day where there are none.
    private static Set<DayOfWeek> usualWeekdays(BitSet days, LocalDate first, LocalDate last) {
        int[] running = new int[DAYS_OF_WEEK + 1];
        int[] all = new int[DAYS_OF_WEEK + 1];
        first.datesUntil(last.plusDays(1)).forEach(day -> {
            int weekday = day.getDayOfWeek().getValue();
            all[weekday]++;
            running[weekday] += runsOn(days, day) ? 1 : 0;
        });
        var usual = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (2 * running[weekday.getValue()] > all[weekday.getValue()]) {
                usual.add(weekday);
            }
        }
        return usual.isEmpty() ? EnumSet.of(first.getDayOfWeek()) : usual;
    }
}
