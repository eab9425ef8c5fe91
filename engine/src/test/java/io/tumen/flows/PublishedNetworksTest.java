package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Published road networks and what others found for them; read from the shared folder, never part of the project.
@Tag("shared")
class PublishedNetworksTest {
    @ParameterizedTest
    @CsvSource({
        "SiouxFalls, 0, 0, 4231335.28710744",
        "Winnipeg, 0, 0, 827911.494629964",
        "ChicagoSketch, 0.02, 0.04, 17313018.7387474"
    })
    void objectiveAgreesToTwelveDigits(String name, double toll, double distance, double objective) throws IOException {
        Assigned found =
                equilibrium(read(name, new TntpReader.Factors(toll, distance)).problem());
        assertThat(found.trace().stop()).isEqualTo(Trace.Stop.GAP_REACHED);
        assertThat(found.trace().last().gapRelative()).isLessThanOrEqualTo(1e-12);
        assertThat(found.trace().last().objective()).isCloseTo(objective, within(1e-12 * objective));
        assertThat(BeckmannSum.of(found)).isCloseTo(objective, within(1e-12 * objective));
    }

    @ParameterizedTest
    @CsvSource({"SiouxFalls, 0, 0, 76", "Winnipeg, 0, 0, 1500", "ChicagoSketch, 0.02, 0.04, 2000"})
    void volumesAgreeWithTheBestKnownWhereTheyAreUnique(String name, double toll, double distance, int atLeast)
            throws IOException {
        TntpProblem read = read(name, new TntpReader.Factors(toll, distance));
        double[] known = TntpReader.readVolumes(folder().resolve(name + "_flow.tntp"), read);
        Assigned found = equilibrium(read.problem());
        int compared = 0;
        for (int f = 0; f < known.length; f++) {
            if (read.problem().facilities().get(f).delay() instanceof Bpr) {
                assertThat(found.volume(f))
                        .as(read.problem().facilities().get(f).id())
                        .isCloseTo(known[f], within(1e-6 * Math.max(1, known[f])));
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void nobodyPassesThroughACentroidOfWinnipeg() throws IOException {
        FlowProblem problem = read("Winnipeg", TntpReader.Factors.NONE).problem();
        Graph graph = problem.classes().getFirst().graph();
        assertThat(graph.firstThrough()).isEqualTo(147);
        Assigned found = equilibrium(problem);
        for (int row = 0; row < found.flows().rowCount(0); row++) {
            int origin = problem.classes().getFirst().demand().origin(row);
            for (int entry = 0; entry < found.flows().entryCount(0, row); entry++) {
                int from = graph.from(found.flows().arc(0, row, entry));
                assertThat(from == origin || from >= 147).isTrue();
            }
        }
    }

    private static Assigned equilibrium(FlowProblem problem) {
        return new UserEquilibrium().solve(problem, FlowSolver.Options.toGap(1e-12));
    }

    static TntpProblem read(String name, TntpReader.Factors factors) throws IOException {
        return TntpReader.read(folder().resolve(name + "_net.tntp"), folder().resolve(name + "_trips.tntp"), factors);
    }

    private static Path folder() {
        return Path.of(Objects.requireNonNull(System.getProperty("tumen.shared")))
                .resolve("networks");
    }
}
