package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import io.tumen.law.Standing;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
    private static final String MONDAY = "2026-01-05T00:00:00Z";

    private static final World CORRIDOR = World.draw("""
            A city CN-22 load 2h ¥10
            B border_rail CN-22 border 3h ¥100
            V seaport RU-PRI border 1h ¥50 gauge_change 5h ¥200 transfer 4h ¥30
            N seaport CN-33 border 2h ¥40 unload 1h ¥20
            A -> B rail 300km 6h ¥100 ¥1/km 30g
            B -> V rail 200km 5h ¥300 40g
            V -> N sea 1800km scheduled
            S: sea V 18:00 -> N 4d06:00 ¥800 20g every 7 from 2026-01-05 cutoff 24h
            act CN-22 2020-01-01 exit B transit V entry N
            """);

    private static String only(String drawing) {
        return World.lines(World.draw(drawing).plan("A N", MONDAY)).getFirst();
    }

    private static Itinerary first(String drawing) {
        return World.draw(drawing).plan("A N", MONDAY).front().getFirst();
    }

    @Test
    void comesHomeByLandThroughOneCountryAfterTheOtherWhereTheActsSaySo() {
        String world = """
                assume home CN
                A city CN-22
                M city RU-PRI
                L city KP-01
                N city CN-33
                A -> M road 10km 2h
                M -> L rail 10km 3h
                L -> N road 10km 4h
                act CN-22 2020-01-01 exit A transit M L entry N
                """;

        assertThat(World.draw(world).plan("A N", "2026-01-07T00:00:00Z").front())
                .isEmpty();
        Plan byLand = World.draw(world + "act by land\n").plan("A N", "2026-01-07T00:00:00Z");
        assertThat(byLand.front())
                .singleElement()
                .extracting(World::path, Itinerary::way)
                .containsExactly(
                        "A-road-M-rail-L-road-N", new Way(new PlaceId("A"), new PlaceId("M"), new PlaceId("N")));
        assertThat(byLand.judgementFor(byLand.front().getFirst()).standing()).isEqualTo(Standing.LAWFUL);
    }

    @Test
    void ridesATrainThroughAbroadAndHomeAgain() {
        World world = World.draw("""
                assume home CN
                A city CN-22
                M city RU-PRI
                N city CN-33
                A -> M rail 10km scheduled
                M -> N rail 10km scheduled
                T: rail A 08:00 -> M 10:00/11:00 -> N 13:00
                act by land
                act CN-22 2020-01-01 exit A transit M entry N
                """);

        assertThat(world.plan("A N", "2026-01-07T00:00:00Z").front())
                .singleElement()
                .extracting(World::path)
                .isEqualTo("A-T-N");
    }

    @Test
    void saysThatGoodsMayNotComeHomeByLand() {
        World world = World.draw("""
                assume home CN
                A city CN-22
                M city RU-PRI
                N city CN-33
                A -> M road 10km 2h
                M -> N road 10km 4h
                act CN-22 2020-01-01 exit A transit M entry N
                """);

        assertThat(world.plan("A N", "2026-01-07T00:00:00Z").nearMisses())
                .extracting(NearMiss::words)
                .containsExactly("No act that was read lets Jilin goods come home otherwise than by ship.");
    }

    @Test
    void goesByRailAcrossTheFrontierAndBySeaHome() {
        Plan plan = CORRIDOR.plan("A N", MONDAY);
        assertThat(World.lines(plan)).containsExactly("A-rail-B-rail-V-S-N 2026-01-16T09:00Z ¥1800 530kg");
        assertThat(plan.front().getFirst().way())
                .isEqualTo(new Way(new PlaceId("B"), new PlaceId("V"), new PlaceId("N")));
        assertThat(plan.judgementFor(plan.front().getFirst()).standing()).isEqualTo(Standing.LAWFUL);
    }

    @Test
    void doesBorderControlOnBothSidesOfEveryFrontier() {
        assertThat(World.legs(CORRIDOR.plan("A N", MONDAY).front().getFirst()))
                .containsExactly(
                        "load 05T00:00-05T02:00",
                        "rail 05T02:00-05T08:00",
                        "border 05T08:00-05T11:00",
                        "rail 05T11:00-05T16:00",
                        "border 05T16:00-05T17:00",
                        "transfer 05T17:00-05T21:00",
                        "border 05T21:00-05T22:00",
                        "wait for departure 05T22:00-12T18:00",
                        "sea 12T18:00-16T06:00",
                        "border 16T06:00-16T08:00",
                        "unload 16T08:00-16T09:00");
    }

    @Test
    void writesEveryCostAsALineWithWords() {
        assertThat(CORRIDOR.plan("A N", MONDAY).front().getFirst().costs())
                .extracting(line ->
                        line.kind() + " " + line.what() + " " + line.cny().likely())
                .containsExactly(
                        "HANDLING loading at A 10.0",
                        "FREIGHT rail A–B, base 100.0",
                        "FREIGHT rail A–B 300 km 300.0",
                        "BORDER border control at B 100.0",
                        "FREIGHT rail B–V, base 300.0",
                        "BORDER border control at V 50.0",
                        "HANDLING transfer at V 30.0",
                        "BORDER border control at V 50.0",
                        "FREIGHT sea V–N, S 800.0",
                        "BORDER border control at N 40.0",
                        "HANDLING unloading at N 20.0");
    }

    @ParameterizedTest
    @CsvSource({"12h, 2026-01-06", "12.02h, 2026-01-07"})
    void missesACutOffByAMinute(String hours, String arrival) {
        assertThat(only("""
                A city CN-22
                D seaport CN-21
                N seaport CN-33
                A -> D road 1km %s
                D -> N sea 1km scheduled
                S: sea D 18:00 -> N 1d06:00 cutoff 6h
                """.formatted(hours))).contains(" " + arrival);
    }

    @Test
    void boardsAShipThatLeavesAtTheVeryMinuteOfCutOff() {
        assertThat(only("""
                A seaport CN-21
                N seaport CN-33
                A -> N sea 1km scheduled
                S: sea A 00:00 -> N 06:00
                """)).isEqualTo("A-S-N 2026-01-05T06:00Z ¥0 0kg");
    }

    /// Open until midnight in Vladivostok, which is 14:00 in UTC: work may start at 13:59 and no more at 14:00.
    @ParameterizedTest
    @CsvSource({"13.98h, 05T13:59", "14h, 05T22:00"})
    void startsWorkUntilLocalMidnightAndThenWaitsForTheMorning(String hours, String start) {
        Itinerary itinerary = first("""
                A city CN-22
                N city CN-33 zone Asia/Vladivostok open 08:00-00:00 unload 1h
                A -> N road 1km %s
                """.formatted(hours));
        assertThat(World.legs(itinerary).getLast()).startsWith("unload " + start);
    }

    @Test
    void opensAnHourEarlierInUtcOnTheMorningOfSummerTime() {
        World world = World.draw("""
                A city CN-22 zone Europe/Berlin open 08:00-20:00 load 1h
                N city CN-33
                A -> N road 1km 1h
                """);
        assertThat(World.lines(world.plan("A N", "2026-03-28T00:00:00Z")).getFirst())
                .contains("2026-03-28T09:00Z");
        assertThat(World.lines(world.plan("A N", "2026-03-29T00:00:00Z")).getFirst())
                .contains("2026-03-29T08:00Z");
    }

    @Test
    void waitsUntilAClosureIsOver() {
        assertThat(only("""
                A city CN-22
                N city CN-33 zone Asia/Shanghai
                A -> N road 1km 1h
                closed N 2026-01-04..2026-01-06 snow
                """)).contains("2026-01-06T16:00Z");
    }

    @Test
    void setsOffOnALinkOnceItIsOpenAgain() {
        assertThat(only("""
                A city CN-22 zone Asia/Shanghai
                N city CN-33
                A -> N road 1km 1h
                closed A->N.road 2026-01-04..2026-01-06 snow
                """)).contains("2026-01-06T17:00Z");
    }

    @Test
    void ridesAServiceAsFarAsTheClosedLinkAndTheNextRunBeyondIt() {
        String ships = """
                A seaport CN-21
                M seaport CN-33
                N seaport CN-33
                A -> M sea 1km scheduled
                M -> N sea 1km scheduled
                S: sea A 06:00 -> M 08:00 -> N 10:00
                closed M->N.sea 2026-01-04..2026-01-06 fog
                """;
        assertThat(only(ships)).contains("2026-01-07T10:00Z");
        assertThat(World.lines(World.draw(ships).plan("A M", "2026-01-05T00:00:00Z"))
                        .getFirst())
                .contains("2026-01-05T08:00Z");
    }

    @Test
    void readsATimetableInTheZoneOfTheServiceAndPastMidnight() {
        assertThat(only("""
                A seaport CN-21
                N seaport CN-33
                A -> N sea 1km scheduled
                S: sea A 23:00 -> N 2d01:00 zone Asia/Shanghai
                """)).contains("2026-01-06T17:00Z");
    }

    @Test
    void arrivesAsLateAsTheServiceUsuallyIs() {
        Itinerary itinerary = first("""
                A seaport CN-21
                N seaport CN-33
                A -> N sea 1km scheduled
                S: sea A 06:00 -> N 12:00 late 0/3/48h
                """);
        assertThat(itinerary.early()).isEqualTo("2026-01-05T12:00:00Z");
        assertThat(itinerary.likely()).isEqualTo("2026-01-05T15:00:00Z");
        assertThat(itinerary.late()).isEqualTo("2026-01-07T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"from 2026-01-09, 2026-01-09", "every 4 from 2026-01-03, 2026-01-07", "on 6, 2026-01-10"})
    void runsOnlyOnItsDays(String days, String arrival) {
        assertThat(only("""
                A seaport CN-21
                N seaport CN-33
                A -> N sea 1km scheduled
                S: sea A 06:00 -> N 12:00 %s
                """.formatted(days))).contains(" " + arrival);
    }

    @Test
    void changesGaugeBetweenTracksAndTransfersBetweenModes() {
        Itinerary itinerary = first("""
                A city CN-22
                G border_rail CN-22 gauge_change 12h
                H city CN-22 transfer 3h
                N city CN-33
                A -> G rail 1km 1h
                G -> H rail1520 1km 1h
                H -> N road 1km 1h
                """);
        assertThat(World.legs(itinerary))
                .containsSubsequence("gauge_change 05T01:00-05T13:00", "transfer 05T14:00-05T17:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no gauge_change", "no transfer"})
    void neverChangesWhereTheTerminalDoesNotOfferIt(String without) {
        World world = World.draw("""
                A city CN-22
                G city CN-22 %s
                N city CN-33
                A -> G rail 1km 1h
                G -> N %s 1km 1h
                """.formatted(without, without.contains("gauge") ? "rail1520" : "road"));
        assertThat(world.plan("A N", MONDAY).front()).isEmpty();
    }

    @Test
    void chargesTheBaseOfATariffOncePerContinuousRide() {
        String world = """
                A city CN-22
                B city CN-22
                N city CN-33
                tariff T ¥100 ¥2/km
                A -> B rail 10km 1h tariff T
                B -> N rail 20km 1h tariff T
                """;
        assertThat(only(world)).contains("¥160");
        assertThat(only(world.replace("B -> N rail", "B -> N rail1520"))).contains("¥260");
    }

    @Test
    void keepsEachWayThatIsBestInSomeCriterion() {
        assertThat(World.lines(World.draw("""
                        A city CN-22
                        N city CN-33
                        A -> N road 100km 1h ¥900 90g
                        A -> N rail 100km 2h ¥500 80g
                        A -> N rail 100km 3h ¥600 20g
                        A -> N rail 100km 4h ¥700 30g
                        """).plan("A N", MONDAY)))
                .containsExactly(
                        "A-road-N 2026-01-05T01:00Z ¥900 90kg",
                        "A-rail-N 2026-01-05T02:00Z ¥500 80kg",
                        "A-rail-N 2026-01-05T03:00Z ¥600 20kg");
    }

    private static final String TWO_PORTS = """
            A border_road CN-22
            V seaport RU-PRI
            U seaport RU-PRI
            N seaport CN-33
            A -> V road 1km 1h
            A -> U road 1km 2h ¥5
            V -> N sea 1km 1h
            U -> N sea 1km 1h
            """;

    @Test
    void neverLetsAnUnknownWayBeatALawfulOne() {
        Plan plan = World.draw(TWO_PORTS + """
                act CN-22 2020-01-01 exit A transit U entry N
                act CN-22 2020-01-01 exit A transit V entry N doubtful
                """).plan("A N", MONDAY);
        assertThat(plan.front())
                .extracting(itinerary ->
                        itinerary.gateway() + " " + plan.judgementFor(itinerary).standing())
                .containsExactly("V UNKNOWN", "U LAWFUL");
    }

    @Test
    void showsTheBestWayOfEveryPortEvenWhenAnotherBeatsIt() {
        Plan plan = World.draw(TWO_PORTS + "act CN-22 2020-01-01 exit A transit U V entry N")
                .plan("A N", MONDAY);
        assertThat(World.lines(plan)).hasSize(1);
        assertThat(plan.gateways())
                .extracting(
                        ways -> ways.gateway() + " " + World.line(ways.ways().getFirst()))
                .containsExactly(
                        "V A-road-V-sea-N 2026-01-05T02:00Z ¥0 0kg", "U A-road-U-sea-N 2026-01-05T03:00Z ¥5 0kg");
    }

    @Test
    void waitsAtTheFrontierForTheDayOfTheAct() {
        Itinerary itinerary = World.draw(TWO_PORTS + "act CN-22 2026-01-07 exit A transit V entry N")
                .plan("A N", MONDAY)
                .front()
                .getFirst();
        assertThat(World.legs(itinerary)).contains("wait for law 05T00:00-07T00:00");
    }

    @Test
    void paysForTheTimeOfTheGoodsWhenTheirValueIsStated() {
        World world = World.draw("""
                assume home CN tonnes 10 inventory 0.01/0.02/0.04
                A city CN-22
                N city CN-33
                A -> N road 1km 24/48/72h
                """);
        PlanQuery query = World.query("A N", MONDAY);
        Itinerary itinerary = world.plan(with(query, World.cargo(1, 10_000), query.horizon()))
                .front()
                .getFirst();
        assertThat(itinerary.costs()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(CostLine.Kind.INVENTORY);
            assertThat(line.what()).isEqualTo("time of the goods, 2.0 days");
            assertThat(line.cny()).isEqualTo(new Range(100, 400, 1200));
        });
    }

    private static PlanQuery with(PlanQuery query, Cargo cargo, Duration horizon) {
        return new PlanQuery(
                query.origin(), query.destination(), query.ready(), cargo, query.trade(), query.subdivision(), horizon);
    }

    @Test
    void hasNoLateTimeWhenTheSlowRunMissesTheLastShip() {
        Itinerary itinerary = first("""
                A city CN-22
                D seaport CN-21
                N seaport CN-33
                A -> D road 1km 1/2/30h
                D -> N sea 1km scheduled
                S: sea D 18:00 -> N 20:00 until 2026-01-05
                """);
        assertThat(itinerary.likely()).isEqualTo("2026-01-05T20:00:00Z");
        assertThat(itinerary.late()).isNull();
    }

    @Test
    void takesTheNextShipWhenTheSlowRunMissesOne() {
        Itinerary itinerary = first("""
                A city CN-22
                D seaport CN-21
                N seaport CN-33
                A -> D road 1km 1/2/30h
                D -> N sea 1km scheduled
                S: sea D 18:00 -> N 20:00
                """);
        assertThat(itinerary.late()).isEqualTo("2026-01-06T20:00:00Z");
    }

    @Test
    void passesAFrontierOnBoardWithinTheTimetable() {
        Itinerary itinerary = first("""
                A city CN-22
                B border_rail CN-22 border 9h ¥7
                V seaport RU-PRI border 2h ¥5
                N seaport CN-33 border 1h ¥3
                A -> B rail 1km scheduled
                B -> V rail 1km scheduled
                V -> N sea 1km 4h
                S: rail A 01:00 -> B 02:00/03:00 -> V 05:00
                act CN-22 2020-01-01 exit B transit V entry N
                """);
        assertThat(World.legs(itinerary))
                .startsWith(
                        "load 05T00:00-05T00:00",
                        "wait for departure 05T00:00-05T01:00",
                        "rail 05T01:00-05T05:00",
                        "border 05T05:00-05T07:00");
        assertThat(itinerary.costCny().likely()).isEqualTo(7 + 5 + 5 + 3);
    }

    /// The ship calls at a second foreign port and at another home port, which are nothing to goods that stay on
    /// board.
    @Test
    void comesHomeWhereTheGoodsLeaveTheShipWhateverItCallsAt() {
        World world = World.draw("""
                A border_road CN-22
                V seaport RU-PRI border 2h
                U seaport RU-PRI border 90h ¥90
                M seaport CN-31 border 90h ¥90
                N seaport CN-33 border 3h
                A -> V road 1km 1h
                V -> U sea 1km scheduled
                U -> M sea 1km scheduled
                M -> N sea 1km scheduled
                S: sea V 10:00 -> U 12:00 -> M 1d12:00 -> N 2d12:00
                act CN-22 2020-01-01 exit A transit V entry N
                """);
        assertThat(World.lines(world.plan("A N", MONDAY))).containsExactly("A-road-V-S-N 2026-01-07T15:00Z ¥0 0kg");
    }

    @Test
    void doesNoBorderControlBetweenTwoPortsOfOneCountry() {
        assertThat(only("""
                A seaport CN-21 no border
                V seaport KR-26
                N seaport CN-33
                A -> N sea 1km scheduled
                N -> V sea 1km scheduled
                S: sea A 01:00 -> N 02:00 -> V 03:00
                """)).isEqualTo("A-S-N 2026-01-05T02:00Z ¥0 0kg");
    }

    @Test
    void deliversExportsAbroad() {
        PlanQuery query = World.query("A V", MONDAY);
        var export = new PlanQuery(
                query.origin(),
                query.destination(),
                query.ready(),
                query.cargo(),
                Trade.EXPORT,
                query.subdivision(),
                query.horizon());
        assertThat(World.lines(CORRIDOR.plan(export))).hasSize(1);
    }

    @Test
    void givesTheSamePlanTwice() {
        assertThat(CORRIDOR.plan("A N", MONDAY)).isEqualTo(CORRIDOR.plan("A N", MONDAY));
    }

    @ParameterizedTest
    @CsvSource({
        "A A, 30, another place than the origin",
        "A N, 3650, up to 120 days",
        "A N, 0, up to 120 days",
        "A V, 30, a home place",
        "A X, 30, where goods are unloaded",
        "Q N, 30, where goods are loaded"
    })
    void refusesAnOddQueryWithWhatWouldBeRight(String ends, int days, String right) {
        assertThatThrownBy(() -> {
                    PlanQuery query = World.query(ends, MONDAY);
                    World.draw(CORRIDOR.text() + "X city CN-22 no unload\n")
                            .plan(with(query, query.cargo(), Duration.ofDays(days)));
                })
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(right);
    }

    @Test
    void refusesAReadyTimeOutsideTheCalendar() {
        assertThatThrownBy(() -> World.query("A N", Instant.MAX.toString()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("1990");
    }
}
