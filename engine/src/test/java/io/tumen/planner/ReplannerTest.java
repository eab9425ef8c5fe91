package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Change;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Scenario;
import io.tumen.corridor.Service;
import io.tumen.corridor.Trade;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplannerTest {
    private static final Duration HORIZON = Duration.ofDays(30);
    private static final Instant DRAWN_FROM = Instant.parse("2026-03-26T00:00:00Z");

    /// Two boxes a day by the cheap train, any number by the dear one.
    private static final String TWO_TRAINS = """
            A city CN-22 load 0h unload 0h
            N city CN-22 load 0h unload 0h
            A -> N rail 100km scheduled
            CHEAP: rail A 12:00/12:00 -> N 20:00/20:00 ¥100 1g slots 2 from 2026-01-01
            DEAR: rail A 12:00/12:00 -> N 18:00/18:00 ¥500 1g slots 100 from 2026-01-01""";

    private static Booking booking(String id, String ready, double teu) {
        return new Booking(
                id,
                new PlaceId("A"),
                new PlaceId("N"),
                new Goods(World.cargo(teu, 0), Trade.DOMESTIC, "CN-22"),
                Instant.parse(ready),
                null,
                null);
    }

    private static Replanner replanner(World world, boolean remembers) {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        return new Replanner(
                new Planner(world.corridor(), world.law()),
                from,
                from.plus(Duration.ofDays(60)),
                HORIZON,
                1,
                remembers);
    }

    @Test
    void consignmentsShareTheSlotsInTheOrderOfTheList() {
        Replanner replanner = replanner(World.draw(TWO_TRAINS), true);
        replanner.book(
                List.of(
                        booking("1", "2026-01-05T00:00:00Z", 1),
                        booking("2", "2026-01-05T00:00:00Z", 2),
                        booking("3", "2026-01-05T06:00:00Z", 1)),
                done -> {});
        assertThat(replanner.booked())
                .extracting(
                        booked -> booked == null ? "none" : booked.services() + " " + World.minutes(booked.arrival()))
                .containsExactly("[CHEAP] 2026-01-05T20:00Z", "[CHEAP] 2026-01-06T20:00Z", "[CHEAP] 2026-01-05T20:00Z");
    }

    @Test
    void whoKeepsItsWayKeepsItsSlotAndTheOthersGetWhatIsLeft() {
        World world = World.draw(TWO_TRAINS);
        Replanner replanner = replanner(world, true);
        replanner.book(
                List.of(
                        booking("1", "2026-01-05T00:00:00Z", 2),
                        booking("2", "2026-01-06T00:00:00Z", 1),
                        booking("3", "2026-01-06T00:00:00Z", 1)),
                done -> {});
        World closed = World.draw(TWO_TRAINS + "\nclosed A->N.rail 2026-01-05..2026-01-05 storm");
        var changed = new ArrayList<String>();
        List<Rebooking> results = replanner
                .replan(
                        new Planner(closed.corridor(), closed.law()),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        one -> changed.add(one.booking().id()))
                .rebookings();
        assertThat(results)
                .extracting(one -> one.outcome() + " "
                        + (one.after() == null ? "" : World.minutes(one.after().arrival())))
                .containsExactly("MOVED 2026-01-07T20:00Z", "KEPT 2026-01-06T20:00Z", "KEPT 2026-01-06T20:00Z");
        assertThat(changed).containsExactly("1");
    }

    @Test
    void aDeadlineIsKeptWhenAnyWayKeepsIt() {
        Replanner replanner = replanner(World.draw(TWO_TRAINS), true);
        Goods goods = new Goods(World.cargo(1, 0), Trade.DOMESTIC, "CN-22");
        Instant ready = Instant.parse("2026-01-05T00:00:00Z");
        replanner.book(
                List.of(
                        new Booking(
                                "1",
                                new PlaceId("A"),
                                new PlaceId("N"),
                                goods,
                                ready,
                                Instant.parse("2026-01-05T19:00:00Z"),
                                null),
                        new Booking("2", new PlaceId("A"), new PlaceId("N"), goods, ready, null, null),
                        new Booking("3", new PlaceId("A"), new PlaceId("N"), goods, ready, ready, null)),
                done -> {});
        assertThat(replanner.booked())
                .extracting(
                        booked -> booked == null ? "none" : booked.services().toString())
                .containsExactly("[DEAR]", "[CHEAP]", "[DEAR]");
    }

    @Test
    void aBookingKeepsItsPortUntilTheCorridorChanges() {
        World world = World.draw("""
                A city CN-22 load 0h unload 0h transfer 0h
                P city CN-22 load 0h unload 0h transfer 0h
                Q city CN-22 load 0h unload 0h transfer 0h
                N city CN-22 load 0h unload 0h
                A -> P rail 10km 1h ¥1 1g
                A -> Q rail 10km 1h ¥2 1g
                P -> N sea 100km scheduled
                Q -> N sea 100km scheduled
                FROM-P: sea P 12:00/12:00 -> N 20:00/20:00 ¥100 1g from 2026-01-01
                FROM-Q: sea Q 12:00/12:00 -> N 20:00/20:00 ¥100 1g from 2026-01-01""");
        Replanner replanner = replanner(world, true);
        Booking free = booking("1", "2026-01-05T00:00:00Z", 1);
        replanner.book(
                List.of(
                        free,
                        new Booking(
                                "2",
                                free.origin(),
                                free.destination(),
                                free.goods(),
                                free.ready(),
                                null,
                                new PlaceId("Q"))),
                done -> {});
        World closed = World.draw(world.text() + "\nclosed Q 2026-01-01..2026-03-05 ice");
        assertThat(replanner
                        .replan(
                                new Planner(closed.corridor(), closed.law()),
                                Instant.parse("2026-01-01T00:00:00Z"),
                                one -> {})
                        .rebookings())
                .extracting(one -> one.outcome() + " " + port(one.before()) + " " + port(one.after()))
                .containsExactly("KEPT P P", "MOVED Q P");
    }

    @Test
    void aWayThatIsNoLongerKnownToBeLawfulIsNotKept() {
        String abroad = """
                A city CN-22 load 0h unload 0h transfer 0h border 0h
                B city RU-PRI transfer 0h border 0h
                N city CN-22 load 0h unload 0h border 0h
                A -> B rail 10km 1h ¥1 1g
                B -> N sea 100km scheduled
                S: sea B 12:00/12:00 -> N 20:00/20:00 ¥100 1g from 2026-01-01""";
        String act = "\nact CN-22 2025-01-01 exit A transit B entry N";
        assertThat(afterLaw(abroad + act, abroad + act)).isEqualTo(Rebooking.Outcome.KEPT);
        assertThat(afterLaw(abroad + act, abroad + act + " doubtful")).isEqualTo(Rebooking.Outcome.STRANDED);
        assertThat(afterLaw(abroad + act, abroad + act.replace("2025", "2027"))).isEqualTo(Rebooking.Outcome.STRANDED);
    }

    private static Rebooking.Outcome afterLaw(String before, String after) {
        Replanner replanner = replanner(World.draw(before), true);
        replanner.book(List.of(booking("1", "2026-01-05T00:00:00Z", 1)), done -> {});
        World changed = World.draw(after);
        return replanner
                .replan(
                        new Planner(changed.corridor(), changed.law()),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        one -> {})
                .rebookings()
                .getFirst()
                .outcome();
    }

    private static String port(@Nullable Booked booked) {
        return booked == null ? "none" : booked.gateway().value();
    }

    static LongStream seeds() {
        return LongStream.range(70_000, 70_150);
    }

    /// Remembering what was found, with one thread or two, gives what searching for everyone afresh gives, before and
    /// after a closure.
    @ParameterizedTest
    @MethodSource("seeds")
    void rememberingGivesWhatSearchingAfreshGives(long seed) {
        World world = NarrowWorld.draw(seed);
        World after = new World(world.text() + "\n# closed", closed(world.corridor(), seed), world.law());
        List<Booking> bookings = NarrowWorld.bookings(seed, 40);
        Replanned afresh = told(world, after, bookings, 1, false);
        assertThat(told(world, after, bookings, 1, true)).as(world.text()).isEqualTo(afresh);
        assertThat(told(world, after, bookings, 2, true)).as(world.text()).isEqualTo(afresh);
    }

    private static Replanned told(World world, World after, List<Booking> bookings, int threads, boolean remembers) {
        Replanner replanner = booked(world, bookings, threads, remembers);
        return replanner.replan(
                new Planner(after.corridor(), after.law()), DRAWN_FROM.plus(Duration.ofDays(2)), one -> {});
    }

    private static Replanner booked(World world, List<Booking> bookings, int threads, boolean remembers) {
        var replanner = new Replanner(
                new Planner(world.corridor(), world.law()),
                DRAWN_FROM,
                DRAWN_FROM.plus(Duration.ofDays(16)),
                RandomWorld.query(0).horizon(),
                threads,
                remembers);
        replanner.book(bookings, done -> {});
        return replanner;
    }

    /// Where days have no limits, whoever is not touched by a change keeps what it has however it is asked; so asking
    /// those only who are touched gives what asking all gives.
    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverIsNotTouchedKeepsWhatItHas(long seed) {
        World world = withoutDays(NarrowWorld.draw(seed));
        List<Booking> bookings = NarrowWorld.bookings(seed, 40);
        for (World after : changes(world, seed)) {
            for (int days = 0; days <= 2; days += 2) {
                Instant known = DRAWN_FROM.plus(Duration.ofDays(days));
                Replanner replanner = booked(world, bookings, 1, true);
                var planner = new Planner(after.corridor(), after.law());
                assertThat(replanner.replan(planner, known, one -> {}))
                        .as(world.text() + "\n" + after.text())
                        .isEqualTo(replanner.replan(planner, known, one -> {}, false));
            }
        }
    }

    private static World withoutDays(World world) {
        return World.draw(world.text().replaceAll(" capacity \\d", ""));
    }

    /// A closure, another law, a slower link, and a service with other slots.
    private static List<World> changes(World world, long seed) {
        Corridor corridor = world.corridor();
        var random = new Random(seed);
        List<Link> links = List.copyOf(corridor.links());
        Link link = links.get(random.nextInt(links.size()));
        Link slower = link.with(link.distanceKm(), link.hours().times(2));
        List<World> changes = new ArrayList<>();
        changes.add(new World("closed", closed(corridor, seed), world.law()));
        changes.add(new World("law", corridor, NarrowWorld.draw(seed + 1).law()));
        changes.add(new World(
                "slower " + link.id(), corridor.with(Scenario.of(Change.replaced(link, slower))), world.law()));
        for (Service service : corridor.services().stream().limit(2).toList()) {
            Service fewer = new Service(
                    service.id(),
                    service.name(),
                    service.operator(),
                    service.mode(),
                    service.vehicle(),
                    service.tariff(),
                    service.zone(),
                    service.days(),
                    service.stops(),
                    1,
                    service.cutOff(),
                    service.lateHours(),
                    service.provenance());
            changes.add(new World(
                    "fewer " + service.id(), corridor.with(Scenario.of(Change.replaced(service, fewer))), world.law()));
        }
        return changes;
    }

    /// The drawn changes test nothing when they touch nobody, or everybody.
    @Test
    void drawnChangesTouchSomeAndSpareOthers() {
        int some = 0;
        for (long seed : seeds().limit(60).toArray()) {
            World world = withoutDays(NarrowWorld.draw(seed));
            for (World after : changes(world, seed)) {
                Replanned replanned = told(world, after, NarrowWorld.bookings(seed, 40), 1, true);
                long kept = replanned.rebookings().stream()
                        .filter(one -> one.outcome() == Rebooking.Outcome.KEPT)
                        .count();
                long lost = replanned.rebookings().stream()
                        .filter(one -> one.before() != null && one.outcome() != Rebooking.Outcome.KEPT)
                        .count();
                some += kept > 0 && lost > 0 ? 1 : 0;
            }
        }
        assertThat(some).isGreaterThan(20);
    }

    /// What is told is what comes out, each once, however early it is told.
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsToldIsWhatComesOut(long seed) {
        World world = NarrowWorld.draw(seed);
        Corridor after = closed(world.corridor(), seed);
        var told = new ArrayList<Rebooking>();
        Replanned replanned = booked(world, NarrowWorld.bookings(seed, 40), 1, true)
                .replan(new Planner(after, world.law()), DRAWN_FROM, told::add);
        assertThat(told)
                .as(world.text())
                .containsExactlyInAnyOrderElementsOf(
                        replanned.rebookings().stream().filter(Outcomes::isNews).toList());
    }

    /// Nothing is shown by the drawn worlds when nothing is told early.
    @Test
    void manyDrawnChangesAreToldEarly() {
        int early = 0;
        int trips = 0;
        for (long seed : seeds().toArray()) {
            World world = withoutDays(NarrowWorld.draw(seed));
            Corridor after = closed(world.corridor(), seed);
            Replanner replanner = booked(world, NarrowWorld.bookings(seed, 40), 1, true);
            var told = new ArrayList<Rebooking>();
            replanner.replan(new Planner(after, world.law()), DRAWN_FROM, told::add);
            early += replanner.toldEarly();
            trips += told.subList(0, replanner.toldEarly()).stream()
                            .anyMatch(one -> one.outcome() == Rebooking.Outcome.MOVED)
                    ? 1
                    : 0;
        }
        assertThat(early).isGreaterThan(100);
        assertThat(trips).as("worlds in which another way is told early").isGreaterThan(10);
    }

    /// The next cheap train is full with those who keep their places, so what the broken one would have with
    /// everything free is not what it gets, and it is not told before that is known.
    @Test
    void aChangeIsNotToldEarlyWhenOthersMayHoldWhatItNeeds() {
        World world = World.draw(TWO_TRAINS);
        World closed = World.draw(TWO_TRAINS + "\nclosed A->N.rail 2026-01-05..2026-01-05 storm");
        Booking broken = booking("1", "2026-01-05T00:00:00Z", 2);
        Booking full = booking("2", "2026-01-06T00:00:00Z", 1);
        Booking late = booking("3", "2026-01-08T00:00:00Z", 2);
        assertThat(toldEarly(world, closed, List.of(broken, full, late))).isZero();
        assertThat(toldEarly(world, closed, List.of(broken, late))).isEqualTo(1);
    }

    private static int toldEarly(World world, World after, List<Booking> bookings) {
        Replanner replanner = replanner(world, true);
        replanner.book(bookings, done -> {});
        replanner.replan(new Planner(after.corridor(), after.law()), Instant.parse("2026-01-01T00:00:00Z"), one -> {});
        return replanner.toldEarly();
    }

    private static Corridor closed(Corridor corridor, long seed) {
        var terminals = List.copyOf(corridor.terminals());
        var terminal = terminals.get(new Random(seed).nextInt(terminals.size()));
        var first = LocalDate.of(2026, 3, 28);
        return corridor.with(Scenario.of(
                Change.added(new Closure(terminal.id(), first, first.plusDays(3), "strike", terminal.provenance()))));
    }

    /// No run carries more than its slots, whoever rides it.
    @ParameterizedTest
    @MethodSource("seeds")
    void noRunCarriesMoreThanItsSlots(long seed) {
        World world = RandomWorld.draw(seed);
        var replanner = new Replanner(
                new Planner(world.corridor(), world.law()),
                Instant.parse("2026-03-26T00:00:00Z"),
                Instant.parse("2026-04-12T00:00:00Z"),
                Duration.ofDays(8),
                1);
        List<Booking> bookings = NarrowWorld.bookings(seed, 40);
        replanner.book(bookings, done -> {});
        Map<String, Double> loads = new HashMap<>();
        List<Booked> booked = replanner.booked();
        for (int i = 0; i < bookings.size(); i++) {
            if (booked.get(i) != null
                    && booked.get(i).services().size() == 1
                    && booked.get(i).places().size() == 2) {
                loads.merge(
                        booked.get(i).services().getFirst() + " "
                                + booked.get(i).arrival(),
                        bookings.get(i).goods().cargo().teu(),
                        Double::sum);
            }
        }
        loads.forEach((run, teu) -> assertThat(teu)
                .as(run + "\n" + world.text())
                .isLessThanOrEqualTo(world.corridor().services().stream()
                        .filter(service -> run.startsWith(service.id().value() + " "))
                        .findFirst()
                        .orElseThrow()
                        .slotsTeu()));
    }
}
