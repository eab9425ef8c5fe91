package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What must hold for every equilibrium, whatever the numbers.
class EquilibriumLawsTest {
    private static final FlowSolver.Options EXACT = FlowSolver.Options.toGap(1e-13);

    /// Braess 1968, with the numbers of Murchland 1970: a new road makes everybody slower, from 83 to 92.
    @Test
    void aNewRoadCanMakeEverybodySlower() {
        assertThat(hours(braess(false))).isCloseTo(83, within(1e-9));
        assertThat(hours(braess(true))).isCloseTo(92, within(1e-9));
    }

    @Test
    void shufflingFacilitiesAndArcsChangesNoBit() {
        for (long seed = 0; seed < 60; seed++) {
            FlowProblem problem = DrawnFlows.of(seed);
            FlowProblem other = DrawnFlows.shuffled(problem, seed + 1);
            Assigned first = new UserEquilibrium().solve(problem, EXACT);
            Assigned second = new UserEquilibrium().solve(other, EXACT);
            assertThat(second.trace().last().objective())
                    .as("seed " + seed)
                    .isEqualTo(first.trace().last().objective());
            for (int f = 0; f < problem.facilities().size(); f++) {
                int same = other.facilities().indexOf(problem.facilities().get(f));
                assertThat(second.volume(same)).as("seed " + seed).isEqualTo(first.volume(f));
            }
        }
    }

    @Test
    void oneAndTwoThreadsGiveTheSameBits() {
        for (long seed = 0; seed < 40; seed++) {
            FlowProblem problem = DrawnFlows.of(seed);
            Assigned one = new UserEquilibrium().solve(problem, EXACT);
            Assigned two = new UserEquilibrium().solve(problem, EXACT.withThreads(2));
            for (int f = 0; f < problem.facilities().size(); f++) {
                assertThat(two.volume(f)).as("seed " + seed).isEqualTo(one.volume(f));
            }
        }
    }

    @Test
    void noDemandGivesNoFlow() {
        FlowProblem problem = DrawnFlows.of(1);
        GoodsClass goods = problem.classes().getFirst();
        var none = new FlowProblem(
                problem.facilities(),
                List.of(new GoodsClass("none", goods.graph(), OdMatrix.builder().build(), 1)));
        Assigned found = new UserEquilibrium().solve(none, EXACT);
        assertThat(found.trace().stop()).isEqualTo(Trace.Stop.GAP_REACHED);
        assertThat(found.volume(0)).isZero();
    }

    @Test
    void demandWithoutAWayIsRefused() {
        var graph =
                new Graph(List.of("a", "b", "c"), 0, new int[] {0}, new int[] {1}, new int[] {-1}, new double[] {1});
        var goods = new GoodsClass("g", graph, OdMatrix.builder().add(0, 2, 5).build(), 1);
        assertThatThrownBy(() -> new UserEquilibrium().solve(new FlowProblem(List.of(), List.of(goods)), EXACT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no way from node a to node c");
    }

    @Test
    void theCallerCanStopIt() {
        Assigned found = new UserEquilibrium().solve(DrawnFlows.of(2), EXACT.watchedBy(step -> false));
        assertThat(found.trace().stop()).isEqualTo(Trace.Stop.CANCELLED);
        assertThat(found.trace().steps()).hasSize(1);
    }

    @Test
    void stopsWhereTheDigitsEnd() {
        Assigned found = new UserEquilibrium().solve(DrawnFlows.of(7), FlowSolver.Options.toGap(-1));
        assertThat(found.trace().stop()).isEqualTo(Trace.Stop.NO_PROGRESS);
        assertThat(found.trace().last().gapRelative()).isLessThan(1e-12);
    }

    /// Of the way over both outer arcs, 0 and 2.
    private static double hours(FlowProblem problem) {
        Assigned found = new UserEquilibrium().solve(problem, EXACT);
        return found.hours(0) + found.hours(2);
    }

    private static FlowProblem braess(boolean withShortcut) {
        List<Facility> facilities = IntStream.range(0, 5)
                .mapToObj(f -> Facility.unlimited("f" + f, straight(f)))
                .toList();
        int arcs = withShortcut ? 5 : 4;
        var graph = new Graph(
                List.of("s", "a", "b", "t"),
                0,
                IntStream.of(0, 0, 1, 2, 1).limit(arcs).toArray(),
                IntStream.of(1, 2, 3, 3, 2).limit(arcs).toArray(),
                IntStream.range(0, arcs).toArray(),
                new double[arcs]);
        return new FlowProblem(
                facilities,
                List.of(new GoodsClass(
                        "cars", graph, OdMatrix.builder().add(0, 3, 6).build(), 1)));
    }

    /// 10 v on arcs 0 and 3, 50 + v on 1 and 2, 10 + v on the shortcut; BPR with power 1 needs a free time above 0.
    private static VolumeDelay straight(int arc) {
        return switch (arc) {
            case 0, 3 -> new Bpr(1e-9, 1, 1e-10, 1);
            case 1, 2 -> new Bpr(50, 1, 50, 1);
            default -> new Bpr(10, 1, 10, 1);
        };
    }
}
