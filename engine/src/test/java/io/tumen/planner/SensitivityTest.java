package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.ServiceId;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.TerminalId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Through V: road 100, ship 800 a TEU. Through D: rail 1 a km, ship 0.5 a km. Goods come to V at 11:00 and are ready
/// for the ship at 13:00, five hours before it; it goes daily and is there on the third day at noon. Through D they
/// are there on the second at 19:00.
class SensitivityTest {
    private static final String TEXT = """
            A city CN-22
            V seaport CN-21 transfer 1/2/9h storage 1d $10/day
            D seaport CN-21 transfer 1h
            N seaport CN-33
            rate USD 6/7/8
            A -> V road 100km 11h ¥90/100/120
            A -> D rail 300km 8/10/12h ¥1/km
            V -> N sea 1800km scheduled
            D -> N sea 1000km 32h ¥0.4/0.5/0.9/km
            S: sea V 18:00 -> N 2d12:00 $100/100/110 late 0/0/20h
            """;

    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final World WORLD = World.draw(TEXT);
    private static final PlanQuery QUERY = World.query("A N", "2026-01-05T00:00:00Z");

    private final Sensitivity sensitivity = sensitivity(WORLD, QUERY, YUAN);

    private static Sensitivity sensitivity(World world, PlanQuery query, Currency currency) {
        var planner = new Planner(world.corridor(), world.law());
        Plan plan = planner.plan(query);
        return planner.sensitivity(query, through("V", plan), through("D", plan), currency);
    }

    private static Itinerary through(String gateway, Plan plan) {
        return plan.gateways().stream()
                .filter(ways -> ways.gateway().equals(new PlaceId(gateway)))
                .flatMap(ways -> ways.ways().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Swing swing(Sensitivity sensitivity, Lever lever) {
        return sensitivity.swings().stream()
                .filter(one -> one.lever().equals(lever))
                .findFirst()
                .orElseThrow();
    }

    private static TurningPoint cost(Sensitivity sensitivity, Lever lever) {
        return Objects.requireNonNull(swing(sensitivity, lever).sameCost());
    }

    private static TurningPoint arrival(Sensitivity sensitivity, Lever lever) {
        return Objects.requireNonNull(swing(sensitivity, lever).sameArrival());
    }

    private static final Lever SHIP_OF_V = new Lever.Amount(new TariffId("S"), 0);
    private static final Lever SHIP_OF_D = new Lever.Amount(new TariffId("D->N.sea"), 0);
    private static final Lever TRANSFER = new Lever.Dwell(new TerminalId("V"), Activity.TRANSFER);

    @Test
    void saysHowFarAheadTheWayIsAtTheLikelyValues() {
        assertThat(sensitivity.aheadPerTeu()).isEqualTo(300 + 500 - 100 - 700);
        assertThat(sensitivity.hoursEarlier()).isEqualTo(43 - 60);
    }

    @Test
    void movesEachValueAloneOverItsRange() {
        assertThat(swing(sensitivity, SHIP_OF_D).money()).isEqualTo(new Swing.Ends(-100, 0, 400));
        assertThat(swing(sensitivity, SHIP_OF_V).money()).isEqualTo(new Swing.Ends(0, 0, -70));
        assertThat(swing(sensitivity, new Lever.Rate(Currency.getInstance("USD")))
                        .money())
                .isEqualTo(new Swing.Ends(100, 0, -100));
        assertThat(swing(sensitivity, new Lever.Lateness(new ServiceId("S"))).hours())
                .isEqualTo(new Swing.Ends(-17, -17, -37));
    }

    @Test
    void sortsTheWidestFirstAndLeavesOutWhatMovesNothing() {
        assertThat(sensitivity.swings())
                .extracting(Swing::lever)
                .startsWith(SHIP_OF_D, new Lever.Rate(Currency.getInstance("USD")));
        assertThat(sensitivity.swings())
                .extracting(Swing::lever)
                .doesNotContain(new Lever.FreeDays(new TerminalId("V")));
    }

    @Test
    void namesThoseThatTurnTheSign() {
        World dearer = World.draw(TEXT.replace("¥90/100/120", "¥100/110/120"));
        Sensitivity behind = sensitivity(dearer, QUERY, YUAN);
        assertThat(behind.swings())
                .filteredOn(Swing::decidesCost)
                .extracting(Swing::lever)
                .containsExactly(
                        SHIP_OF_D,
                        new Lever.Rate(Currency.getInstance("USD")),
                        new Lever.Amount(new TariffId("A->V.road"), 0));
    }

    @Test
    void findsThePriceAtWhichBothCostTheSame() {
        World cheap = World.draw(TEXT.replace("¥90/100/120", "¥44"));
        Sensitivity ahead = sensitivity(cheap, QUERY, YUAN);
        assertThat(cost(ahead, SHIP_OF_V)).isEqualTo(new TurningPoint(108, true));
        assertThat(cost(ahead, SHIP_OF_D).value()).isCloseTo(0.444, within(1e-9));
        assertThat(cost(ahead, SHIP_OF_D).aheadBelow()).isFalse();
    }

    /// 11 h on the road and 2 h of transfer leave five hours until the ship. After another day there is a day of
    /// storage, which costs as much as the way is ahead, and after a second one it is behind.
    @Test
    void findsTheDwellAtWhichAMissedShipMakesTheWayTheDearerOne() {
        World cheap = World.draw(TEXT.replace("¥90/100/120", "¥30"));
        TurningPoint dwell = cost(sensitivity(cheap, QUERY, YUAN), TRANSFER);
        assertThat(dwell.aheadBelow()).isTrue();
        assertThat(dwell.value()).isCloseTo(18 - 11 + 24 + 1 / 60.0, within(1e-9));
    }

    /// The way through D takes 10 hours by rail, 1 of transfer and 32 at sea; the ship of V is there after 60 hours.
    @Test
    void findsTheTimeAtWhichTheOtherWayArrivesLater() {
        TurningPoint rail = arrival(sensitivity, new Lever.Running(new LinkId("A->D.rail")));
        assertThat(rail.value()).isCloseTo(27 - 1 / 60.0, within(1e-9));
        assertThat(rail.aheadBelow()).isFalse();
    }

    @Test
    void findsTheDistanceAtWhichBothCostTheSame() {
        World cheap = World.draw(TEXT.replace("¥90/100/120", "¥44"));
        TurningPoint rail = cost(sensitivity(cheap, QUERY, YUAN), new Lever.Distance(List.of(new LinkId("A->D.rail"))));
        assertThat(rail).isEqualTo(new TurningPoint(243, false));
    }

    @Test
    void movesForBothWaysWhatBothUse() {
        World common = World.draw("tariff ship ¥0.4/0.5/0.9/km\n"
                + TEXT.replace("¥0.4/0.5/0.9/km", "tariff ship").replace("$100/100/110", "tariff ship"));
        Swing ship = swing(sensitivity(common, QUERY, YUAN), new Lever.Amount(new TariffId("ship"), 0));
        assertThat(ship.money()).isEqualTo(new Swing.Ends(200 - 800 * 0.4, 200 - 800 * 0.5, 200 - 800 * 0.9));
    }

    @Test
    void countsTheTimeOfGoodsWhoseValueIsKnown() {
        World dear = World.draw(TEXT + "assume inventory 0.01/0.02/0.03\n");
        var query = new PlanQuery(
                QUERY.origin(),
                QUERY.destination(),
                QUERY.ready(),
                World.cargo(1, 24_000),
                QUERY.trade(),
                QUERY.subdivision(),
                QUERY.horizon());
        Sensitivity both = sensitivity(dear, query, YUAN);
        assertThat(both.aheadPerTeu()).isCloseTo(-17 * 24_000 * 0.02 / 24, within(1e-6));
        Swing.Ends time = swing(both, new Lever.TimeCost()).money();
        assertThat(time.low()).isCloseTo(-170, within(1e-6));
        assertThat(time.high()).isCloseTo(-510, within(1e-6));
    }

    @Test
    void answersInAnotherCurrencyAtTheRateOfEachCase() {
        Sensitivity dollars = sensitivity(WORLD, QUERY, Currency.getInstance("USD"));
        assertThat(swing(dollars, new Lever.Rate(Currency.getInstance("USD")))
                        .money()
                        .high())
                .isCloseTo(-100 / 8.0, within(1e-9));
    }

    /// The law of a turning point of money: where the planner is asked again in a corridor with that value, both ways
    /// cost the same.
    @Test
    void bothWaysCostTheSameWhenPlannedAgainAtTheTurningPoint() {
        World cheap = World.draw(TEXT.replace("¥90/100/120", "¥44"));
        var now = new Case(cheap.corridor(), QUERY.cargo(), QUERY.rateDay(cheap.corridor()));
        List<Swing> turning = sensitivity(cheap, QUERY, YUAN).swings().stream()
                .filter(swing -> swing.lever() instanceof Lever.Amount || swing.lever() instanceof Lever.Rate)
                .filter(swing -> swing.sameCost() != null)
                .toList();
        assertThat(turning).hasSizeGreaterThanOrEqualTo(5);
        for (Swing swing : turning) {
            double value = Objects.requireNonNull(swing.sameCost()).value();
            Plan again = planned(cheap, swing.lever().at(value, now).corridor());
            assertThat(through("V", again).costCny().likely())
                    .as(swing.toString())
                    .isCloseTo(through("D", again).costCny().likely(), within(1e-6));
        }
    }

    /// The law of a turning point of time: a minute less, and the planner finds it ahead; at the point it does not.
    @Test
    void theWayIsAheadAMinuteBeforeTheTurningPointAndNotAtIt() {
        World late = World.draw(TEXT.replace("D -> N sea 1000km 32h", "D -> N sea 1000km 90h"));
        var now = new Case(late.corridor(), QUERY.cargo(), QUERY.rateDay(late.corridor()));
        TurningPoint dwell = arrival(sensitivity(late, QUERY, YUAN), TRANSFER);
        assertThat(dwell.aheadBelow()).isTrue();
        Plan before = planned(late, TRANSFER.at(dwell.value() - 1 / 60.0, now).corridor());
        Plan at = planned(late, TRANSFER.at(dwell.value(), now).corridor());
        assertThat(through("V", before).likely()).isBefore(through("D", before).likely());
        assertThat(through("V", at).likely()).isAfter(through("D", at).likely());
    }

    private static Plan planned(World world, Corridor corridor) {
        return new Planner(corridor, world.law()).plan(QUERY);
    }
}
