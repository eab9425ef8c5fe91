package io.tumen.planner;

import io.tumen.corridor.Closable;
import io.tumen.corridor.Closure;
import io.tumen.corridor.OpeningHours;
import io.tumen.corridor.Terminal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// When work can start at each terminal, or when something can set off on each link, as rising minutes `opens, closes,
/// opens, closes …` over a span of time. Local hours become minutes here, once, by the rules of the zone, so that the
/// search need not know of zones or summer time.
final class OpenTimes {
    private static final int[] ALWAYS = {Integer.MIN_VALUE, Minutes.NEVER};

    /// By terminal or link.
    private final int[][] spans;

    /// What never closes, so that most questions are answered at a glance.
    private final boolean[] always;

    /// Where the day's capacity counts too; null where it does not.
    private final @Nullable Room room;

    private OpenTimes(int[][] spans, @Nullable Room room) {
        this.spans = spans;
        this.room = room;
        this.always = new boolean[spans.length];
        for (int i = 0; i < spans.length; i++) {
            always[i] = Arrays.equals(spans[i], ALWAYS) && (room == null || room.isUnlimited(i));
        }
    }

    /// The same on days that have the capacity left; on all days for null.
    OpenTimes within(@Nullable Room other) {
        return new OpenTimes(spans, other);
    }

    /// Whether the terminal or link never closes.
    boolean always(int number) {
        return always[number];
    }

    /// @param from  first minute that will be asked for
    /// @param until last minute that will be asked for; after it every terminal with hours counts as closed
    static OpenTimes ofTerminals(Terminals terminals, List<Closure> closures, int from, int until) {
        Map<Closable, List<Closure>> byTerminal = grouped(closures);
        int[][] spans = new int[terminals.count()][];
        Map<Hours, int[]> open = new HashMap<>();
        for (int i = 0; i < spans.length; i++) {
            Terminal terminal = terminals.terminal(i);
            List<Closure> own = byTerminal.getOrDefault(terminal.id(), List.of());
            spans[i] = open.computeIfAbsent(
                    new Hours(terminal.hours(), terminals.place(i).zone(), own),
                    hours -> spans(hours.hours, hours.zone, hours.closures, from, until));
        }
        return new OpenTimes(spans, null);
    }

    /// Many terminals keep the same.
    private record Hours(OpeningHours hours, ZoneId zone, List<Closure> closures) {}

    /// Links have no hours of their own, and their days are those of the terminal they begin at.
    ///
    /// @param from  first minute that will be asked for
    /// @param until last minute that will be asked for; after it every link that is ever closed counts as closed
    static OpenTimes ofLinks(Links links, Terminals terminals, List<Closure> closures, int from, int until) {
        Map<Closable, List<Closure>> byLink = grouped(closures);
        int[][] spans = new int[links.count()][];
        for (int i = 0; i < spans.length; i++) {
            List<Closure> own = byLink.getOrDefault(links.link(i).id(), List.of());
            ZoneId zone = terminals.place(links.from(i)).zone();
            spans[i] = spans(OpeningHours.ROUND_THE_CLOCK, zone, own, from, until);
        }
        return new OpenTimes(spans, null);
    }

    private static Map<Closable, List<Closure>> grouped(List<Closure> closures) {
        return closures.stream().collect(Collectors.groupingBy(Closure::what));
    }

    private static int[] spans(OpeningHours hours, ZoneId zone, List<Closure> closures, int from, int until) {
        if (hours.roundTheClock() && closures.isEmpty()) {
            return ALWAYS;
        }
        LocalDate first = Minutes.instant(from).atZone(zone).toLocalDate();
        LocalDate last = Minutes.instant(until).atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .filter(day -> closures.stream().noneMatch(closure -> closure.covers(day)))
                .flatMapToInt(day -> IntStream.of(opens(hours, day, zone), closes(hours, day, zone)))
                .toArray();
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
    ///
    /// @param number of the terminal or the link
    int startAt(int number, int wanted) {
        if (always[number]) {
            return wanted;
        }
        int at = opensAt(number, wanted);
        return room == null ? at : firstRoom(room, number, at);
    }

    /// Whether something could start earlier if the days had room.
    boolean isFull(int number, int wanted) {
        return !always[number] && startAt(number, wanted) != opensAt(number, wanted);
    }

    /// A day that is full is as good as closed.
    private int firstRoom(Room asked, int number, int opened) {
        int at = opened;
        while (at != Minutes.NEVER) {
            int free = asked.firstRoom(number, at);
            if (free == at || free == Minutes.NEVER) {
                return free;
            }
            at = opensAt(number, free);
        }
        return at;
    }

    private int opensAt(int number, int wanted) {
        int[] span = spans[number];
        int at = firstClosingAfter(span, wanted);
        return 2 * at < span.length ? Math.max(wanted, span[2 * at]) : Minutes.NEVER;
    }

    /// @param number of the terminal or the link
    Gate gate(int number) {
        return new Gate() {
            @Override
            public int opensAt(int minute) {
                return startAt(number, minute);
            }

            @Override
            public int opensUntil(int open) {
                int[] span = spans[number];
                int closes = span[2 * firstClosingAfter(span, open) + 1];
                return room == null ? closes : Math.min(closes, room.lastsUntil(number, open));
            }
        };
    }

    /// Which span is the first that closes after the minute.
    private static int firstClosingAfter(int[] span, int minute) {
        int below = 0;
        int above = span.length / 2;
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (span[2 * middle + 1] <= minute) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return below;
    }
}
