package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Small worlds whose answers can be reckoned by hand: goods at CNY 10 an hour, a TEU a day for 365 a year.
class FlowAnswersTest {
    private static final FlowSolver.Options EXACT = FlowSolver.Options.toGap(1e-9);

    /// By V 20 h and ¥500 (700), by D 60 h and ¥300 (900).
    private static final String TWO_WAYS = """
            assume home CN tonnes 10 inventory 0.1
            A city CN-22
            B border_rail CN-22
            V seaport RU-PRI
            D seaport CN-21
            N seaport CN-33
            A -> B rail 100km 5h ¥200 30g
            B -> V rail 50km 5h ¥100 30g
            V -> N sea 1000km 10h ¥200 20g
            A -> D rail 300km 20h ¥100 30g
            D -> N sea 500km 40h ¥200 20g
            """;

    private static final String OPEN = "exit B transit V entry N";

    private static DrawnProvince twoWays() {
        return DrawnProvince.draw(TWO_WAYS, "A N 730", OPEN);
    }

    @Test
    void addsUpHoursMoneyAndGas() {
        Totals totals = twoWays().study().totals();
        assertThat(totals.movedTeu()).isCloseTo(2, within(1e-12));
        assertThat(totals.cny()).isCloseTo(2 * 500, within(1e-9));
        assertThat(totals.teuHours()).isCloseTo(2 * 20, within(1e-9));
        assertThat(totals.generalisedCny()).isCloseTo(2 * 700, within(1e-9));
        assertThat(totals.teuKm()).isCloseTo(2 * 1150, within(1e-9));
        assertThat(totals.co2eTonnes()).isCloseTo(2 * 10 * (150 * 30 + 1000 * 20) / 1e6, within(1e-12));
    }

    @Test
    void valuesAnAgreementAtWhatItsEndCostsAndSaysWhoPays() {
        DrawnProvince world = twoWays();
        var law = DrawnProvince.law(OPEN, List.of(DrawnProvince.agreement("G", "V")));
        AgreementValue value = AgreementValue.of(
                "G", world.corridor(), law, FlowTerms.on(DrawnProvince.DAY), new CheapestOnly(), EXACT);
        assertThat(value.cnyPerDay()).isCloseTo(2 * (900 - 700), within(1e-9));
        assertThat(value.lostTeu()).isZero();
        assertThat(value.whoPays().byOrigin()).singleElement().satisfies(payer -> {
            assertThat(payer.who()).isEqualTo("A");
            assertThat(payer.teuHours()).isCloseTo(2 * 40, within(1e-9));
        });
        assertThatThrownBy(() -> AgreementValue.of(
                        "H", world.corridor(), law, FlowTerms.on(DrawnProvince.DAY), new CheapestOnly(), EXACT))
                .hasMessage("No agreement H in this law; right would be one of G.");
    }

    @Test
    void tellsGoodsThatOnlyAnAgreementLetsMove() {
        String onlyAbroad =
                TWO_WAYS.lines().filter(line -> !line.contains("D ")).reduce("", (a, b) -> a + b + "\n");
        DrawnProvince world = DrawnProvince.draw(onlyAbroad, "A N 730", OPEN);
        var law = DrawnProvince.law(OPEN, List.of(DrawnProvince.agreement("G", "V")));
        AgreementValue value = AgreementValue.of(
                "G", world.corridor(), law, FlowTerms.on(DrawnProvince.DAY), new CheapestOnly(), EXACT);
        assertThat(value.cnyPerDay()).isZero();
        assertThat(value.lostTeu()).isCloseTo(2, within(1e-12));
        assertThat(value.without().stranded()).singleElement().satisfies(stranded -> {
            assertThat(stranded.cause()).isEqualTo(Stranded.Cause.UNLAWFUL);
            assertThat(stranded.words()).contains("G");
            assertThat(stranded.cny()).isCloseTo(700, within(1e-9));
            assertThat(stranded.grounds().getFirst().remedy()).isNotNull();
        });
    }

    @Test
    void saysWhatIsClosedAndWhatLeadsNowhere() {
        String onlyAbroad =
                TWO_WAYS.lines().filter(line -> !line.contains("D ")).reduce("", (a, b) -> a + b + "\n");
        DrawnProvince world = DrawnProvince.draw(onlyAbroad, "A N 730\nN A 365", OPEN);
        FlowStudy closed = world.study(FlowTerms.on(DrawnProvince.DAY).without(new PlaceId("B")));
        assertThat(closed.stranded())
                .extracting(Stranded::cause)
                .containsExactly(Stranded.Cause.CLOSED, Stranded.Cause.NO_WAY);
        assertThat(closed.stranded().getFirst().words()).contains("A->B.rail", "B->V.rail");
    }

    @Test
    void countsWaysWithOpenPointsApartOrRefusesThem() {
        DrawnProvince world = DrawnProvince.draw(TWO_WAYS, "A N 730", "doubtful " + OPEN);
        FlowTerms terms = FlowTerms.on(DrawnProvince.DAY);
        assertThat(world.study(terms).totals().unknownTeu()).isCloseTo(2, within(1e-12));
        FlowStudy strict = world.study(terms.with(FlowTerms.OpenPoints.REFUSE));
        assertThat(strict.totals().unknownTeu()).isZero();
        assertThat(strict.pairs().getFirst().generalisedCny()).isCloseTo(900, within(1e-9));
        assertThat(twoWays().study().totals().unknownTeu()).isZero();
    }

    @Test
    void findsTheBreakEvenInMoneyAndHours() {
        List<BreakEven> found = BreakEven.of(twoWays().study(), new PlaceId("V"));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.aheadCny()).isCloseTo(200, within(1e-9));
            assertThat(one.aheadHours()).isCloseTo(20, within(1e-9));
        });
        // The law of a break-even: with that much more to pay the two ways cost the same.
        var dearer = new Adjustment(Adjustment.What.PRICE, Set.of(new PlaceId("V")), 1, 200);
        DrawnProvince world = twoWays();
        assertThat(BreakEven.of(world.study(FlowTerms.on(DrawnProvince.DAY).with(dearer)), new PlaceId("V")))
                .singleElement()
                .satisfies(one -> assertThat(one.throughCny()).isGreaterThanOrEqualTo(900 - 1e-9));
    }

    @Test
    void measuresDependenceOnAPlace() {
        FlowStudy study = twoWays().study();
        List<Dependence> all = Dependence.on(new PlaceId("V"), study, new CheapestOnly(), EXACT);
        assertThat(all).singleElement().satisfies(one -> {
            assertThat(one.subdivision()).isEqualTo("CN-22");
            assertThat(one.share()).isCloseTo(1, within(1e-12));
            assertThat(one.strandedTeu()).isZero();
            assertThat(one.extraCny()).isCloseTo(2 * 200, within(1e-9));
            assertThat(one.hoursToReroute()).isCloseTo(40, within(1e-9));
        });
        assertThat(Dependence.on(new PlaceId("D"), study, new CheapestOnly(), EXACT))
                .singleElement()
                .satisfies(one -> assertThat(one.share() + one.extraCny()).isZero());
    }

    @Test
    void splitsGoodsThatMixInProportion() {
        FlowStudy study = mixed();
        double throughV = study.selectPlace(new PlaceId("V")).stream()
                .mapToDouble(Selected::teuPerDay)
                .sum();
        double throughD = study.selectPlace(new PlaceId("D")).stream()
                .mapToDouble(Selected::teuPerDay)
                .sum();
        assertThat(throughV + throughD).isCloseTo(study.totals().movedTeu(), within(1e-9));
        assertThat(throughV).isCloseTo(2 * 0.75, within(1e-9));
        for (PortShare.Role role : PortShare.Role.values()) {
            assertThat(study.hinterland(role).stream()
                            .mapToDouble(PortShare::share)
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
        assertThat(study.hinterland(PortShare.Role.LOADING))
                .extracting(PortShare::port)
                .containsExactly(new PlaceId("D"), new PlaceId("V"));
        PairCost pair = study.pairs().getFirst();
        assertThat(pair.generalisedCny()).isCloseTo(0.75 * 700 + 0.25 * 900, within(1e-9));
    }

    /// Three quarters by V, one by D.
    private static FlowStudy mixed() {
        ProductNetwork network = twoWays().network();
        FlowStudy byV = FlowStudy.of(network, new CheapestOnly().solve(network.problem(), EXACT));
        Graph graph = network.problem().classes().getFirst().graph();
        double[] volumes = byV.assigned().flows().arcVolumes(0, graph.arcCount());
        Arrays.setAll(volumes, arc -> 0.75 * volumes[arc]);
        double[] cost = IntStream.range(0, graph.arcCount())
                .mapToDouble(graph::fixedHours)
                .toArray();
        OdMatrix demand = network.problem().classes().getFirst().demand();
        CheapestWay.Found byD = Objects.requireNonNull(new CheapestWay(graph, cost)
                .find(
                        demand.origin(0),
                        demand.destination(0),
                        arc -> !byV.touches(network.step(0, arc), new PlaceId("V")),
                        null));
        byD.arcs().forEach(arc -> volumes[arc] += 0.25 * 2);
        int[] used = IntStream.range(0, volumes.length)
                .filter(arc -> volumes[arc] > 0)
                .toArray();
        double[] units = Arrays.stream(used).mapToDouble(arc -> volumes[arc]).toArray();
        var flows = new OriginFlows(new int[][][] {{used}}, new double[][][] {{units}});
        double[] prices = new double[network.problem().facilities().size()];
        return FlowStudy.of(
                network,
                new Assigned(network.problem(), flows, prices, byV.assigned().trace()));
    }

    @Test
    void keepsFacilitiesAsOneWhereTheyAreShared() {
        DrawnProvince world = DrawnProvince.draw("""
                assume home CN tonnes 10 inventory 0.1
                A city CN-22 capacity 10
                B city CN-22 transfer 2h capacity 8
                N seaport CN-33
                A <-> B rail 100km 5h ¥200 capacity 20
                B -> N sea 1000km scheduled
                S: sea B 00:00 -> N 10:00 ¥100 every 7 slots 70 cutoff 6h
                """, "A N 730\nB A 365", OPEN);
        FlowStudy study = world.study();
        List<FacilityUse> uses = FacilityUse.of(study);
        assertThat(uses.stream().filter(use -> use.id().startsWith("link:")))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.capacity()).isEqualTo(20);
                    assertThat(use.volume()).as("both ways").isCloseTo(3, within(1e-12));
                    assertThat(use.hours()).isCloseTo(5 * 0.15 * Math.pow(3.0 / 20, 4), within(1e-15));
                });
        assertThat(uses.stream().filter(use -> use.id().equals("service:S:1")))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.capacity()).as("70 a week").isCloseTo(10, within(1e-12));
                    assertThat(use.volume()).isCloseTo(2, within(1e-12));
                });
        assertThat(uses.stream().filter(use -> use.id().equals("terminal:B")))
                .singleElement()
                .satisfies(use ->
                        assertThat(use.volume()).as("transferred and loaded").isCloseTo(3, within(1e-12)));
        assertThat(study.pairs().get(0).hours())
                .as("5 h, half a week, 6 h of cut-off, 2 h of transfer, 10 h at sea, and the crowd")
                .isCloseTo(5 + 84 + 6 + 2 + 10, within(0.01));
    }

    @Test
    void tellsBoxesThatMustComeBackEmpty() {
        DrawnProvince world = DrawnProvince.draw("""
                assume home CN tonnes 10 inventory 0.1
                A seaport CN-22
                N seaport CN-33
                A -> N sea 10km scheduled
                N -> A sea 10km scheduled
                S: sea A 00:00 -> N 10:00 slots 7
                T: sea N 00:00 -> A 10:00 slots 3
                """, "A N 1825\nN A 365", OPEN);
        FlowStudy study = world.study();
        assertThat(Boxes.balances(study))
                .extracting(Boxes.Balance::wanted)
                .satisfiesExactly(
                        atA -> assertThat(atA).isCloseTo(4, within(1e-9)),
                        atN -> assertThat(atN).isCloseTo(-4, within(1e-9)));
        assertThat(Boxes.ports(study)).first().satisfies(port -> {
            assertThat(port.missing()).isCloseTo(4, within(1e-9));
            assertThat(port.returnable())
                    .as("slots for 3, of which 1 is loaded")
                    .isCloseTo(2, within(1e-9));
            assertThat(port.openOut()).isCloseTo(2, within(1e-9));
        });
    }

    @Test
    void givesARangeOverThreeEstimates() {
        DrawnProvince world = DrawnProvince.draw(
                TWO_WAYS.replace("V -> N sea 1000km 10h", "V -> N sea 1000km 5/10/50h"), "A N 730", OPEN);
        RangedStudy ranged = RangedStudy.run(
                world.corridor(), world.law(), FlowTerms.on(DrawnProvince.DAY), new CheapestOnly(), EXACT);
        Range hours = ranged.of(study -> study.pairs().getFirst().hours());
        assertThat(hours).isEqualTo(new Range(15, 20, 60));
    }

    @Test
    void measuresElasticityBetweenOnePerCentLessAndMore() {
        FlowStudy study = twoWays().study();
        Elasticity price = Elasticity.of(
                study, Adjustment.What.PRICE, Set.of(), one -> one.totals().cny(), new CheapestOnly(), EXACT);
        assertThat(price.value()).as("all pay as much more").isCloseTo(1, within(1e-9));
        Elasticity dwell = Elasticity.of(
                study, Adjustment.What.DWELL, Set.of(), one -> one.totals().cny(), new CheapestOnly(), EXACT);
        assertThat(dwell.value()).isZero();
    }

    @Test
    void findsWhatMoreRoomIsWorthBySolvingAgain() {
        DrawnProvince world = DrawnProvince.draw("""
                assume home CN tonnes 10 inventory 0.1
                A city CN-22
                N city CN-33
                A -> N rail 100km 10h ¥200 capacity 2
                """, "A N 730", OPEN);
        double worth = FacilityUse.worthOfMore(world.study(), "link:A->N.rail", 2, new CheapestOnly(), EXACT);
        assertThat(worth).isCloseTo(2 * 10 * 10 * 0.15 * (1 - 1.0 / 16), within(1e-9));
        assertThatThrownBy(() -> FacilityUse.worthOfMore(world.study(), "link:none", 2, new CheapestOnly(), EXACT))
                .hasMessageContaining("No facility link:none");
    }
}
