package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// From another answer the same equilibrium is found as from nothing.
class WarmStartTest {
    private static final FlowSolver.Options EXACT = FlowSolver.Options.toGap(1e-12);
    private static final int WORLDS = 200;

    @Test
    void ofTheSameProblemNothingIsLeftToDo() {
        for (long seed = 0; seed < 20; seed++) {
            FlowProblem problem = DrawnFlows.of(seed);
            Assigned first = new UserEquilibrium().solve(problem, EXACT);
            Assigned again = new UserEquilibrium()
                    .solve(problem, FlowSolver.Options.toGap(1e-11).withStart(first));
            assertThat(again.trace().steps()).as("seed " + seed).hasSize(1);
        }
    }

    @Test
    void withOtherDemandTheSameIsFound() {
        for (long seed = 0; seed < WORLDS; seed++) {
            FlowProblem problem = DrawnFlows.of(seed);
            assertSameFromStart(problem, scaled(problem, new Random(seed)), seed);
        }
    }

    @Test
    void withAFacilityClosedTheSameIsFound() {
        int closed = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            FlowProblem problem = DrawnFlows.of(seed);
            int shut = (int) (seed % problem.facilities().size());
            FlowProblem other = problem.closing(facility -> facility == shut);
            if (allCanGo(other)) {
                closed++;
                Assigned found = assertSameFromStart(problem, other, seed);
                assertThat(found.volume(shut)).as("seed " + seed).isZero();
            }
        }
        assertThat(closed).isGreaterThan(WORLDS / 4);
    }

    private static Assigned assertSameFromStart(FlowProblem before, FlowProblem after, long seed) {
        Assigned start = new UserEquilibrium().solve(before, EXACT);
        Assigned cold = new UserEquilibrium().solve(after, EXACT);
        Assigned warm = new UserEquilibrium().solve(after, EXACT.withStart(start));
        assertThat(warm.trace().last().gapRelative()).as("seed " + seed).isLessThan(1e-11);
        double objective = BeckmannSum.of(cold);
        assertThat(BeckmannSum.of(warm)).as("seed " + seed).isCloseTo(objective, within(1e-9 * (1 + objective)));
        return warm;
    }

    private static boolean allCanGo(FlowProblem problem) {
        try {
            new AllOrNothing().solve(problem, EXACT);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static FlowProblem scaled(FlowProblem problem, Random random) {
        List<GoodsClass> classes = problem.classes().stream()
                .map(goods -> new GoodsClass(
                        goods.name(), goods.graph(), scaled(goods.demand(), random), goods.valueOfTime()))
                .toList();
        return new FlowProblem(problem.facilities(), classes);
    }

    private static OdMatrix scaled(OdMatrix demand, Random random) {
        OdMatrix.Builder builder = OdMatrix.builder();
        for (int row = 0; row < demand.rowCount(); row++) {
            for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                builder.add(
                        demand.origin(row),
                        demand.destination(cell),
                        demand.volume(cell) * (0.5 + random.nextDouble()));
            }
        }
        return builder.build();
    }
}
