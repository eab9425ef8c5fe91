package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BiconjugateFrankWolfeTest {
    private static final FlowSolver.Options FOUR_DIGITS =
            FlowSolver.Options.toGap(1e-4).withMostIterations(2_000);

    @Test
    void findsTheEquilibriumToFourDigits() {
        for (long seed = 0; seed < 150; seed++) {
            FlowProblem problem = DrawnFlows.of(seed);
            Assigned found = new BiconjugateFrankWolfe().solve(problem, FOUR_DIGITS);
            double truth = BeckmannSum.of(new UserEquilibrium().solve(problem, FlowSolver.Options.toGap(1e-10)));
            assertThat(found.trace().last().gapRelative()).as("seed " + seed).isLessThan(2e-4);
            assertThat(BeckmannSum.of(found)).as("seed " + seed).isCloseTo(truth, within(2e-4 * (1 + truth)));
            assertThat(found.trace().last().objective())
                    .as("seed " + seed)
                    .isCloseTo(BeckmannSum.of(found), within(1e-9 * (1 + truth)));
        }
    }

    @Test
    void twoThreadsGiveTheSameBits() {
        FlowProblem problem = DrawnFlows.of(11);
        Assigned one = new BiconjugateFrankWolfe().solve(problem, FOUR_DIGITS);
        Assigned two = new BiconjugateFrankWolfe().solve(problem, FOUR_DIGITS.withThreads(2));
        for (int f = 0; f < problem.facilities().size(); f++) {
            assertThat(two.volume(f)).isEqualTo(one.volume(f));
        }
    }

    @Test
    void saysThatItsFlowsAreNotByOrigin() {
        assertThat(new BiconjugateFrankWolfe()
                        .solve(DrawnFlows.of(1), FOUR_DIGITS)
                        .flows()
                        .isByOrigin())
                .isFalse();
        assertThat(new AllOrNothing()
                        .solve(DrawnFlows.of(1), FOUR_DIGITS)
                        .flows()
                        .isByOrigin())
                .isTrue();
    }
}
