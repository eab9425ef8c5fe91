package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tumen.certificate.CertificateCheck;
import io.tumen.certificate.Verdict;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapacitatedEquilibriumTest {
    private static final FlowSolver.Options FINE = FlowSolver.Options.toGap(1e-12);
    private static final CapacitatedEquilibrium SOLVER = new CapacitatedEquilibrium();

    private static final String TWO_WAYS = """
            short 10 %s max 20
            long 14h
            A B short 0
            A B long 0
            corn A B 30
            """;

    @Test
    void whoFindsNoPlaceTakesTheDearerWayAndThePriceIsTheDifference() {
        Assigned assigned = SOLVER.solve(SketchedFlows.draw(TWO_WAYS.formatted("")), FINE);
        assertThat(assigned.volume(0)).isEqualTo(20);
        assertThat(assigned.volume(1)).isEqualTo(10);
        assertThat(assigned.price(0)).isEqualTo(4);
        assertThat(assigned.price(1)).isZero();
    }

    @Test
    void withCongestionThePriceIsWhatTheQueueDoesNotExplain() {
        FlowProblem problem = SketchedFlows.draw(TWO_WAYS.formatted("bpr 0.15 20 4"));
        Assigned assigned = SOLVER.solve(problem, FINE);
        assertThat(assigned.volume(0)).isCloseTo(20, within(1e-8));
        assertThat(assigned.hours(0)).isCloseTo(11.5, within(1e-8));
        assertThat(assigned.price(0)).isCloseTo(2.5, within(1e-8));
    }

    @Test
    void aCapacityThatDoesNotBindHasNoPrice() {
        FlowProblem problem =
                SketchedFlows.draw(TWO_WAYS.formatted("bpr 1.0 20 4").replace("max 20", "max 25"));
        Assigned assigned = SOLVER.solve(problem, FINE);
        assertThat(assigned.hours(0)).isCloseTo(14, within(1e-9));
        assertThat(assigned.price(0)).isZero();
    }

    @Test
    void whatMustPassAndCannotIsProvedByTheCut() {
        FlowProblem problem = SketchedFlows.draw("""
                bridge 1h max 20
                ferry 3h max 5
                road 1h max 100
                A M road 0
                M B bridge 0
                M B ferry 0
                A C road 0
                corn A B 30
                wood A B 4
                wood A C 10
                """);
        CapacityAnswer answer = SOLVER.find(problem, FINE);
        assertThat(answer).isInstanceOfSatisfying(CapacityAnswer.TooMuch.class, tooMuch -> {
            assertThat(tooMuch.cut().words(problem))
                    .isEqualTo(
                            "bridge (20), ferry (5) can take 25 units per period together, but 34 must pass: corn from A to"
                                    + " B (30), wood from A to B (4). At least 9 too many.");
            assertThat(tooMuch.atMost()).isCloseTo(35, within(1e-12));
            assertThat(tooMuch.behind().stream()
                            .mapToDouble(CapacityAnswer.LeftBehind::units)
                            .sum())
                    .isCloseTo(9, within(1e-12));
        });
        assertThatThrownBy(() -> SOLVER.solve(problem, FINE))
                .isInstanceOf(CapacityExceededException.class)
                .hasMessageContaining("At least 9 too many");
    }

    @Test
    void justEnoughIsEnough() {
        FlowProblem problem = SketchedFlows.draw("""
                bridge 1 bpr 0.15 10 4 max 20
                ferry 3h max 10
                A B bridge 0
                A B ferry 0
                corn A B 30
                """);
        Assigned assigned = SOLVER.solve(problem, FINE);
        assertThat(assigned.volume(0)).isCloseTo(20, within(1e-7));
        assertThat(assigned.volume(1)).isCloseTo(10, within(1e-7));
    }

    /// The cut is right whatever the solver did: it is checked by walking.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyCutHoldsAndEveryAnswerIsCertified(long seed) throws IOException {
        for (boolean congested : new boolean[] {false, true}) {
            FlowProblem problem = limitedRing(SketchedFlows.random(seed, congested, 1), seed);
            switch (SOLVER.find(problem, FINE)) {
                case CapacityAnswer.TooMuch tooMuch -> {
                    StringBuilder text = new StringBuilder();
                    FlowCertificate.writeCut(problem, tooMuch.cut(), text);
                    assertThat(CertificateCheck.check(new StringReader(text.toString()), 0)
                                    .holds())
                            .isTrue();
                    assertThat(mustPass(problem, tooMuch.cut()))
                            .isCloseTo(tooMuch.cut().mustPass(), within(1e-9))
                            .isGreaterThan(tooMuch.cut().capacity());
                    assertThat(tooMuch.cut().tooMuch())
                            .as("strong duality: what the cut proves is what stays behind")
                            .isCloseTo(
                                    tooMuch.behind().stream()
                                            .mapToDouble(CapacityAnswer.LeftBehind::units)
                                            .sum(),
                                    within(1e-9));
                }
                case CapacityAnswer.Fits fits -> assertCertified(fits.assigned());
            }
        }
    }

    private static FlowProblem limitedRing(FlowProblem problem, long seed) {
        FlowProblem limited = problem;
        for (int f = 0; f < 5; f++) {
            limited = SketchedFlows.withCapacity(limited, f, 10 + (Math.toIntExact(seed) * 7 + f * 13) % 40);
        }
        return limited;
    }

    /// Σ demand · least weight, with the weights as the only costs.
    private static double mustPass(FlowProblem problem, CapacityCut cut) {
        double[] weights = new double[problem.facilities().size()];
        cut.held().forEach(held -> weights[held.facility()] = held.weight());
        double sum = 0;
        for (GoodsClass goods : problem.classes()) {
            double[] costs = new double[goods.graph().arcCount()];
            for (int arc = 0; arc < costs.length; arc++) {
                int f = goods.graph().facility(arc);
                costs[arc] = f == Graph.NONE ? 0 : weights[f];
            }
            CheapestTree tree = new CheapestTree(goods.graph());
            OdMatrix demand = goods.demand();
            for (int row = 0; row < demand.rowCount(); row++) {
                tree.grow(demand.origin(row), costs);
                for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                    sum += demand.volume(cell) * Math.min(1, tree.cost(demand.destination(cell)));
                }
            }
        }
        return sum;
    }

    static void assertCertified(Assigned assigned) throws IOException {
        StringBuilder text = new StringBuilder();
        FlowCertificate.write(assigned, FlowCertificate.Claim.EQUILIBRIUM, text);
        Verdict verdict = CertificateCheck.check(new StringReader(text.toString()), 1e-10);
        assertThat(verdict.points()).noneMatch(point -> point.outcome() == Verdict.Outcome.REFUTED);
    }

    /// Two independent codes: our simplex over ways, and ojAlgo's over arcs.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void withoutCongestionItIsTheLinearProgram(long seed) {
        FlowProblem problem = SketchedFlows.random(seed, false, 0.3);
        Assigned assigned = SOLVER.solve(problem, FINE);
        assertThat(objective(assigned)).isCloseTo(ArcProgram.leastCost(problem), within(1e-6));
    }

    /// Strong duality to 1e-9: what all pay = what the pairs would pay at priced hours − the rent of the full places.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void withoutCongestionThePricesAddUp(long seed) {
        FlowProblem problem = SketchedFlows.random(seed, false, 0.3);
        Assigned assigned = SOLVER.solve(problem, FINE);
        double rent = 0;
        for (int f = 0; f < problem.facilities().size(); f++) {
            Facility facility = problem.facilities().get(f);
            rent += facility.isLimited() ? assigned.price(f) * facility.capacity() : 0;
        }
        double dual = cheapest(assigned) - rent;
        assertThat(dual).isCloseTo(objective(assigned), within(1e-9 * objective(assigned)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void lessRoomNeverCostsLess(long seed) {
        for (boolean congested : new boolean[] {false, true}) {
            FlowProblem problem = SketchedFlows.random(seed, congested, 0.4);
            double before = objective(SOLVER.solve(problem, FINE));
            for (int f = 0; f < problem.facilities().size(); f++) {
                Facility facility = problem.facilities().get(f);
                if (facility.isLimited()) {
                    FlowProblem less = SketchedFlows.withCapacity(problem, f, facility.capacity() * 0.6);
                    assertThat(objective(SOLVER.solve(less, FINE))).isGreaterThanOrEqualTo(before - 1e-9 * before);
                }
            }
        }
    }

    /// The price lies between what one more unit saves and what one less costs.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePriceIsTheWorthOfOneMoreUnit(long seed) {
        int priced = 0;
        for (boolean congested : new boolean[] {false, true}) {
            FlowProblem problem = SketchedFlows.random(seed, congested, 0.3);
            Assigned assigned = SOLVER.solve(problem, FINE);
            for (int f = 0; f < problem.facilities().size(); f++) {
                Facility facility = problem.facilities().get(f);
                if (facility.isLimited()) {
                    double d = 1e-4 * facility.capacity();
                    double more = objective(
                            SOLVER.solve(SketchedFlows.withCapacity(problem, f, facility.capacity() + d), FINE));
                    double less = objective(
                            SOLVER.solve(SketchedFlows.withCapacity(problem, f, facility.capacity() - d), FINE));
                    double here = objective(assigned);
                    assertThat(assigned.price(f)).isBetween((here - more) / d - 1e-5, (less - here) / d + 1e-5);
                    priced += assigned.price(f) > 0.1 ? 1 : 0;
                }
            }
        }
        assertThat(priced).isPositive();
    }

    /// Facilities and arcs in another order: the same prices and volumes by id.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theOrderOfTheRowsChangesNothing(long seed) throws IOException {
        FlowProblem problem = SketchedFlows.random(seed, true, 0.3);
        FlowProblem other = DrawnFlows.shuffled(problem, seed);
        Assigned one = SOLVER.solve(problem, FINE);
        Assigned two = SOLVER.solve(other, FINE);
        assertThat(objective(two)).isCloseTo(objective(one), within(1e-11 * objective(one)));
        for (int f = 0; f < problem.facilities().size(); f++) {
            int same = SketchedFlows.facility(other, problem.facilities().get(f).id());
            assertThat(two.hours(same)).isCloseTo(one.hours(f), within(1e-8));
        }
        assertCertified(two);
    }

    @Test
    void theSameProblemGivesTheSameBits() {
        FlowProblem problem = SketchedFlows.random(3, true, 0.3);
        StringBuilder one = new StringBuilder();
        StringBuilder two = new StringBuilder();
        FlowCertificate.write(SOLVER.solve(problem, FINE), FlowCertificate.Claim.EQUILIBRIUM, one);
        FlowCertificate.write(SOLVER.solve(problem, FINE.withThreads(2)), FlowCertificate.Claim.EQUILIBRIUM, two);
        assertThat(two.toString()).isEqualTo(one.toString());
    }

    @Test
    void nothingToMoveIsSoonMoved() {
        FlowProblem problem = SketchedFlows.draw("""
                border 1 bpr 1 5 2 max 4
                A B border 0
                corn A B 0
                """);
        Assigned assigned = SOLVER.solve(problem, FINE);
        assertThat(assigned.volume(0)).isZero();
        assertThat(assigned.price(0)).isZero();
    }

    /// Braess 1968: the bridge makes all slower; a limit on it to nothing brings the old times back, and its price
    /// is 0 or more although more room would hurt all.
    @Test
    void braessParadoxIsEasedByALimit() {
        FlowProblem open = braess(10);
        FlowProblem nearlyShut = braess(0.001);
        double slow = hoursOf(SOLVER.solve(open, FINE));
        double quick = hoursOf(SOLVER.solve(nearlyShut, FINE));
        assertThat(slow).isCloseTo(92, within(1e-6));
        assertThat(quick).isCloseTo(83, within(0.05));
        assertThat(SOLVER.solve(nearlyShut, FINE).price(4)).isGreaterThan(1);
    }

    /// Costs 10 v on the narrow, 50 + v on the wide roads, 10 + v on the bridge; 6 vehicles. 83 h without, 92 h with
    /// it.
    private static FlowProblem braess(double limit) {
        FlowProblem drawn = SketchedFlows.draw("""
                n1 1h
                w1 1h
                n2 1h
                w2 1h
                bridge 1h
                A P n1 0
                A Q w1 0
                Q B n2 0
                P B w2 0
                P Q bridge 0
                cars A B 6
                """);
        VolumeDelay narrow = line(0, 10);
        VolumeDelay wide = line(50, 1);
        FlowProblem problem = SketchedFlows.with(drawn, 0, Facility.unlimited("n1", narrow));
        problem = SketchedFlows.with(problem, 1, Facility.unlimited("w1", wide));
        problem = SketchedFlows.with(problem, 2, Facility.unlimited("n2", narrow));
        problem = SketchedFlows.with(problem, 3, Facility.unlimited("w2", wide));
        return SketchedFlows.with(problem, 4, new Facility("bridge", line(10, 1), limit));
    }

    private static VolumeDelay line(double free, double slope) {
        return PiecewiseLinear.of(new PiecewiseLinear.Point(0, free), new PiecewiseLinear.Point(1, free + slope));
    }

    /// Of one unit, without prices.
    private static double hoursOf(Assigned assigned) {
        double sum = 0;
        for (int f = 0; f < assigned.problem().facilities().size(); f++) {
            sum += assigned.volume(f) * assigned.hours(f);
        }
        return sum / 6;
    }

    /// Beckmann's sum with the fixed hours: what prices are derivatives of.
    private static double objective(Assigned assigned) {
        return assigned.trace().last().objective();
    }

    private static double cheapest(Assigned assigned) {
        double sum = 0;
        FlowProblem problem = assigned.problem();
        for (GoodsClass goods : problem.classes()) {
            double[] costs = new double[goods.graph().arcCount()];
            for (int arc = 0; arc < costs.length; arc++) {
                int f = goods.graph().facility(arc);
                costs[arc] =
                        goods.graph().fixedHours(arc) + (f == Graph.NONE ? 0 : assigned.hours(f) + assigned.price(f));
            }
            CheapestTree tree = new CheapestTree(goods.graph());
            OdMatrix demand = goods.demand();
            for (int row = 0; row < demand.rowCount(); row++) {
                tree.grow(demand.origin(row), costs);
                for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                    sum += demand.volume(cell) * tree.cost(demand.destination(cell));
                }
            }
        }
        return sum;
    }
}
