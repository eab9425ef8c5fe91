package io.tumen.flows;

import io.tumen.corridor.RunningDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How often a service runs around a day, for goods that come at any hour.
///
/// Counted over whole weeks and intervals about the day, four weeks or more, within the days on which the service is
/// valid. Goods that come evenly wait on average the sum of the squared gaps between departures over twice their sum:
/// half the headway where the departures are even.
///
/// @param perDay    departures a day
/// @param waitHours expected wait for the next departure, h
record Frequency(double perDay, double waitHours) {
    private static final int FEWEST_DAYS = 28;
    private static final int HOURS_A_DAY = 24;

    /// Null where the service does not run around the day.
    static @Nullable Frequency find(RunningDays days, LocalDate day) {
        if (day.isBefore(days.first()) || day.isAfter(days.last())) {
            return null;
        }
        long cycle = 7L * days.everyDays();
        long wanted = cycle * Math.ceilDiv(FEWEST_DAYS, cycle);
        LocalDate start = later(days.first(), day.minusDays(wanted / 2));
        LocalDate end = earlier(days.last().plusDays(1), start.plusDays(wanted));
        LocalDate first = later(days.first(), end.minusDays(wanted));
        List<LocalDate> runs = first.datesUntil(end).filter(days::runsOn).toList();
        return runs.isEmpty() ? null : of(runs, ChronoUnit.DAYS.between(first, end));
    }

    private static Frequency of(List<LocalDate> runs, long span) {
        double squares = 0;
        for (int i = 0; i < runs.size(); i++) {
            double gap = i + 1 < runs.size()
                    ? ChronoUnit.DAYS.between(runs.get(i), runs.get(i + 1))
                    : span - ChronoUnit.DAYS.between(runs.getFirst(), runs.get(i));
            squares += gap * gap;
        }
        return new Frequency((double) runs.size() / span, HOURS_A_DAY * squares / (2 * span));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
