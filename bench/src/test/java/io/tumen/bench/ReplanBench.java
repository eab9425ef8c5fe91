package io.tumen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.tumen.corridor.Change;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Scenario;
import io.tumen.corridor.Terminal;
import io.tumen.feed.CorridorFeed;
import io.tumen.feed.CorridorPackage;
import io.tumen.feed.FeedResult;
import io.tumen.planner.Booking;
import io.tumen.planner.Planner;
import io.tumen.planner.Rebooking;
import io.tumen.planner.Replanned;
import io.tumen.planner.Replanner;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// A year of boxes ([DrawnBookings]) booked on the bundled corridor and booked again when one port closes for three
/// quarters of it: how long that takes by the clock and in processor time of the whole process, when the first changed
/// box is told, and how much memory it needs at most.
///
/// `-Dtumen.bookings=600000 -Dtumen.threads=2 -Dtumen.closes=VVO -Dbench.memory=4g`
class ReplanBench {
    private static final int MOST_BOOKINGS_HELD_AGAINST_THE_CLOCK = 600_000;
    private static final Duration HORIZON = Duration.ofDays(60);
    private static final double MILLION = 1e6;
    /// The first in a process that has just begun is slower: nothing of it was compiled.
    private static final int ROUNDS = 3;

    private final int bookings = Integer.getInteger("tumen.bookings", MOST_BOOKINGS_HELD_AGAINST_THE_CLOCK);
    private final int threads = Integer.getInteger("tumen.threads", 2);
    private final PlaceId closes = new PlaceId(System.getProperty("tumen.closes", "VVO"));
    private final CorridorPackage pack = bundled();

    private long clock;
    private long processor;

    @Test
    void aYearOfBoxesWhenAPortCloses() {
        List<Booking> drawn = DrawnBookings.draw(pack.corridor(), bookings, 1);
        Instant from = DrawnBookings.FIRST;
        Instant until = from.plus(Duration.ofDays(DrawnBookings.DAYS + 7)).plus(HORIZON);
        var planner = new Planner(pack.corridor(), pack.law());
        try (var replanner = new Replanner(planner, from, until, HORIZON, threads)) {
            begin();
            replanner.book(drawn, done -> {});
            tell("booked");
            for (int round = 1; round <= ROUNDS; round++) {
                replan(replanner, from);
            }
            System.out.printf(Locale.ROOT, "most memory %.0f MB%n", peakBytes() / MILLION);
        }
    }

    /// From the corridor as it was on: the closure is laid over it and the network is built anew each time.
    private void replan(Replanner replanner, Instant known) {
        begin();
        long start = System.nanoTime();
        var told = new Told(start);
        Replanned replanned =
                replanner.replan(new Planner(closed(pack.corridor()), pack.law()), known, told);
        tell("booked again");
        System.out.printf(
                Locale.ROOT,
                "first changed box told after %.0f ms, the first with another way after %.0f ms, %.0f ms of the processor%n",
                told.firstMillis,
                told.firstMovedMillis,
                told.firstMovedOwnMillis);
        System.out.println(outcomes(replanned) + ", shortages " + replanned.shortages());
        assertThat(replanned.rebookings()).hasSize(bookings);
    }

    /// When the first change is told.
    private static final class Told implements Consumer<Rebooking> {
        private final long start;
        private double firstMillis;
        private final long ownStart = ownNanos();
        private double firstMovedMillis;
        private double firstMovedOwnMillis;

        Told(long start) {
            this.start = start;
        }

        private static long ownNanos() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        @Override
        public void accept(Rebooking one) {
            double now = (System.nanoTime() - start) / MILLION;
            firstMillis = firstMillis == 0 ? now : firstMillis;
            if (firstMovedMillis == 0 && one.outcome() == Rebooking.Outcome.MOVED) {
                firstMovedMillis = now;
                firstMovedOwnMillis = (ownNanos() - ownStart) / MILLION;
            }
        }
    }

    private void begin() {
        clock = System.nanoTime();
        processor = processorNanos();
    }

    private void tell(String what) {
        double seconds = (System.nanoTime() - clock) / MILLION / 1000;
        double own = (processorNanos() - processor) / MILLION / 1000;
        System.out.printf(
                Locale.ROOT,
                "%,d boxes %s by %d threads: %.1f s by the clock, %.1f s of the processor, %,.0f boxes a second of it%n",
                bookings,
                what,
                threads,
                seconds,
                own,
                bookings / own);
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long peakBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static Map<Rebooking.Outcome, Integer> outcomes(Replanned replanned) {
        Map<Rebooking.Outcome, Integer> outcomes = new EnumMap<>(Rebooking.Outcome.class);
        replanned.rebookings().forEach(one -> outcomes.merge(one.outcome(), 1, Integer::sum));
        return outcomes;
    }

    private Corridor closed(Corridor corridor) {
        Terminal terminal = corridor.terminals().stream()
                .filter(each -> each.place().equals(closes))
                .findFirst()
                .orElseThrow();
        LocalDate last =
                DrawnBookings.FIRST.atZone(ZoneOffset.UTC).toLocalDate().plusYears(2);
        return corridor.with(Scenario.of(Change.added(
                new Closure(terminal.id(), LocalDate.of(2027, 1, 1), last, "closed", terminal.provenance()))));
    }

    private static CorridorPackage bundled() {
        Path folder = Path.of(System.getProperty("tumen.home", "..")).resolve("corridors/jilin-vladivostok");
        return switch (CorridorFeed.read(folder)) {
            case FeedResult.Loaded loaded -> loaded.pack();
            case FeedResult.Refused refused -> throw new AssertionError(refused.findings());
        };
    }
}
