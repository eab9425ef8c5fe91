package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.ServiceId;
import io.tumen.corridor.Trade;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Plans beside slots that others have booked, and the nearest of what cannot be had.
class TakenSlotsTest {
    private static final String MONDAY = "2026-01-05T00:00:00Z";

    /// Two boxes a day by the cheap train, any number by the dear one.
    private static final String TWO_TRAINS = """
            A city CN-22 load 0h unload 0h
            N city CN-22 load 0h unload 0h
            A -> N rail 100km scheduled
            CHEAP: rail A 12:00/12:00 -> N 20:00/20:00 ¥100 1g slots 2 from 2026-01-01
            DEAR: rail A 12:00/12:00 -> N 18:00/18:00 ¥500 1g slots 100 from 2026-01-01""";

    private static Planner planner(String drawing, TakenSlots... taken) {
        World world = World.draw(drawing);
        return new Planner(world.corridor(), world.law()).withTaken(List.of(taken));
    }

    private static TakenSlots cheap(String day, double teu) {
        return new TakenSlots(new ServiceId("CHEAP"), LocalDate.parse(day), 0, 1, teu);
    }

    @Test
    void aDepartureWhoseSlotsAreBookedIsNoWayAndIsToldAsNearMiss() {
        Plan plan = planner(TWO_TRAINS, cheap("2026-01-05", 1.5)).plan(World.query("A N", MONDAY));
        assertThat(World.lines(plan))
                .containsExactly("A-DEAR-N 2026-01-05T18:00Z ¥500 1kg", "A-CHEAP-N 2026-01-06T20:00Z ¥100 1kg");
        assertThat(plan.nearMisses()).singleElement().satisfies(miss -> {
            assertThat(miss.reason()).isEqualTo(new NearMiss.NoSlot(1, 0.5, Instant.parse("2026-01-05T12:00:00Z")));
            assertThat(miss.words())
                    .isEqualTo("CHEAP of 2026-01-05 12:00 from A: 1.5 of 2 TEU are booked, the cargo is 1 TEU.");
            assertThat(World.line(Objects.requireNonNull(miss.itinerary())))
                    .isEqualTo("A-CHEAP-N 2026-01-05T20:00Z ¥100 1kg");
        });
    }

    @Test
    void aDepartureWithJustEnoughSlotsIsTaken() {
        Plan plan = planner(TWO_TRAINS, cheap("2026-01-05", 1)).plan(World.query("A N", MONDAY));
        assertThat(World.lines(plan)).contains("A-CHEAP-N 2026-01-05T20:00Z ¥100 1kg");
        assertThat(plan.nearMisses()).isEmpty();
    }

    @Test
    void slotsOfDaysWithoutADepartureAndOfUnknownServicesAreTakenFromNobody() {
        Plan plan = planner(
                        TWO_TRAINS,
                        cheap("2025-12-31", 2),
                        new TakenSlots(new ServiceId("OTHER"), LocalDate.of(2026, 1, 5), 0, 1, 2),
                        new TakenSlots(new ServiceId("CHEAP"), LocalDate.of(2026, 1, 5), 1, 2, 2))
                .plan(World.query("A N", MONDAY));
        assertThat(World.lines(plan)).contains("A-CHEAP-N 2026-01-05T20:00Z ¥100 1kg");
    }

    @Test
    void whenEveryDepartureIsFullTheAnswerSaysSo() {
        String oneTrain = TWO_TRAINS.lines().limit(4).reduce("", (a, b) -> a + b + "\n");
        TakenSlots[] all = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2026, 6, 1))
                .map(day -> cheap(day.toString(), 2))
                .toArray(TakenSlots[]::new);
        Plan plan = planner(oneTrain, all).plan(World.query("A N", MONDAY));
        assertThat(plan.front()).isEmpty();
        assertThat(plan.nearMisses())
                .extracting(NearMiss::words)
                .containsExactly("CHEAP of 2026-01-05 12:00 from A: 2 of 2 TEU are booked, the cargo is 1 TEU.");
    }

    @Test
    void slotsBetweenOtherStopsDoNotMatter() {
        String line = """
                A city CN-22 load 0h unload 0h
                M city CN-22 load 0h unload 0h
                N city CN-22 load 0h unload 0h
                A -> M rail 100km scheduled
                M -> N rail 100km scheduled
                S: rail A 12:00/12:00 -> M 14:00/14:00 -> N 20:00/20:00 slots 2 from 2026-01-01""";
        var booked = new TakenSlots(new ServiceId("S"), LocalDate.of(2026, 1, 5), 1, 2, 2);
        assertThat(arrival(planner(line, booked).plan(World.query("A M", MONDAY))))
                .isEqualTo("2026-01-05T14:00Z");
        assertThat(arrival(planner(line, booked).plan(World.query("A N", MONDAY))))
                .isEqualTo("2026-01-06T20:00Z");
        assertThat(arrival(planner(line, booked).plan(World.query("M N", MONDAY))))
                .isEqualTo("2026-01-06T20:00Z");
    }

    private static String arrival(Plan plan) {
        return World.minutes(plan.front().getFirst().likely());
    }

    /// The early end of the range catches no departure that others have filled.
    @Test
    void theLateEndAndTheChancesWaitForADepartureWithSlotsToo() {
        String late = TWO_TRAINS
                .lines()
                .limit(4)
                .reduce("", (a, b) -> a + b + "\n")
                .replace("A city CN-22 load 0h", "A city CN-22 load 1/1/20h");
        World world = World.draw(late);
        PlanQuery query = World.query("A N", MONDAY);
        var empty = new Planner(world.corridor(), world.law());
        var full = empty.withTaken(List.of(cheap("2026-01-06", 2)));
        assertThat(lateEnd(empty.plan(query))).isEqualTo("2026-01-06T20:00Z");
        Plan plan = full.plan(query);
        assertThat(lateEnd(plan)).isEqualTo("2026-01-07T20:00Z");
        assertThat(full.outlooks(query).outlookFor(plan.front().getFirst()).findQuantile(1))
                .isEqualTo(Instant.parse("2026-01-07T20:00:00Z"));
    }

    private static String lateEnd(Plan plan) {
        return World.minutes(Objects.requireNonNull(plan.front().getFirst().late()));
    }

    @Test
    void whatAReplannerBookedIsTakenFromAPlan() {
        World world = World.draw(TWO_TRAINS);
        var planner = new Planner(world.corridor(), world.law());
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        var replanner = new Replanner(planner, from, from.plus(Duration.ofDays(60)), Duration.ofDays(30), 1);
        var goods = new Goods(World.cargo(1.5, 0), Trade.DOMESTIC, "CN-22");
        replanner.book(
                List.of(new Booking("1", new PlaceId("A"), new PlaceId("N"), goods, Instant.parse(MONDAY), null, null)),
                done -> {});
        assertThat(replanner.taken()).containsExactly(cheap("2026-01-05", 1.5));
        assertThat(planner.withTaken(replanner.taken())
                        .plan(World.query("A N", MONDAY))
                        .nearMisses())
                .hasSize(1);
    }

    @Test
    void slotsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> cheap("2026-01-05", 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new TakenSlots(new ServiceId("CHEAP"), LocalDate.EPOCH, 1, 1, 1))
                .isInstanceOf(InvalidValueException.class);
    }

    /// A world where one port is forbidden, one is closed, one departure is full and one is missed.
    private static final String MANY_REASONS = """
            A border_road CN-22 load 0h unload 0h transfer 0h border 0h
            V seaport RU-PRI load 0h unload 0h transfer 0h border 0h
            D seaport CN-21 load 0h unload 0h transfer 0h
            E seaport CN-21 load 0h unload 0h transfer 0h
            N seaport CN-33 load 0h unload 0h border 0h
            A -> V road 1km 1h ¥1
            V -> N sea 1km 9h ¥1
            A -> D road 1km 12h ¥2
            A -> E road 1km 12h ¥3
            D -> N sea 1km scheduled
            E -> N sea 1km 20h ¥4
            S: sea D 12:00 -> N 20:00 ¥7 slots 2 cutoff 1h
            closed E 2026-01-05..2026-01-31 ice
            act CN-22 2020-01-01 exit A transit U entry N""";

    @Test
    void theNearestAreThoseThatWouldHaveBeenThereFirst() {
        var full = new TakenSlots(new ServiceId("S"), LocalDate.of(2026, 1, 6), 0, 1, 2);
        Planner planner = planner(MANY_REASONS, full);
        List<NearMiss> all = planner.plan(World.query("A N", MONDAY), 10).nearMisses();
        assertThat(all)
                .extracting(miss -> miss.reason().getClass().getSimpleName() + " "
                        + World.minutes(Objects.requireNonNull(miss.itinerary()).likely()))
                .containsExactly(
                        "Unlawful 2026-01-05T10:00Z",
                        "MissedCutOff 2026-01-05T20:00Z",
                        "Closed 2026-01-06T08:00Z",
                        "NoSlot 2026-01-06T20:00Z");
        assertThat(planner.plan(World.query("A N", MONDAY), 2).nearMisses()).isEqualTo(all.subList(0, 2));
    }

    @Test
    void aWayThatBreaksALimitIsANearMissThoughItsPortHasAnother() {
        Plan plan = planner(TWO_TRAINS).plan(World.query("A N", MONDAY).within(Limits.NONE.withMostCny(200)), 3);
        assertThat(plan.front()).hasSize(1);
        assertThat(plan.nearMisses())
                .extracting(NearMiss::words)
                .containsExactly("This way costs CNY 500 for the whole cargo, the limit is CNY 200.");
    }

    @Test
    void noOrTooManyNearMissesAreRefused() {
        for (int number : List.of(0, -1, Planner.MOST_NEAR_MISSES + 1)) {
            assertThatThrownBy(() -> planner(TWO_TRAINS).plan(World.query("A N", MONDAY), number))
                    .isInstanceOf(InvalidValueException.class);
        }
    }
}
