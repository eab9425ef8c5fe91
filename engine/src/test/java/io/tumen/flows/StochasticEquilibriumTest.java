package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StochasticEquilibriumTest {
    private static final FlowSolver.Options FINE = FlowSolver.Options.toGap(1e-13);

    private static final String THREE_WAYS = """
            a 3h
            b 4h
            c 4.5h
            A B a 0
            A B b 0
            A B c 0
            corn A B 100
            """;

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.3, 1, 4})
    void parallelWaysHaveTheSharesOfTheLogit(double theta) {
        Assigned assigned = new StochasticEquilibrium(theta).solve(SketchedFlows.draw(THREE_WAYS), FINE);
        double[] hours = {3, 4, 4.5};
        double sum = Arrays.stream(hours).map(h -> Math.exp(-theta * h)).sum();
        for (int f = 0; f < 3; f++) {
            assertThat(assigned.volume(f)).isCloseTo(100 * Math.exp(-theta * hours[f]) / sum, within(1e-10));
        }
    }

    /// Two routes that share nearly all, and a third of the same cost alone: not a third each, but almost a half
    /// for the third. Sizes: 0.9/2 + 0.1 = 0.55, 0.55, 1.
    @Test
    void routesThatOverlapShareTheirShare() {
        FlowProblem problem = SketchedFlows.draw("""
                trunk 9h
                left 1h
                right 1h
                alone 10h
                A M trunk 0
                M B left 0
                M B right 0
                A B alone 0
                corn A B 21
                """);
        Assigned assigned = new StochasticEquilibrium(0.7).solve(problem, FINE);
        assertThat(assigned.volume(1)).isCloseTo(21 * 0.55 / 2.1, within(1e-10));
        assertThat(assigned.volume(2)).isCloseTo(21 * 0.55 / 2.1, within(1e-10));
        assertThat(assigned.volume(3)).isCloseTo(21 * 1 / 2.1, within(1e-10));
    }

    /// Two parallel congested ways: the one unknown solved by bisection.
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 3, 50})
    void withCongestionTheSharesAreThoseOfTheirOwnHours(double theta) {
        Bpr short_ = new Bpr(3, 0.8, 40, 4);
        Bpr long_ = new Bpr(4, 0.3, 60, 2);
        FlowProblem problem = SketchedFlows.draw("""
                a 3 bpr 0.8 40 4
                b 4 bpr 0.3 60 2
                A B a 0
                A B b 0
                corn A B 100
                """);
        Assigned assigned = new StochasticEquilibrium(theta, 4, 9).solve(problem, FlowSolver.Options.toGap(1e-11));
        double low = 0;
        double high = 100;
        for (int i = 0; i < 200; i++) {
            double x = (low + high) / 2;
            double share = 100 / (1 + Math.exp(theta * (short_.hours(x) - long_.hours(100 - x))));
            if (share > x) {
                low = x;
            } else {
                high = x;
            }
        }
        assertThat(assigned.volume(0)).isCloseTo(low, within(1e-9));
        assertThat(assigned.trace().stop()).isEqualTo(Trace.Stop.GAP_REACHED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void itConvergesAndAGrowingThetaTendsToTheUserEquilibrium(long seed) {
        FlowProblem problem = unlimited(SketchedFlows.random(seed, true, 1));
        Assigned exact = new CapacitatedEquilibrium().solve(problem, FlowSolver.Options.toGap(1e-12));
        double last = Double.POSITIVE_INFINITY;
        for (double theta : new double[] {0.1, 1, 10, 100}) {
            Assigned assigned =
                    new StochasticEquilibrium(theta, 30, 20).solve(problem, FlowSolver.Options.toGap(1e-11));
            assertThat(assigned.trace().stop()).isEqualTo(Trace.Stop.GAP_REACHED);
            double off = 0;
            for (int f = 0; f < problem.facilities().size(); f++) {
                off += Math.abs(assigned.hours(f) - exact.hours(f)) * exact.volume(f);
            }
            double total = exact.trace().last().objective();
            assertThat(off / total).isLessThanOrEqualTo(last + 1e-3);
            last = off / total;
        }
        assertThat(last).isLessThan(0.01);
    }

    private static FlowProblem unlimited(FlowProblem problem) {
        FlowProblem free = problem;
        for (int f = 0; f < problem.facilities().size(); f++) {
            free = SketchedFlows.withCapacity(free, f, Double.POSITIVE_INFINITY);
        }
        return free;
    }

    @Test
    void waysMuchDearerThanTheCheapestAreLeftOut() {
        Assigned assigned = new StochasticEquilibrium(0.1, 12, 1.4).solve(SketchedFlows.draw(THREE_WAYS), FINE);
        assertThat(assigned.volume(2)).isZero();
        assertThat(assigned.volume(1)).isPositive();
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        assertThatThrownBy(() -> new StochasticEquilibrium(0)).hasMessageContaining("theta is above 0");
        assertThatThrownBy(() -> new StochasticEquilibrium(1, 0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StochasticEquilibrium(1, 3, 0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
