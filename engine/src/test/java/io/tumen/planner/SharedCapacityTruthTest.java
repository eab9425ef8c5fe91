package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Change;
import io.tumen.corridor.Closable;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Leg;
import io.tumen.corridor.Link;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Scenario;
import io.tumen.corridor.Service;
import io.tumen.corridor.Stop;
import io.tumen.corridor.Terminal;
import io.tumen.law.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Capacities of days against a slower truth: before each consignment every day of every terminal and link that is
/// too full for it is written into the corridor as a closure, the corridor is planned anew, and what the best
/// itinerary takes is read off its legs.
class SharedCapacityTruthTest {
    private static final Duration HORIZON = Duration.ofDays(8);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 20);
    private static final int DAYS = 40;

    static LongStream seeds() {
        return LongStream.range(91_000, 91_150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBookingGetsWhatClosingTheFullDaysLeavesIt(long seed) {
        World world = withoutSlots(NarrowWorld.draw(seed));
        List<Booking> bookings = NarrowWorld.bookings(seed, 12).stream()
                .map(Booking::throughAnyPort)
                .toList();
        assertThat(booked(world, bookings)).as(world.text()).isEqualTo(truth(world, bookings));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlanBesideBookingsIsThatOfClosingTheDaysThatTheyFill(long seed) {
        World world = withoutSlots(NarrowWorld.draw(seed));
        Booking asked = NarrowWorld.bookings(seed + 1, 1).getFirst();
        List<TakenDay> taken = takenBy(world, NarrowWorld.bookings(seed, 12));
        var uses = new HashMap<Use, Double>();
        taken.forEach(day -> uses.put(new Use(day.what(), day.day()), day.teu()));
        Corridor closed = world.corridor().with(new Scenario("full", "", closures(world.corridor(), asked, uses)));
        PlanQuery query = query(asked);
        assertThat(ways(new Planner(world.corridor(), world.law())
                        .withTaken(List.of(), taken)
                        .plan(query)))
                .as(world.text() + "\n" + taken + "\n" + query)
                .isEqualTo(
                        taken.isEmpty() ? ways(world.plan(query)) : ways(new Planner(closed, world.law()).plan(query)));
    }

    /// Those that are full are told, with what others have booked.
    @Test
    void manyPlansTellOfFullDays() {
        int told = 0;
        for (long seed : seeds().limit(60).toArray()) {
            World world = withoutSlots(NarrowWorld.draw(seed));
            var planner = new Planner(world.corridor(), world.law())
                    .withTaken(List.of(), takenBy(world, NarrowWorld.bookings(seed, 12)));
            List<NearMiss.FullDay> full =
                    planner.plan(query(NarrowWorld.bookings(seed + 1, 1).getFirst())).nearMisses().stream()
                            .map(NearMiss::reason)
                            .filter(NearMiss.FullDay.class::isInstance)
                            .map(NearMiss.FullDay.class::cast)
                            .toList();
            assertThat(full)
                    .allSatisfy(day -> assertThat(day.takenTeu() + day.teu()).isGreaterThan(day.teuPerDay()));
            told += full.isEmpty() ? 0 : 1;
        }
        assertThat(told).isGreaterThan(10);
    }

    private static List<TakenDay> takenBy(World world, List<Booking> bookings) {
        try (var replanner = new Replanner(
                new Planner(world.corridor(), world.law()),
                NarrowWorld.FROM,
                NarrowWorld.FROM.plus(Duration.ofDays(20)),
                HORIZON,
                1)) {
            replanner.book(bookings, done -> {});
            return replanner.takenDays();
        }
    }

    private static PlanQuery query(Booking booking) {
        return new PlanQuery(
                booking.origin(),
                booking.destination(),
                booking.ready(),
                booking.goods().cargo(),
                booking.goods().trade(),
                booking.goods().subdivision(),
                HORIZON);
    }

    private static List<String> ways(Plan plan) {
        return plan.front().stream()
                .map(way ->
                        World.path(way) + " " + told(way.likely(), way.costCny().likely()) + " " + way.late())
                .toList();
    }

    /// The drawn worlds test nothing when days are never full.
    @Test
    void manyDrawnBookingsAreTurnedAwayByFullDays() {
        int other = 0;
        for (long seed : seeds().limit(60).toArray()) {
            World world = withoutSlots(NarrowWorld.draw(seed));
            World wide = World.draw(world.text().replaceAll(" capacity \\d", ""));
            List<Booking> bookings = NarrowWorld.bookings(seed, 12);
            other += booked(world, bookings).equals(booked(wide, bookings)) ? 0 : 1;
        }
        assertThat(other).isGreaterThan(20);
    }

    private static World withoutSlots(World world) {
        return World.draw(world.text().replaceAll(" slots \\d", ""));
    }

    private static List<String> booked(World world, List<Booking> bookings) {
        try (var replanner = new Replanner(
                new Planner(world.corridor(), world.law()),
                NarrowWorld.FROM,
                NarrowWorld.FROM.plus(Duration.ofDays(20)),
                HORIZON,
                1)) {
            replanner.book(bookings, done -> {});
            return replanner.booked().stream()
                    .map(booked -> booked == null ? "none" : told(booked.arrival(), booked.milliCny() / 1000.0))
                    .toList();
        }
    }

    private static String told(Instant arrival, double cny) {
        return World.minutes(arrival) + " " + Math.round(10 * cny) + " tenths";
    }

    private static List<String> truth(World world, List<Booking> bookings) {
        var taken = new HashMap<Use, Double>();
        var told = new ArrayList<String>();
        for (Booking booking : bookings) {
            Itinerary best = best(world, booking, taken);
            told.add(best == null ? "none" : told(best.likely(), best.costCny().likely()));
            if (best != null) {
                double teu = booking.goods().cargo().teu();
                uses(world.corridor(), best).forEach(use -> taken.merge(use, teu, Double::sum));
            }
        }
        return told;
    }

    /// @param what the terminal, or the link that stands for a pair
    private record Use(Closable what, LocalDate day) {}

    private static @Nullable Itinerary best(World world, Booking booking, Map<Use, Double> taken) {
        Corridor closed = world.corridor().with(new Scenario("full", "", closures(world.corridor(), booking, taken)));
        int ready = Minutes.ceiling(booking.ready());
        var query = new PlanQuery(
                booking.origin(),
                booking.destination(),
                booking.ready(),
                booking.goods().cargo(),
                booking.goods().trade(),
                booking.goods().subdivision(),
                Duration.ofMinutes(Memory.weekEnd(ready) - ready).plus(HORIZON));
        Plan plan = new Planner(closed, world.law()).plan(query.by(EnumSet.of(Criterion.ARRIVAL, Criterion.COST)));
        List<Itinerary> lawful = plan.front().stream()
                .filter(way -> plan.judgementFor(way).standing() == Standing.LAWFUL)
                .toList();
        Comparator<Itinerary> cheapest = Comparator.comparingDouble(
                (Itinerary way) -> Math.round(1000 * way.costCny().likely()));
        Comparator<Itinerary> earliest = Comparator.comparing(Itinerary::likely);
        Instant deadline = booking.deadline();
        return lawful.stream()
                .filter(way -> deadline == null || !way.likely().isAfter(deadline))
                .min(cheapest.thenComparing(earliest))
                .orElse(lawful.stream().min(earliest).orElse(null));
    }

    private static List<Change> closures(Corridor corridor, Booking booking, Map<Use, Double> taken) {
        double teu = booking.goods().cargo().teu();
        var changes = new ArrayList<Change>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST_DAY.plusDays(i);
            for (Terminal terminal : corridor.terminals()) {
                if (terminal.capacity() != null
                        && taken.getOrDefault(new Use(terminal.id(), day), 0.0) + teu
                                > terminal.capacity().teuPerDay().likely()) {
                    changes.add(closed(terminal.id(), day, terminal.provenance()));
                }
            }
            for (Link link : corridor.links()) {
                if (link.capacity() != null
                        && taken.getOrDefault(new Use(pair(corridor, link), day), 0.0) + teu
                                > link.capacity().teuPerDay().likely()) {
                    changes.add(closed(link.id(), day, link.distanceProvenance()));
                }
            }
        }
        return changes;
    }

    private static Change closed(Closable what, LocalDate day, Provenance provenance) {
        return Change.added(new Closure(what, day, day, "full", provenance));
    }

    /// The first link of the corridor that is this one or the one back of the same mode with the same capacity.
    private static Closable pair(Corridor corridor, Link link) {
        return corridor.links().stream()
                .filter(other -> other.equals(link)
                        || other.from().equals(link.to())
                                && other.to().equals(link.from())
                                && other.mode().equals(link.mode())
                                && Objects.equals(other.capacity(), link.capacity()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Set<Use> uses(Corridor corridor, Itinerary way) {
        var uses = new HashSet<Use>();
        for (Leg leg : way.legs()) {
            if (leg instanceof Leg.Work work) {
                uses.add(new Use(
                        work.to(), work.from().atZone(zone(corridor, work.to())).toLocalDate()));
            }
            if (leg instanceof Leg.Haul haul) {
                for (int i = 0; i < haul.links().size(); i++) {
                    Link link = corridor.linkFor(haul.links().get(i));
                    Instant leaves = haul.from().plus(after(corridor, haul, i));
                    uses.add(new Use(
                            pair(corridor, link),
                            leaves.atZone(zone(corridor, link.from())).toLocalDate()));
                }
            }
        }
        return uses;
    }

    private static ZoneId zone(Corridor corridor, io.tumen.corridor.TerminalId terminal) {
        return corridor.placeFor(corridor.terminalFor(terminal).place()).zone();
    }

    /// How long after the departure of a service it leaves by the given link of its ride.
    private static Duration after(Corridor corridor, Leg.Haul haul, int number) {
        if (haul.service() == null) {
            return Duration.ZERO;
        }
        Service service = corridor.services().stream()
                .filter(each -> each.id().equals(haul.service()))
                .findFirst()
                .orElseThrow();
        List<Stop> stops = service.stops();
        int board = 0;
        while (!stops.get(board).terminal().equals(haul.start())) {
            board++;
        }
        return stops.get(board + number).departure().minus(stops.get(board).departure());
    }
}
