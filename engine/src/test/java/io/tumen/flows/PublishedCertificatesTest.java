package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.certificate.CertificateCheck;
import io.tumen.certificate.Verdict;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Other people's networks: their equilibria pass the check, from a file as a doubter has it, and so do those within
/// capacities that bind.
@Tag("shared")
class PublishedCertificatesTest {
    private static final Path NETWORKS =
            Path.of(System.getProperty("tumen.shared", "")).resolve("networks");

    @TempDir
    private Path folder;

    private static FlowProblem published(String name, double toll, double distance) throws IOException {
        return TntpReader.read(
                        NETWORKS.resolve(name + "_net.tntp"),
                        NETWORKS.resolve(name + "_trips.tntp"),
                        new TntpReader.Factors(toll, distance))
                .problem();
    }

    @ParameterizedTest
    @CsvSource({"SiouxFalls, 0, 0", "Winnipeg, 0, 0", "ChicagoSketch, 0.02, 0.04"})
    void theEquilibriumIsCertified(String name, double toll, double distance) throws IOException {
        FlowProblem problem = published(name, toll, distance);
        assertThat(FlowFindings.of(problem)).isEmpty();
        Assigned assigned = new UserEquilibrium().solve(problem, FlowSolver.Options.toGap(1e-11));
        assertCertified(assigned, 1.1e-11);
    }

    @Test
    void someCapacitiesOfSiouxFallsBindAndTheirPricesAreCertified() throws IOException {
        FlowProblem problem = published("SiouxFalls", 0, 0);
        Assigned free = new UserEquilibrium().solve(problem, FlowSolver.Options.toGap(1e-10));
        List<Facility> facilities = new ArrayList<>(problem.facilities());
        for (int i = 0; i < 10; i++) {
            int f = 3 + 7 * i;
            Facility old = facilities.get(f);
            facilities.set(f, new Facility(old.id(), old.delay(), 0.9 * free.volume(f)));
        }
        FlowProblem limited = new FlowProblem(facilities, problem.classes());
        Assigned assigned = new CapacitatedEquilibrium().solve(limited, FlowSolver.Options.toGap(1e-12));
        assertThat(assigned.trace().last().gapRelative()).isLessThan(1e-13);
        int priced = 0;
        for (int f = 0; f < facilities.size(); f++) {
            priced += assigned.price(f) > 0 ? 1 : 0;
        }
        assertThat(priced).isGreaterThan(5);
        assertCertified(assigned, 1e-12);
    }

    private void assertCertified(Assigned assigned, double gap) throws IOException {
        Path file = folder.resolve("answer.flows");
        try (var writer = Files.newBufferedWriter(file)) {
            FlowCertificate.write(assigned, FlowCertificate.Claim.EQUILIBRIUM, writer);
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            assertThat(CertificateCheck.check(reader, gap).points())
                    .allMatch(point -> point.outcome() == Verdict.Outcome.CONFIRMED);
        }
    }
}
