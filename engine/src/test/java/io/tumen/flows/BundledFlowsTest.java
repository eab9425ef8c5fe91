package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Demand;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.corridor.Trade;
import io.tumen.feed.CorridorFeed;
import io.tumen.feed.CorridorPackage;
import io.tumen.feed.FeedResult;
import io.tumen.planner.Plan;
import io.tumen.planner.PlanQuery;
import io.tumen.planner.Planner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Who uses which port of the goods of the north-east, in the bundled corridor.
class BundledFlowsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final PlaceId VLADIVOSTOK = new PlaceId("VVO");
    private static final FlowSolver.Options EXACT = FlowSolver.Options.toGap(1e-12);
    private static final CorridorPackage PACK = pack();
    private static final FlowStudy TODAY = study(PACK.corridor(), FlowTerms.on(DAY));

    private static CorridorPackage pack() {
        Path home = Path.of(System.getProperty("tumen.home", ".."));
        return switch (CorridorFeed.read(home.resolve("corridors").resolve("jilin-vladivostok"))) {
            case FeedResult.Loaded loaded -> loaded.pack();
            case FeedResult.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    private static FlowStudy study(Corridor corridor, FlowTerms terms) {
        return FlowStudy.run(corridor, PACK.law(), terms, new UserEquilibrium(), EXACT);
    }

    private static double rowsOf(String province, ToDoubleFunction<Demand> amount) {
        Corridor corridor = PACK.corridor();
        return corridor.demand().stream()
                .filter(row -> row.year() == 2025)
                .filter(row -> corridor.placeFor(row.origin()).subdivision().equals(province))
                .mapToDouble(amount)
                .sum();
    }

    @Test
    void takesTheDemandOfTodayUnlessAnotherYearIsAsked() {
        assertThat(TODAY.network().demandYear()).isEqualTo(2025);
        assertThat(TODAY.totals().movedTeu()).isCloseTo(202_000 / 365.0, within(1.0));
        FlowStudy counted = study(PACK.corridor(), FlowTerms.on(DAY).withDemandOf(2017));
        assertThat(counted.totals().movedTeu())
                .as("5976 TEU in nine months, and the train to Taicang")
                .isCloseTo((3 * 2656 + 580) / 365.0, within(1e-9));
    }

    /// As the title of `north-east-boxes` says.
    @Test
    void sharesTheDemandOfTodayByGrain() {
        double jilin = rowsOf("CN-22", row -> row.amount().likely());
        double heilongjiang = rowsOf("CN-23", row -> row.amount().likely());
        double innerMongolia = rowsOf("CN-15", row -> row.amount().likely());
        assertThat(heilongjiang / jilin).isCloseTo(77.88 / 41.87, within(0.002));
        assertThat(innerMongolia / jilin).isCloseTo(29 / 41.87, within(0.002));
        double boxes = 340_000 / 0.56 / 9 * 12;
        assertThat(jilin + heilongjiang + innerMongolia).isCloseTo(boxes / 4, within(0.01 * boxes / 4));
    }

    /// Where ways cost a part of the origin and a part of the port, gravity gives the product of the sums.
    @Test
    void isWhatAGravityModelGivesFromItsMargins() {
        Map<PlaceId, Double> sent = new TreeMap<>();
        Map<PlaceId, Double> taken = new TreeMap<>();
        List<Demand> maize = PACK.corridor().demand().stream()
                .filter(row -> row.year() == 2025 && row.hs().digits().equals("1005"))
                .toList();
        for (Demand row : maize) {
            sent.merge(row.origin(), row.amount().likely(), Double::sum);
            taken.merge(row.destination(), row.amount().likely(), Double::sum);
        }
        List<PlaceId> origins = List.copyOf(sent.keySet());
        List<PlaceId> destinations = List.copyOf(taken.keySet());
        double[][] cost = new double[origins.size()][destinations.size()];
        for (PairCost pair : TODAY.pairs()) {
            if (pair.kind().hs().digits().equals("1005")) {
                cost[origins.indexOf(pair.pair().origin())][
                                destinations.indexOf(pair.pair().destination())] =
                        pair.generalisedCny();
            }
        }
        DemandTable table = Gravity.doublyConstrained(
                origins.stream().mapToDouble(sent::get).toArray(),
                destinations.stream().mapToDouble(taken::get).toArray(),
                new DemandTable(cost),
                Gravity.exponential(1e-3));
        for (Demand row : maize) {
            assertThat(table.at(origins.indexOf(row.origin()), destinations.indexOf(row.destination())))
                    .as(row.id())
                    .isCloseTo(row.amount().likely(), within(2.0));
        }
    }

    @Test
    void holdsTheCountedVolumesForAPartOfTheDemand() {
        double counted = PACK.corridor().demand().stream()
                .filter(row -> row.year() == 2017)
                .mapToDouble(row -> row.amount().high())
                .sum();
        assertThat(counted)
                .as("all that was ever counted of a year")
                .isLessThan(rowsOf("CN-23", row -> row.amount().low()));
    }

    @Test
    void sendsJilinsGoodsThroughLiaoningAtTheLikelyValues() {
        assertThat(TODAY.selectPlace(VLADIVOSTOK)).isEmpty();
        assertThat(TODAY.hinterland(PortShare.Role.LOADING))
                .filteredOn(share -> share.subdivision().equals("CN-22"))
                .extracting(PortShare::port)
                .containsOnly(new PlaceId("YIK"), new PlaceId("DLC"));
        // The break-even lies nearer for goods of the frontier than for those of the plain.
        List<BreakEven> lines = BreakEven.of(TODAY, VLADIVOSTOK);
        assertThat(behind(lines, "HUC", "44")).isLessThan(behind(lines, "YNJ", "44"));
        assertThat(behind(lines, "MDG", "1006")).isLessThan(behind(lines, "HRB", "1006"));
        assertThat(lines.stream().filter(line -> line.pair().origin().equals(new PlaceId("TGO"))))
                .as("no act serves Inner Mongolia")
                .allMatch(line -> line.throughCny() == null);
    }

    private static double behind(List<BreakEven> lines, String origin, String hs) {
        return lines.stream()
                .filter(line -> line.pair().origin().equals(new PlaceId(origin))
                        && line.kind().hs().digits().equals(hs)
                        && line.pair().destination().equals(new PlaceId("NGB")))
                .mapToDouble(line -> -Objects.requireNonNull(line.aheadCny()))
                .findFirst()
                .orElseThrow();
    }

    /// The two engines know nothing of each other, and charge the same for the same way.
    @Test
    void chargesWhatThePlannerCharges() {
        Cargo cargo = new Cargo(new HsCode("2106"), 40, Range.exactly(600), 0, true);
        Plan plan = new Planner(PACK.corridor(), PACK.law())
                .plan(new PlanQuery(
                        new PlaceId("HUC"),
                        new PlaceId("NGB"),
                        Instant.parse("2026-09-07T00:00:00Z"),
                        cargo,
                        Trade.DOMESTIC,
                        "CN-22",
                        Duration.ofDays(30)));
        double charged = plan.front().stream()
                .filter(way -> way.gateway().equals(new PlaceId("YIK")))
                .mapToDouble(way -> way.costCny().likely() / 40)
                .min()
                .orElseThrow();
        assertThat(TODAY.pairs().stream()
                        .filter(pair -> pair.pair().equals(new Pair(new PlaceId("HUC"), new PlaceId("NGB"))))
                        .map(PairCost::cny))
                .allSatisfy(cny -> assertThat(cny).isCloseTo(charged, within(0.01)));
    }

    @Test
    void partsTheGoodsOfEachOriginAmongPortsWithoutLosingAny() {
        for (PortShare.Role role : PortShare.Role.values()) {
            Map<PlaceId, Double> teu = new TreeMap<>();
            TODAY.hinterland(role).forEach(share -> teu.merge(share.origin(), share.teuPerDay(), Double::sum));
            Map<PlaceId, Double> moved = new TreeMap<>();
            TODAY.pairs().forEach(pair -> moved.merge(pair.pair().origin(), pair.teuPerDay(), Double::sum));
            assertThat(teu.keySet()).isEqualTo(moved.keySet());
            teu.forEach((origin, sum) -> assertThat(sum).as(origin.value()).isCloseTo(moved.get(origin), within(1e-9)));
        }
    }

    @Test
    void addsSelectedPairsUpToTheVolumeOfTheFacility() {
        for (FacilityUse use : FacilityUse.of(TODAY)) {
            if (use.volume() > 0 && use.id().startsWith("link:")) {
                String link = use.id().substring("link:".length());
                double selected = TODAY
                        .selectLink(step -> step instanceof Step.Haul haul
                                && haul.link().value().equals(link)
                                && haul.service() == null)
                        .stream()
                        .mapToDouble(Selected::teuPerDay)
                        .sum();
                assertThat(selected).as(use.id()).isCloseTo(use.volume(), within(1e-9));
            }
        }
    }

    @Test
    void keepsWhatComesToEachNodeOfEachClass() {
        FlowProblem problem = TODAY.network().problem();
        for (int k = 0; k < problem.classes().size(); k++) {
            Graph graph = problem.classes().get(k).graph();
            OdMatrix demand = problem.classes().get(k).demand();
            double[] net = new double[graph.nodeCount()];
            double[] volumes = TODAY.assigned().flows().arcVolumes(k, graph.arcCount());
            for (int arc = 0; arc < volumes.length; arc++) {
                net[graph.from(arc)] += volumes[arc];
                net[graph.to(arc)] -= volumes[arc];
            }
            for (int row = 0; row < demand.rowCount(); row++) {
                for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                    net[demand.origin(row)] -= demand.volume(cell);
                    net[demand.destination(cell)] += demand.volume(cell);
                }
            }
            for (double left : net) {
                assertThat(left).isCloseTo(0, within(1e-9));
            }
        }
    }

    @Test
    void givesTheSameAnswersForRowsInAnotherOrder() {
        Corridor corridor = PACK.corridor();
        var shuffled = new Corridor(
                corridor.id(),
                corridor.name(),
                new Corridor.Tables(
                        corridor.assumptions(),
                        reversed(corridor.sources()),
                        reversed(corridor.places()),
                        reversed(corridor.terminals()),
                        reversed(corridor.links()),
                        reversed(corridor.services()),
                        reversed(corridor.tariffs()),
                        reversed(corridor.factors()),
                        List.copyOf(corridor.rates()),
                        reversed(corridor.calendars()),
                        reversed(corridor.closures()),
                        reversed(corridor.demand()),
                        reversed(corridor.claims()),
                        reversed(corridor.shipments())));
        FlowStudy other = study(shuffled, FlowTerms.on(DAY));
        assertThat(other.pairs()).isEqualTo(TODAY.pairs());
        assertThat(other.hinterland(PortShare.Role.LOADING)).isEqualTo(TODAY.hinterland(PortShare.Role.LOADING));
        assertThat(other.network().problem().facilities())
                .isEqualTo(TODAY.network().problem().facilities());
    }

    private static <T> List<T> reversed(Collection<T> rows) {
        var list = new ArrayList<>(rows);
        Collections.reverse(list);
        return list;
    }

    @Test
    void saysWhatIsAssumed() {
        assertThat(TODAY.assumptions())
                .extracting(Assumption::id)
                .containsExactly(
                        "even_demand",
                        "half_headway",
                        "opening_hours",
                        "alone",
                        "crowding",
                        "consignment",
                        "storage",
                        "open_points");
    }
}
