package io.tumen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.flows.Assigned;
import io.tumen.flows.BiconjugateFrankWolfe;
import io.tumen.flows.FlowProblem;
import io.tumen.flows.FlowSolver;
import io.tumen.flows.FlowSolver.Options;
import io.tumen.flows.GoodsClass;
import io.tumen.flows.OdMatrix;
import io.tumen.flows.TntpReader;
import io.tumen.flows.UserEquilibrium;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// How fast an equilibrium is found, in seconds of the processor on one thread after a warm-up, beside textbook
/// Frank-Wolfe and bi-conjugate Frank-Wolfe in the same process. Networks are read from the folder that
/// `-Dtumen.shared` names; a grid of regional size is drawn.
class FlowsBench {
    private static final int WARM_UP = 5;
    private static final int MOST_STEPS = 20_000;

    @Test
    void comparesWithFrankWolfe() throws IOException {
        FlowProblem sketch = sketch(1);
        print("Chicago Sketch to 1e-4", sketch, 1e-4, 1e-4);
        print("Chicago Sketch to 1e-10", sketch, 1e-10, 0);
        print("Chicago Sketch, demand doubled, to 1e-10", sketch(2), 1e-10, 0);
        printClosure(sketch);
    }

    @Test
    void solvesARegion() {
        FlowProblem region = DrawnRegion.of(Integer.getInteger("tumen.zones", 1_790));
        double seconds = seconds(new UserEquilibrium(), region, Options.toGap(1e-6));
        print("region of " + region.classes().getFirst().demand().rowCount() + " zones to 1e-6", seconds);
        assertThat(seconds).isPositive();
    }

    private static void print(String what, FlowProblem problem, double gap, double frankWolfeGap) {
        for (int round = 0; round < WARM_UP; round++) {
            seconds(new UserEquilibrium(), problem, Options.toGap(gap));
        }
        double own = seconds(new UserEquilibrium(), problem, Options.toGap(gap));
        print(what, own);
        if (frankWolfeGap > 0) {
            Options options = Options.toGap(frankWolfeGap).withMostIterations(MOST_STEPS);
            double conjugate = seconds(new BiconjugateFrankWolfe(), problem, options);
            double textbook = textbookSeconds(problem, frankWolfeGap);
            System.out.printf(
                    Locale.ROOT,
                    "| … bi-conjugate Frank-Wolfe | %.3f | × %.1f |%n| … textbook Frank-Wolfe | %.3f | × %.1f |%n",
                    conjugate,
                    conjugate / own,
                    textbook,
                    textbook / own);
            assertThat(own).isLessThan(textbook);
        }
    }

    /// The busiest of some links is closed and the equilibrium found again from the one before.
    private static void printClosure(FlowProblem problem) {
        Options exact = Options.toGap(1e-10);
        Assigned before = new UserEquilibrium().solve(problem, exact);
        int link = 1_500;
        FlowProblem closed = problem.closing(facility -> facility == link);
        for (int round = 0; round < WARM_UP; round++) {
            seconds(new UserEquilibrium(), closed, exact.withStart(before));
        }
        double cold = seconds(new UserEquilibrium(), closed, exact);
        double warm = seconds(new UserEquilibrium(), closed, exact.withStart(before));
        System.out.printf(
                Locale.ROOT,
                "| one link closed, found again from the answer before | %.3f | %.0f %% of %.3f |%n",
                warm,
                100 * warm / cold,
                cold);
    }

    private static void print(String what, double seconds) {
        System.out.printf(Locale.ROOT, "| %s | %.3f | |%n", what, seconds);
    }

    private static double seconds(FlowSolver solver, FlowProblem problem, Options options) {
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Assigned found = solver.solve(problem, options);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
        assertThat(found.trace().last().gapRelative()).isLessThanOrEqualTo(options.gapRelative());
        return seconds;
    }

    private static double textbookSeconds(FlowProblem problem, double gap) {
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        double reached = new FrankWolfe(problem).run(gap, MOST_STEPS);
        assertThat(reached).isLessThanOrEqualTo(gap);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
    }

    private static FlowProblem sketch(double times) throws IOException {
        Path folder = Path.of(Objects.requireNonNull(System.getProperty("tumen.shared"), "say -Dtumen.shared=DIR"))
                .resolve("networks");
        FlowProblem read = TntpReader.read(
                        folder.resolve("ChicagoSketch_net.tntp"),
                        folder.resolve("ChicagoSketch_trips.tntp"),
                        new TntpReader.Factors(0.02, 0.04))
                .problem();
        GoodsClass trips = read.classes().getFirst();
        OdMatrix demand = trips.demand();
        OdMatrix.Builder scaled = OdMatrix.builder();
        for (int row = 0; row < demand.rowCount(); row++) {
            for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                scaled.add(demand.origin(row), demand.destination(cell), times * demand.volume(cell));
            }
        }
        return new FlowProblem(
                read.facilities(), List.of(new GoodsClass(trips.name(), trips.graph(), scaled.build(), 1)));
    }
}
