package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The bush-based equilibrium against a slow one that lists all paths, on problems drawn from seeds.
class EquilibriumTruthTest {
    private static final int WORLDS = Integer.getInteger("tumen.worlds", 300);

    @Test
    void agreesWithListedPathsOnDrawnProblems() {
        for (long seed = 0; seed < WORLDS; seed++) {
            FlowProblem problem = DrawnFlows.of(seed);
            double truth = new PathTruth(problem).objective();
            Assigned found = new UserEquilibrium().solve(problem, FlowSolver.Options.toGap(1e-11));
            assertThat(found.trace().last().gapRelative())
                    .as("gap of seed " + seed)
                    .isLessThan(1e-11);
            assertThat(BeckmannSum.of(found))
                    .as("objective of seed " + seed)
                    .isCloseTo(truth, within(1e-9 * (1 + truth)));
            assertConserves(found, seed);
        }
    }

    /// The control: what is no equilibrium is told apart.
    @Test
    void allOrNothingIsSeenToBeNoEquilibrium() {
        int seen = 0;
        for (long seed = 0; seed < 20; seed++) {
            FlowProblem problem = DrawnFlows.of(seed);
            Assigned wrong = new AllOrNothing().solve(problem, FlowSolver.Options.toGap(1e-11));
            double truth = new PathTruth(problem).objective();
            assertThat(BeckmannSum.of(wrong)).isGreaterThanOrEqualTo(truth * (1 - 1e-9));
            seen += BeckmannSum.of(wrong) > truth * (1 + 1e-6) ? 1 : 0;
        }
        assertThat(seen).isGreaterThan(4);
    }

    private static void assertConserves(Assigned found, long seed) {
        for (int k = 0; k < found.problem().classes().size(); k++) {
            GoodsClass goods = found.problem().classes().get(k);
            for (int row = 0; row < goods.demand().rowCount(); row++) {
                double[] left = left(found, k, row);
                double scale = Arrays.stream(left).map(Math::abs).max().orElse(0);
                assertThat(scale)
                        .as("seed " + seed)
                        .isLessThan(1e-12 * (1 + goods.demand().total()));
            }
        }
    }

    /// What comes less what leaves and what is wanted, by node.
    private static double[] left(Assigned found, int k, int row) {
        GoodsClass goods = found.problem().classes().get(k);
        double[] left = new double[goods.graph().nodeCount()];
        for (int entry = 0; entry < found.flows().entryCount(k, row); entry++) {
            int arc = found.flows().arc(k, row, entry);
            left[goods.graph().to(arc)] += found.flows().units(k, row, entry);
            left[goods.graph().from(arc)] -= found.flows().units(k, row, entry);
        }
        for (int cell = goods.demand().firstCell(row); cell < goods.demand().firstCell(row + 1); cell++) {
            left[goods.demand().destination(cell)] -= goods.demand().volume(cell);
            left[goods.demand().origin(row)] += goods.demand().volume(cell);
        }
        return left;
    }
}
