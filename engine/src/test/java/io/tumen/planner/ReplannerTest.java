package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Change;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Scenario;
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
        PlanQuery query = RandomWorld.query(0);
        Instant from = Instant.parse("2026-03-26T00:00:00Z");
        var replanner = new Replanner(
                new Planner(world.corridor(), world.law()),
                from,
                from.plus(Duration.ofDays(16)),
                query.horizon(),
                threads,
                remembers);
        replanner.book(bookings, done -> {});
        return replanner.replan(new Planner(after.corridor(), after.law()), from.plus(Duration.ofDays(2)), one -> {});
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
