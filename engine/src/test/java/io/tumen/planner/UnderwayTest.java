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
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Goods that are under way when a change becomes known go on from where they are.
class UnderwayTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    /// Out by road to one of two foreign ports, home by ship. The road over B is the cheaper one; from B goods can
    /// still get to C. The ship from B calls at M before it comes to N.
    private static final String TWO_PORTS = """
            A city CN-22 load 1h ¥10 border 0h
            B seaport RU-PRI transfer 2h ¥20 border 0h
            C seaport RU-PRI transfer 2h ¥20 border 0h
            M seaport CN-33 unload 1h ¥5 transfer 2h ¥20 border 0h
            N seaport CN-33 unload 1h ¥5 border 0h
            A -> B road 100km 10h ¥100
            A -> C road 100km 10h ¥300
            B -> C road 50km 6h ¥50
            B -> M sea 900km scheduled
            M -> N sea 100km scheduled
            C -> N sea 900km scheduled
            M -> N road 100km 8h ¥70
            FROM-B: sea B 12:00/12:00 -> M 1d12:00/1d18:00 -> N 2d12:00 ¥200 every 7 from 2026-01-05
            FROM-C: sea C 12:00/12:00 -> N 2d12:00 ¥200 every 7 from 2026-01-06
            act CN-22 2025-01-01 exit A transit B C entry N M""";

    private static Booking booking() {
        return new Booking(
                "1",
                new PlaceId("A"),
                new PlaceId("N"),
                new Goods(World.cargo(1, 0), Trade.DOMESTIC, "CN-22"),
                Instant.parse("2026-01-03T00:00:00Z"),
                null,
                null);
    }

    private static Rebooking after(String lines, String known) {
        World world = World.draw(TWO_PORTS);
        World changed = World.draw(TWO_PORTS + "\n" + lines);
        try (var replanner = new Replanner(
                new Planner(world.corridor(), world.law()),
                FROM,
                FROM.plus(Duration.ofDays(60)),
                Duration.ofDays(30),
                1)) {
            replanner.book(List.of(booking()), done -> {});
            return replanner
                    .replan(new Planner(changed.corridor(), changed.law()), Instant.parse(known), one -> {})
                    .rebookings()
                    .getFirst();
        }
    }

    private static String told(Rebooking one) {
        return one.outcome() + " " + told(one.after()) + (one.onward() == null ? "" : " from " + told(one.onward()));
    }

    private static String told(@Nullable Booked booked) {
        return booked == null
                ? "nothing"
                : booked.places() + " " + booked.services() + " " + World.minutes(booked.arrival()) + " ¥"
                        + booked.milliCny() / 1000;
    }

    private static String told(Rebooking.Onward onward) {
        return onward.place() + " " + World.minutes(onward.from());
    }

    private static final String B_CLOSED = "closed B->M.sea 2026-01-05..2026-03-05 ice";

    @Test
    void goodsThatHaveNotSetOffAreFreeToGoAnyWay() {
        assertThat(told(after(B_CLOSED, "2026-01-02T00:00Z".replace("Z", ":00Z"))))
                .isEqualTo("MOVED [A, B, C, N] [FROM-C] 2026-01-08T13:00Z ¥385");
    }

    @Test
    void goodsOnTheRoadEndTheLinkAndGoOnFromThere() {
        assertThat(told(after(B_CLOSED, "2026-01-03T05:00:00Z")))
                .isEqualTo("UNDER_WAY [A, B, C, N] [FROM-C] 2026-01-08T13:00Z ¥385 from B 2026-01-03T11:00Z");
    }

    @Test
    void goodsThatAreThereGoOnFromTheMinuteInWhichTheChangeIsKnown() {
        assertThat(told(after(B_CLOSED, "2026-01-04T00:00:00Z")))
                .isEqualTo("UNDER_WAY [A, B, C, N] [FROM-C] 2026-01-08T13:00Z ¥385 from B 2026-01-04T00:00Z");
    }

    @Test
    void goodsThatHaveSailedAreNotTouchedByTheClosingOfTheirPort() {
        assertThat(told(after(B_CLOSED, "2026-01-05T13:00:00Z")))
                .isEqualTo("KEPT [A, B, N] [FROM-B] 2026-01-07T13:00Z ¥335");
    }

    @Test
    void goodsAtSeaLeaveTheShipAtACallThatIsStillToComeWhenTheirPortCloses() {
        assertThat(told(after("closed M->N.sea 2026-01-06..2026-03-05 ice", "2026-01-06T00:00:00Z")))
                .isEqualTo("UNDER_WAY [A, B, M, N] [FROM-B] 2026-01-06T23:00Z ¥425 from M 2026-01-06T12:00Z");
    }

    @Test
    void goodsAbroadGoOnUnderTheLawThatTheyLeftUnder() {
        String repealed = TWO_PORTS.replace("2025-01-01 exit A transit B C", "2025-01-01 exit A transit B");
        World world = World.draw(TWO_PORTS);
        World changed = World.draw(repealed + "\n" + B_CLOSED);
        try (var replanner = new Replanner(
                new Planner(world.corridor(), world.law()),
                FROM,
                FROM.plus(Duration.ofDays(60)),
                Duration.ofDays(30),
                1)) {
            replanner.book(List.of(booking()), done -> {});
            var planner = new Planner(changed.corridor(), changed.law());
            assertThat(replanner
                            .replan(planner, Instant.parse("2026-01-04T00:00:00Z"), one -> {})
                            .rebookings())
                    .extracting(UnderwayTest::told)
                    .containsExactly("UNDER_WAY [A, B, C, N] [FROM-C] 2026-01-08T13:00Z ¥385 from B 2026-01-04T00:00Z");
            assertThat(replanner.replan(planner, FROM, one -> {}).rebookings())
                    .extracting(UnderwayTest::told)
                    .as("goods still at home are under the new law")
                    .containsExactly("STRANDED nothing");
        }
    }

    @Test
    void goodsFromWhichNoWayLeadsAreToldToBeWhereTheyAre() {
        assertThat(told(after(B_CLOSED + "\nclosed B->C.road 2026-01-03..2026-03-05 ice", "2026-01-04T00:00:00Z")))
                .isEqualTo("STRANDED nothing from B 2026-01-04T00:00Z");
    }

    static LongStream seeds() {
        return LongStream.range(82_000, 82_150);
    }

    private static Instant known(long seed) {
        return NarrowWorld.FROM.plus(Duration.ofMinutes(new Random(seed).nextInt(6 * 1440)));
    }

    private static List<Rebooking> replanned(World world, Corridor after, long seed) {
        return replanned(world, after, seed, true);
    }

    private static List<Rebooking> replanned(World world, Corridor after, long seed, boolean spares) {
        try (var replanner = new Replanner(
                new Planner(world.corridor(), world.law()),
                NarrowWorld.FROM,
                NarrowWorld.FROM.plus(Duration.ofDays(20)),
                Duration.ofDays(8),
                2)) {
            replanner.book(
                    NarrowWorld.bookings(seed, 30).stream()
                            .map(Booking::throughAnyPort)
                            .toList(),
                    done -> {});
            return replanner
                    .replan(new Planner(after, world.law()), known(seed), one -> {}, spares)
                    .rebookings();
        }
    }

    /// Boxes that travel together share searches, and get what each would get that is searched for alone.
    @ParameterizedTest
    @MethodSource("seeds")
    void goodsThatTravelTogetherGetWhatEachIsSearchedFor(long seed) {
        World world = NarrowWorld.draw(seed);
        World after = new World("closed", closed(world.corridor(), seed), world.law());
        List<Booking> bookings = together(seed);
        assertThat(replanned(world, after, bookings, known(seed), true))
                .as(world.text() + "\nknown " + known(seed))
                .isEqualTo(replanned(world, after, bookings, known(seed), false));
    }

    private static List<Booking> together(long seed) {
        var bookings = new ArrayList<Booking>();
        for (Booking one : NarrowWorld.bookings(seed, 10)) {
            for (String box : List.of("a", "b", "c")) {
                bookings.add(new Booking(
                        one.id() + box,
                        one.origin(),
                        one.destination(),
                        one.goods(),
                        one.ready(),
                        one.deadline(),
                        null));
            }
        }
        return bookings;
    }

    private static Replanned replanned(
            World world, World after, List<Booking> bookings, Instant known, boolean remembers) {
        try (var replanner = new Replanner(
                new Planner(world.corridor(), world.law()),
                NarrowWorld.FROM,
                NarrowWorld.FROM.plus(Duration.ofDays(20)),
                Duration.ofDays(8),
                1,
                remembers)) {
            replanner.book(bookings, done -> {});
            return replanner.replan(new Planner(after.corridor(), after.law()), known, one -> {});
        }
    }

    /// When nothing changes, nothing changes, wherever the goods are; when all are asked too.
    @ParameterizedTest
    @MethodSource("seeds")
    void inTheSameCorridorAllKeepWhatTheyHave(long seed) {
        World world = NarrowWorld.draw(seed);
        List<Rebooking> replanned = replanned(world, world.corridor(), seed, false);
        assertThat(replanned(world, world.corridor(), seed)).isEqualTo(replanned);
        assertThat(replanned)
                .as(world.text() + "\nknown " + known(seed))
                .filteredOn(one -> one.before() != null
                        && !(one.outcome() == Rebooking.Outcome.KEPT && Objects.equals(one.before(), one.after())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyTravelsBackInTimeAndWhatIsDoneStays(long seed) {
        World world = NarrowWorld.draw(seed);
        assertThat(replanned(world, closed(world.corridor(), seed), seed))
                .as(world.text() + "\nknown " + known(seed))
                .allSatisfy(one -> assertGoesOn(one, known(seed)));
    }

    private static void assertGoesOn(Rebooking one, Instant known) {
        Booked before = one.before();
        Booked after = one.after();
        Rebooking.Onward onward = one.onward();
        if (onward != null) {
            assertThat(onward.from()).isAfterOrEqualTo(known);
        }
        if (one.outcome() == Rebooking.Outcome.UNDER_WAY) {
            assertThat(before).isNotNull();
            assertThat(after).isNotNull();
            assertThat(onward).isNotNull();
            assertThat(after.arrival()).isAfterOrEqualTo(onward.from());
            int at = after.places().indexOf(onward.place());
            assertThat(at).isNotNegative();
            assertThat(after.places().subList(0, at)).isEqualTo(before.places().subList(0, at));
        }
    }

    @Test
    void manyOfTheDrawnGoodsHaveToGoOnAnotherWay() {
        long moved = LongStream.range(82_000, 82_300)
                .mapToObj(seed -> {
                    World world = NarrowWorld.draw(seed);
                    return replanned(world, closed(world.corridor(), seed), seed);
                })
                .flatMap(List::stream)
                .filter(one -> one.outcome() == Rebooking.Outcome.UNDER_WAY)
                .count();
        assertThat(moved).isGreaterThan(4);
    }

    /// Nothing sets off any more on one link, or no work is done at one place.
    private static Corridor closed(Corridor corridor, long seed) {
        var random = new Random(seed);
        var links = List.copyOf(corridor.links());
        var link = links.get(random.nextInt(links.size()));
        var first = LocalDate.of(2026, 3, 26);
        return corridor.with(Scenario.of(
                Change.added(new Closure(link.id(), first, first.plusDays(60), "strike", link.distanceProvenance()))));
    }

    /// The principle of optimality (Bellman 1957): what is left of a best way is a best way from there, so goods that
    /// go on in the same corridor end as early and pay as much. Goods at which work was done, or that wait, may have
    /// to begin it again, and then they can only lose.
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsLeftOfABestWayIsTheBestWayOn(long seed) {
        World world = NarrowWorld.draw(seed);
        var planner = new Planner(world.corridor(), world.law());
        Window window = planner.window(NarrowWorld.FROM, NarrowWorld.FROM.plus(Duration.ofDays(20)));
        try (var crew = new Crew(1)) {
            for (Booking booking : NarrowWorld.bookings(seed, 10)) {
                var before = new Booker(planner.law(), window, window.lawless(), 8 * 1440, true, crew);
                var past = new Booker(planner.law(), window, window.lawless(), 8 * 1440, true, crew);
                var next = new Booker(planner.law(), window, window.lawless(), 8 * 1440, true, crew);
                Order order = before.order(booking.throughAnyPort(), Minutes.ceiling(booking.ready()));
                Order again = next.order(booking.throughAnyPort(), order.ready());
                Held held = before.book(order);
                Trip trip = held == null ? null : held.trip();
                int known = trip == null ? 0 : order.ready() + new Random(seed).nextInt(trip.minute() - order.ready());
                var translation = new Translation(planner.network(), planner.network(), next.departures());
                var onwards = new Onwards(past, next, translation, known);
                Onwards.Goods goods =
                        held == null ? null : onwards.find(new Concerned(0, booking, order, held, again), held);
                if (trip != null
                        && goods != null
                        && !goods.over()
                        && Memory.weekEnd(known) == Memory.weekEnd(order.ready())) {
                    Onwards.Way way = onwards.goOn(goods, again);
                    assertBestOn(
                            world.text() + "\n" + booking + " known " + Minutes.instant(known),
                            order,
                            trip,
                            way,
                            goods.points().getFirst().minute() >= known);
                }
            }
        }
    }

    private static void assertBestOn(
            String text, Order order, Trip trip, Onwards.@Nullable Way way, boolean onTheMove) {
        if (onTheMove) {
            assertThat(way).as(text).isNotNull();
            assertThat(way.rest().minute() + " " + way.rest().milli())
                    .as(text)
                    .isEqualTo(trip.minute() + " " + trip.milli());
        } else if (way != null && trip.minute() <= order.deadline()) {
            assertThat(order.milli(way.rest())).as(text).isGreaterThanOrEqualTo(order.milli(trip));
        }
    }
}
