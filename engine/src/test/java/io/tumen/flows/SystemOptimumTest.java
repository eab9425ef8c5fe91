package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SystemOptimumTest {
    private static final FlowSolver.Options EXACT = FlowSolver.Options.toGap(1e-12);

    /// Pigou 1920: one road takes an hour, the other as many as its share of the traffic. Left alone, all take the
    /// second and spend an hour; best is half and half, three quarters of an hour each.
    @Test
    void pigousRoadsAreSharedInHalves() {
        FlowProblem pigou = pigou();
        assertThat(new UserEquilibrium().solve(pigou, EXACT).volume(1)).isCloseTo(1, within(1e-9));
        Assigned best = new SystemOptimum().solve(pigou, EXACT);
        assertThat(best.volume(1)).isCloseTo(0.5, within(1e-9));
        assertThat(best.trace().last().objective()).isCloseTo(0.75, within(1e-9));
        assertThat(best.hours(1)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void neverTakesMoreHoursThanTheEquilibriumAndAsManyWithoutCongestion() {
        int better = 0;
        for (long seed = 0; seed < 200; seed++) {
            FlowProblem problem = DrawnFlows.of(seed);
            double alone = totalHours(new UserEquilibrium().solve(problem, EXACT));
            Assigned best = new SystemOptimum().solve(problem, EXACT);
            double together = totalHours(best);
            assertThat(together).as("seed " + seed).isLessThanOrEqualTo(alone * (1 + 1e-9) + 1e-9);
            assertThat(best.trace().last().objective())
                    .as("seed " + seed)
                    .isCloseTo(together, within(1e-9 * (1 + together)));
            better += together < alone * (1 - 1e-6) ? 1 : 0;
            FlowProblem free = withoutCongestion(problem);
            assertThat(totalHours(new SystemOptimum().solve(free, EXACT)))
                    .as("seed " + seed)
                    .isCloseTo(totalHours(new UserEquilibrium().solve(free, EXACT)), within(1e-9 * (1 + alone)));
        }
        assertThat(better).isGreaterThan(20);
    }

    /// The same under a function that the solver knows only by its interface.
    @Test
    void ownFunctionsAreTakenAsTheyAre() {
        for (long seed = 0; seed < 100; seed++) {
            FlowProblem problem = DrawnFlows.of(seed);
            List<Facility> own = problem.facilities().stream()
                    .map(facility -> Facility.unlimited(facility.id(), new Wrapped(facility.delay())))
                    .toList();
            var other = new FlowProblem(own, problem.classes());
            double hours = totalHours(new SystemOptimum().solve(problem, EXACT));
            assertThat(totalHours(new SystemOptimum().solve(other, EXACT)))
                    .as("seed " + seed)
                    .isCloseTo(hours, within(1e-8 * (1 + hours)));
            double objective = BeckmannSum.of(new UserEquilibrium().solve(problem, EXACT));
            assertThat(BeckmannSum.of(new UserEquilibrium().solve(other, EXACT)))
                    .as("seed " + seed)
                    .isCloseTo(objective, within(1e-8 * (1 + objective)));
        }
    }

    private static double totalHours(Assigned found) {
        double hours = 0;
        for (int f = 0; f < found.problem().facilities().size(); f++) {
            hours += found.volume(f) * found.hours(f);
        }
        for (int k = 0; k < found.problem().classes().size(); k++) {
            Graph graph = found.problem().classes().get(k).graph();
            double[] volumes = found.flows().arcVolumes(k, graph.arcCount());
            for (int arc = 0; arc < volumes.length; arc++) {
                hours += volumes[arc] * graph.fixedHours(arc);
            }
        }
        return hours;
    }

    private static FlowProblem withoutCongestion(FlowProblem problem) {
        List<Facility> free = problem.facilities().stream()
                .map(facility -> Facility.unlimited(
                        facility.id(), new Constant(facility.delay().hours(0))))
                .toList();
        return new FlowProblem(free, problem.classes());
    }

    private static FlowProblem pigou() {
        var graph =
                new Graph(List.of("s", "t"), 0, new int[] {0, 0}, new int[] {1, 1}, new int[] {0, 1}, new double[2]);
        return new FlowProblem(
                List.of(
                        Facility.unlimited("wide", new Constant(1)),
                        Facility.unlimited("narrow", new Bpr(1e-12, 1, 1e-12, 1))),
                List.of(new GoodsClass(
                        "cars", graph, OdMatrix.builder().add(0, 1, 1).build(), 1)));
    }

    private record Wrapped(VolumeDelay of) implements VolumeDelay {
        @Override
        public double hours(double volume) {
            return of.hours(volume);
        }

        @Override
        public double slope(double volume) {
            return of.slope(volume);
        }

        @Override
        public double curvature(double volume) {
            return of.curvature(volume);
        }

        @Override
        public double area(double volume) {
            return of.area(volume);
        }
    }
}
