package io.tumen.operations;

import io.tumen.law.Standing;
import io.tumen.planner.Booking;
import io.tumen.planner.Goods;
import io.tumen.planner.NearMiss;
import io.tumen.planner.Plan;
import io.tumen.planner.PlanQuery;
import io.tumen.planner.Planner;
import io.tumen.planner.Rebooking;
import io.tumen.planner.Replanned;
import io.tumen.planner.Replanner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Plans bookings, and plans them again under a scenario.
public final class Replanning {
    private static final Duration HORIZON = Duration.ofDays(60);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Desk before;
    private final Desk after;
    private final Planner planner;
    private final Planner changed;

    /// @param before the corridor that the bookings were made for
    /// @param after  the same under scenarios
    public Replanning(Desk before, Desk after) {
        this.before = before;
        this.after = after;
        this.planner = new Planner(before.pack().corridor(), before.pack().law());
        this.changed = new Planner(after.pack().corridor(), after.pack().law());
    }

    /// @param file  a table of bookings, see [BookingSheet]
    /// @param known when the change became known, in UTC; before the first ready time when null
    /// @param progress told how many bookings are planned and how many there are
    /// @throws BrokenTableException when anything is wrong with the table
    /// @throws InvalidValueException   when the bookings span more than the planner takes
    public ReplanView replan(Path file, @Nullable String known, Progress progress) {
        return replan(file, file.toString(), known, progress);
    }

    /// @param name what the user calls the table
    ReplanView replan(Path file, String name, @Nullable String known, Progress progress) {
        List<Booking> bookings = BookingSheet.read(file, name, before.pack(), planner);
        Instant first =
                bookings.stream().map(Booking::ready).min(Instant::compareTo).orElseThrow();
        Instant last =
                bookings.stream().map(Booking::ready).max(Instant::compareTo).orElseThrow();
        Instant from = first.truncatedTo(ChronoUnit.DAYS);
        Instant when = known == null ? from : moment(known);
        int all = bookings.size();
        Replanned results;
        try (var replanner = new Replanner(planner, from, last.plus(HORIZON).plus(WEEK), HORIZON, threads())) {
            replanner.book(bookings, done -> progress.report("booking", done, all));
            progress.report("planning again", 0, all);
            results = replanner.replan(changed, when, counting(progress, all));
        }
        progress.report("planning again", all, all);
        return new ReplanViews(after.pack().corridor(), why()).viewOf(UnderScenario.of(after.pack()), when, results);
    }

    /// @throws InvalidValueException when it is no time
    static void checkKnown(@Nullable String known) {
        if (known != null) {
            moment(known);
        }
    }

    private static Instant moment(String known) {
        return Reading.moment("known", known, ZoneOffset.UTC);
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static Consumer<Rebooking> counting(Progress progress, int all) {
        var changed = new int[1];
        return rebooking -> progress.report("planning again", ++changed[0], all);
    }

    private record Asked(Goods goods, String origin, String destination) {}

    /// Asked once for goods of one kind between the same ends.
    private Function<Rebooking, String> why() {
        Map<Asked, String> known = new HashMap<>();
        return rebooking -> {
            Booking booking = rebooking.booking();
            if (rebooking.onward() != null) {
                String place = after.pack()
                        .corridor()
                        .placeFor(rebooking.onward().place())
                        .nameEn();
                return "No lawful way with room leads on from " + place + ", where the goods are.";
            }
            var asked = new Asked(
                    booking.goods(),
                    booking.origin().value(),
                    booking.destination().value());
            return known.computeIfAbsent(asked, fresh -> why(booking));
        };
    }

    private String why(Booking booking) {
        Plan plan = changed.plan(new PlanQuery(
                booking.origin(),
                booking.destination(),
                booking.ready(),
                booking.goods().cargo(),
                booking.goods().trade(),
                booking.goods().subdivision(),
                HORIZON));
        if (plan.front().isEmpty()) {
            return plan.nearMisses().stream().map(NearMiss::words).findFirst().orElse("No way leads there.");
        }
        boolean lawful =
                plan.front().stream().anyMatch(way -> plan.judgementFor(way).standing() == Standing.LAWFUL);
        return lawful
                ? "The departures or days that it could take are full."
                : "The only ways have an open legal point: whether they are lawful is unknown.";
    }
}
