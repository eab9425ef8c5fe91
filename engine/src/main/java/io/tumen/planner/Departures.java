package io.tumen.planner;

import io.tumen.corridor.RunningDays;
import io.tumen.corridor.Service;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/// The running days of each service over a span of time. A run is told by its base: noon of the running day less
/// twelve hours, as GTFS counts stop times, so that a run keeps its pace when summer time begins or ends under
/// way.
final class Departures {
    private static final int WIDTH = 4;
    private static final int COUNT = 0;
    private static final int FIRST = 1;
    private static final int EVERY = 2;

    /// Bases by service, rising.
    private final int[][] bases;

    /// Of each service a row, since a row is read at once: how many runs, the first base, and the minutes from one
    /// base to the next, 0 where they are not all the same. Most services run at even intervals: then the bases need
    /// not be read.
    private final int[] rows;

    private final double[] runsPerMinute;

    private Departures(int[][] bases) {
        this.bases = bases;
        this.rows = new int[WIDTH * bases.length];
        for (int i = 0; i < bases.length; i++) {
            rows[WIDTH * i + COUNT] = bases[i].length;
            if (bases[i].length > 0) {
                rows[WIDTH * i + FIRST] = bases[i][0];
                rows[WIDTH * i + EVERY] = every(bases[i]);
            }
        }
        this.runsPerMinute =
                Arrays.stream(bases).mapToDouble(Departures::runsPerMinute).toArray();
    }

    private static double runsPerMinute(int[] bases) {
        return bases.length < 2 ? 0 : (bases.length - 1.0) / (bases[bases.length - 1] - bases[0]);
    }

    private static int every(int[] bases) {
        if (bases.length < 2) {
            return 0;
        }
        int every = bases[1] - bases[0];
        for (int run = 2; run < bases.length; run++) {
            if (bases[run] - bases[run - 1] != every) {
                return 0;
            }
        }
        return every;
    }

    /// The runs as timetabled.
    static Departures timetabled(Services services, int from, int until) {
        return over(services, from, until, RunningDays::runsOn);
    }

    /// The same, taken from what is known of the same services over the same span in another network.
    static Departures timetabled(Services services, int from, int until, Services others, Departures known) {
        int[][] bases = new int[services.count()][];
        for (int i = 0; i < bases.length; i++) {
            Service service = services.service(i);
            int other = others.findNumber(service.id());
            bases[i] = other != Services.NONE && others.service(other).equals(service)
                    ? known.bases[other]
                    : bases(service, from, until, RunningDays::runsOn);
        }
        return new Departures(bases);
    }

    /// A run of every service on every day: what could be if the service ran.
    static Departures daily(Services services, int from, int until) {
        return over(services, from, until, (days, day) -> true);
    }

    private static Departures over(Services services, int from, int until, BiPredicate<RunningDays, LocalDate> runs) {
        int[][] bases = new int[services.count()][];
        for (int i = 0; i < bases.length; i++) {
            bases[i] = bases(services.service(i), from, until, runs);
        }
        return new Departures(bases);
    }

    private static int[] bases(Service service, int from, int until, BiPredicate<RunningDays, LocalDate> runs) {
        ZoneId zone = service.zone();
        int longest = Minutes.of(service.stops().getLast().departure());
        LocalDate first = dayOf(from - longest, zone).minusDays(1);
        LocalDate last = dayOf(until, zone).plusDays(1);
        return first.datesUntil(last.plusDays(1))
                .filter(day -> runs.test(service.days(), day))
                .mapToInt(day -> base(day, zone))
                .toArray();
    }

    private static LocalDate dayOf(int minute, ZoneId zone) {
        return Minutes.instant(minute).atZone(zone).toLocalDate();
    }

    static int base(LocalDate day, ZoneId zone) {
        return Minutes.ceiling(day.atTime(LocalTime.NOON).atZone(zone).toInstant()) - Minutes.PER_DAY / 2;
    }

    /// The running day of a base.
    static LocalDate day(int base, ZoneId zone) {
        return dayOf(base + Minutes.PER_DAY / 2, zone);
    }

    int count(int service) {
        return rows[WIDTH * service + COUNT];
    }

    /// The base of a run, in minutes.
    int base(int service, int run) {
        int row = WIDTH * service;
        int every = rows[row + EVERY];
        return every == 0 ? bases[service][run] : rows[row + FIRST] + run * every;
    }

    /// The first run whose base is not before the minute; [#count] when there is none.
    int firstRun(int service, int minute) {
        int row = WIDTH * service;
        int every = rows[row + EVERY];
        if (every == 0) {
            return firstUneven(service, minute);
        }
        int late = minute - rows[row + FIRST];
        return late <= 0 ? 0 : Math.min(rows[row + COUNT], (late - 1) / every + 1);
    }

    /// The run is guessed from the average interval and then looked for beside the guess.
    private int firstUneven(int service, int minute) {
        int[] own = bases[service];
        if (own.length == 0 || minute <= own[0]) {
            return 0;
        }
        int run = Math.min(own.length, (int) ((minute - own[0]) * runsPerMinute[service]));
        while (run > 0 && own[run - 1] >= minute) {
            run--;
        }
        while (run < own.length && own[run] < minute) {
            run++;
        }
        return run;
    }

    /// Whether a service runs when another one of other departures does.
    boolean runsAs(int service, Departures others, int otherService) {
        return Arrays.equals(bases[service], others.bases[otherService]);
    }

    /// All runs of a service that leave a stop within a span, in minutes of departure.
    IntStream departures(int service, int offset, int from, int until) {
        return IntStream.of(bases[service])
                .map(base -> base + offset)
                .filter(departure -> departure >= from && departure <= until);
    }
}
