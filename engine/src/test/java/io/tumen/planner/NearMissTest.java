package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.PlaceId;
import io.tumen.law.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class NearMissTest {
    private static final String MONDAY = "2026-01-05T00:00:00Z";

    private static final String ONE_SHIP = """
            A city CN-22
            D seaport CN-21
            N seaport CN-33
            A -> D road 1km 12h
            D -> N sea 1km scheduled
            S: sea D 18:00 -> N 20:00""";

    private static NearMiss only(String drawing) {
        Plan plan = World.draw(drawing).plan("A N", MONDAY);
        assertThat(plan.nearMisses()).hasSize(1);
        return plan.nearMisses().getFirst();
    }

    @Test
    void namesTheActThatForbidsAPortAndTheWayItWouldHaveBeen() {
        NearMiss miss = only("""
                A border_road CN-22
                V seaport RU-PRI
                N seaport CN-33
                A -> V road 1km 1h
                V -> N sea 1km 1h
                act CN-22 2020-01-01 exit A transit U entry N
                """);
        assertThat(miss.gateway()).isEqualTo(new PlaceId("V"));
        assertThat(miss.reason())
                .isInstanceOfSatisfying(
                        NearMiss.Unlawful.class,
                        unlawful -> assertThat(unlawful.judgement().standing()).isEqualTo(Standing.UNLAWFUL));
        assertThat(miss.words()).contains("V").contains("closed");
        assertThat(miss.itinerary()).isNotNull().extracting(World::path).isEqualTo("A-road-V-sea-N");
    }

    @Test
    void doesNotCallALawfulPortUnlawful() {
        Plan plan = World.draw("""
                A border_road CN-22
                V seaport RU-PRI
                N seaport CN-33
                A -> V road 1km 1h
                V -> N sea 1km 1h
                act CN-22 2020-01-01 exit A transit V entry N
                """).plan("A N", MONDAY);
        assertThat(plan.nearMisses()).isEmpty();
    }

    /// The ship sails by a port that the act names, but nothing is loaded there; so no statute is asked about any place
    /// abroad.
    @Test
    void callsAJourneyThatNoActKnowsUnlawful() {
        String world = """
                A seaport CN-22
                V seaport RU-PRI
                N seaport CN-33
                A -> V sea 1km scheduled
                V -> N sea 1km scheduled
                S: sea A 12:00 -> V 15:00/16:00 -> N 20:00
                act CN-22 2020-01-01 exit A transit V entry N
                """;
        NearMiss miss = only(world.replace("V seaport RU-PRI", "V seaport RU-PRI border 0h"));
        assertThat(miss.reason()).isInstanceOf(NearMiss.Unlawful.class);
        assertThat(miss.words())
                .contains("No act that was read knows such a journey")
                .contains("are then loaded on a ship in a foreign port");
        assertThat(World.draw(world).plan("A N", MONDAY).front())
                .as("loaded on the next ship in the port")
                .hasSize(1);
    }

    @Test
    void tellsWhatTheCheapestWayCostsWhenTheLimitIsBelow() {
        World world = World.draw("tariff T ¥600.4\n" + ONE_SHIP.replace("12h", "12h tariff T"));
        PlanQuery query = World.query("A N", MONDAY);
        assertThat(world.plan(query.within(Limits.NONE.withMostCny(601))).front())
                .hasSize(1);
        Plan plan = world.plan(query.within(Limits.NONE.withMostCny(600)));
        assertThat(plan.front()).isEmpty();
        assertThat(plan.nearMisses()).singleElement().satisfies(miss -> {
            assertThat(miss.reason()).isEqualTo(new NearMiss.BeyondLimits(EnumSet.of(Criterion.COST)));
            assertThat(miss.words())
                    .isEqualTo("The cheapest way costs CNY 601 for the whole cargo, the limit is CNY 600.");
            assertThat(miss.itinerary()).isNotNull();
        });
    }

    @Test
    void tellsHowOftenTheGoodsChangeVehicleWhenThatIsTooOften() {
        Plan plan = World.draw(ONE_SHIP).plan(World.query("A N", MONDAY).within(Limits.NONE.withMostTransfers(0)));
        assertThat(plan.nearMisses())
                .extracting(NearMiss::words)
                .containsExactly("The goods change vehicle at least once, the limit is 0.");
    }

    @Test
    void tellsTheClosureOfAPort() {
        NearMiss miss = only(ONE_SHIP + " until 2026-01-09\nclosed D 2026-01-01..2026-01-31 ice");
        assertThat(miss.reason()).isInstanceOf(NearMiss.Closed.class);
        assertThat(miss.words()).isEqualTo("D is closed from 2026-01-01 to 2026-01-31: ice.");
    }

    @Test
    void tellsTheClosureOfALink() {
        NearMiss miss = only(ONE_SHIP + " until 2026-01-09\nclosed D->N.sea 2026-01-01..2026-01-31 ice");
        assertThat(miss.reason()).isInstanceOf(NearMiss.Closed.class);
        assertThat(miss.words()).isEqualTo("The sea link from D to N is closed from 2026-01-01 to 2026-01-31: ice.");
    }

    @Test
    void tellsTheDaysOffOfACalendar() {
        NearMiss miss = only("calendar feast off 2026-01-01..2026-02-28 feast\n" + ONE_SHIP + " calendar feast");
        assertThat(miss.words()).contains("it last ran on 2025-12-31, it runs next on 2026-03-01");
    }

    @Test
    void tellsWhenAServiceLastRanAndWhenItRunsNext() {
        NearMiss ended = only(ONE_SHIP + " every 2 from 2025-11-01 until 2025-12-30");
        assertThat(ended.reason()).isEqualTo(new NearMiss.NoServiceNow(LocalDate.of(2025, 12, 29), null));
        assertThat(ended.words())
                .isEqualTo("S has no departure within 30 days; it last ran on 2025-12-29, none is planned after.");
        NearMiss future = only(ONE_SHIP + " from 2027-04-01");
        assertThat(future.reason()).isEqualTo(new NearMiss.NoServiceNow(null, LocalDate.of(2027, 4, 1)));
    }

    @Test
    void tellsByHowMuchTheLastDepartureIsMissed() {
        NearMiss miss = only(ONE_SHIP + " cutoff 6.5h until 2026-01-05");
        assertThat(miss.reason())
                .isEqualTo(new NearMiss.MissedCutOff(Instant.parse("2026-01-05T18:00:00Z"), Duration.ofMinutes(30)));
        assertThat(miss.words()).isEqualTo("S of 2026-01-05 18:00 from D: the goods come 30 min after its cut-off.");
    }

    @Test
    void tellsOfADepartureJustMissedThoughALaterOneIsTaken() {
        Plan plan =
                World.draw(ONE_SHIP + " cutoff 7.5h every 7 from 2026-01-05").plan("A N", MONDAY);
        assertThat(plan.front()).hasSize(1);
        assertThat(plan.nearMisses())
                .singleElement()
                .satisfies(miss -> assertThat(miss.words())
                        .isEqualTo("S of 2026-01-05 18:00 from D: the goods come 1 h 30 min after its cut-off."));
    }

    @Test
    void explainsAPortBesideAWayThatNeedsNoShip() {
        Plan plan = World.draw(ONE_SHIP + " slots 0\nA -> N road 9km 99h").plan("A N", MONDAY);
        assertThat(plan.front()).hasSize(1);
        assertThat(plan.nearMisses())
                .singleElement()
                .extracting(NearMiss::gateway)
                .isEqualTo(new PlaceId("D"));
    }

    @Test
    void tellsHowManySlotsThereAre() {
        NearMiss miss = only(ONE_SHIP + " slots 0");
        assertThat(miss.reason()).isEqualTo(new NearMiss.NoSlot(1, 0, null));
        assertThat(miss.words()).isEqualTo("S takes 0 TEU a departure, the cargo is 1 TEU.");
        assertThat(miss.itinerary()).isNotNull();
    }

    @Test
    void tellsWhenTheGoodsWouldArriveAfterTheHorizon() {
        NearMiss miss = only(ONE_SHIP.replace("12h", "960h"));
        assertThat(miss.reason()).isEqualTo(new NearMiss.AfterHorizon(Instant.parse("2026-02-14T20:00:00Z")));
        assertThat(miss.words())
                .isEqualTo("Through D the goods arrive on 2026-02-14 20:00, later than the 30 days asked for.");
    }

    @Test
    void tellsTogetherWhatStandsInTheWayTogether() {
        Plan plan = World.draw(ONE_SHIP + " slots 0 until 2025-12-30").plan("A N", MONDAY);
        assertThat(plan.nearMisses())
                .extracting(miss -> miss.reason().getClass().getSimpleName())
                .containsExactly("NoSlot", "NoServiceNow");
        assertThat(plan.nearMisses()).allMatch(miss -> miss.itinerary() == null);
    }

    @Test
    void neverLeavesAnEmptyAnswerWithoutAWhy() {
        NearMiss miss = only("""
                A city CN-22
                N city CN-33
                """);
        assertThat(miss.reason()).isEqualTo(new NearMiss.NoWay());
        assertThat(miss.gateway()).isNull();
        assertThat(miss.words()).contains("joins A and N");
    }
}
