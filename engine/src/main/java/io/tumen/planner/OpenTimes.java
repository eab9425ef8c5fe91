package io.tumen.planner;

import io.tumen.corridor.Closure;
import io.tumen.corridor.OpeningHours;
import io.tumen.corridor.Terminal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/// When work can start at each terminal, as rising minutes `opens, closes, opens, closes …` over a span of time.
/// Local hours become minutes here, once, by the rules of the terminal's zone, so that the search need not know
/// of zones or summer time.
final class OpenTimes {
    private static final int[] ALWAYS = {Integer.MIN_VALUE, Minutes.NEVER};

    /// By terminal.
    private final int[][] spans;

    /// @param from  first minute that will be asked for
    /// @param until last minute that will be asked for; after it every terminal with hours counts as closed
    OpenTimes(Terminals terminals, List<Closure> closures, int from, int until) {
        spans = new int[terminals.count()][];
        for (int i = 0; i < spans.length; i++) {
            Terminal terminal = terminals.terminal(i);
            List<Closure> own = closures.stream()
                    .filter(closure -> closure.terminal().equals(terminal.id()))
                    .toList();
            boolean always = terminal.hours().roundTheClock() && own.isEmpty();
            spans[i] =
                    always ? ALWAYS : spans(terminal.hours(), terminals.place(i).zone(), own, from, until);
        }
    }

    private static int[] spans(OpeningHours hours, ZoneId zone, List<Closure> closures, int from, int until) {
        LocalDate first = Minutes.instant(from).atZone(zone).toLocalDate();
        LocalDate last = Minutes.instant(until).atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .filter(day -> closures.stream().noneMatch(closure -> covers(closure, day)))
                .flatMapToInt(day -> IntStream.of(opens(hours, day, zone), closes(hours, day, zone)))
                .toArray();
    }

    private static boolean covers(Closure closure, LocalDate day) {
        return !day.isBefore(closure.first()) && !day.isAfter(closure.last());
    }

    private static int opens(OpeningHours hours, LocalDate day, ZoneId zone) {
        return hours.roundTheClock()
                ? Minutes.ceiling(day.atStartOfDay(zone).toInstant())
                : Minutes.ceiling(day.atTime(hours.opens()).atZone(zone).toInstant());
    }

    private static int closes(OpeningHours hours, LocalDate day, ZoneId zone) {
        boolean untilMidnight = hours.closes().compareTo(hours.opens()) <= 0;
        return untilMidnight
                ? Minutes.ceiling(day.plusDays(1).atStartOfDay(zone).toInstant())
                : Minutes.ceiling(day.atTime(hours.closes()).atZone(zone).toInstant());
    }

    /// The first minute, not before the wanted one, at which work can start; [Minutes#NEVER] when there is none
    /// in the span. Work may start in the minute of opening and no more in the minute of closing.
    int startAt(int terminal, int wanted) {
        int[] span = spans[terminal];
        int below = 0;
        int above = span.length / 2;
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (span[2 * middle + 1] <= wanted) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return 2 * below < span.length ? Math.max(wanted, span[2 * below]) : Minutes.NEVER;
    }
}
