package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.certificate.BrokenCertificateException;
import io.tumen.certificate.CertificateCheck;
import io.tumen.certificate.Verdict;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The certificate of an honest answer is confirmed, and no lie in it goes through: that is what it is for.
class FlowCertificateTest {
    private static final String WORLD = """
            border 2 bpr 0.5 30 4 max 18
            crane 1 queue 0.4 0.5
            gate 1.5 conical 4 22
            ferry 5h max 9
            road 3h
            closed Z
            Z A - 0
            A B border 1
            A B gate 2.5
            B C crane 0.5
            B C road 1
            A C ferry 0
            B Z road 0
            C Y - 1
            corn Z C 40
            corn Z Y 5
            corn B C 12
            wood A C 7
            """;

    private static Assigned solved() {
        FlowProblem problem = SketchedFlows.draw(WORLD);
        int road = SketchedFlows.facility(problem, "road");
        VolumeDelay steps = PiecewiseLinear.of(
                new PiecewiseLinear.Point(0, 1), new PiecewiseLinear.Point(10, 1.5), new PiecewiseLinear.Point(20, 4));
        problem = SketchedFlows.with(problem, road, Facility.unlimited("road\tto the \\ north", steps));
        return new CapacitatedEquilibrium().solve(problem, FlowSolver.Options.toGap(1e-12));
    }

    private static List<String> certificate() {
        StringBuilder text = new StringBuilder();
        FlowCertificate.write(solved(), FlowCertificate.Claim.EQUILIBRIUM, text);
        return text.toString().lines().toList();
    }

    private static Verdict check(List<String> lines) throws IOException {
        return CertificateCheck.check(new StringReader(String.join("\n", lines) + "\n"), 1e-9);
    }

    private static Set<String> refuted(List<String> lines) throws IOException {
        Set<String> what = new TreeSet<>();
        for (Verdict.Point point : check(lines).points()) {
            if (point.outcome() == Verdict.Outcome.REFUTED) {
                what.add(point.what());
            }
        }
        return what;
    }

    @Test
    void anHonestAnswerIsConfirmedInEveryPoint() throws IOException {
        Assigned solved = solved();
        assertThat(solved.price(0)).as("the border is full").isPositive();
        assertThat(check(certificate()).points())
                .hasSizeGreaterThan(10)
                .allMatch(point -> point.outcome() == Verdict.Outcome.CONFIRMED);
    }

    @Test
    void theSameAnswerGivesTheSameBytes() {
        assertThat(certificate()).isEqualTo(certificate());
    }

    /// Each number of the answer, changed by a millionth: refuted, or no certificate any more.
    @Test
    void noNumberOfTheAnswerCanBeChanged() throws IOException {
        List<String> honest = certificate();
        int begin = firstOf(honest, "problem");
        int changed = 0;
        for (int line = begin + 1; line < honest.size(); line++) {
            String[] fields = honest.get(line).split("\t");
            for (int field = 1; field < fields.length; field++) {
                for (String lie : lies(fields[field])) {
                    List<String> lines = with(honest, line, field, lie);
                    assertThat(goesThrough(lines)).as(lines.get(line)).isFalse();
                    changed++;
                }
            }
        }
        assertThat(changed).isGreaterThan(200);
    }

    private static List<String> lies(String field) {
        if (field.equals("all")) {
            return List.of("0");
        }
        double value = Double.parseDouble(field);
        if (!field.contains(".")) {
            return List.of(Long.toString((long) value + 1), Long.toString((long) value - 1), "");
        }
        return List.of(
                Double.toString(value + 1e-6 * Math.max(1, value)),
                Double.toString(value - 1e-6 * Math.max(1, value)),
                "NaN",
                "x");
    }

    /// Each number of the problem, changed without a new digest.
    @Test
    void noNumberOfTheProblemCanBeChangedUnseen() throws IOException {
        List<String> honest = certificate();
        for (int line = 0; line < firstOf(honest, "problem"); line++) {
            String[] fields = honest.get(line).split("\t");
            for (int field = 0; field < fields.length; field++) {
                List<String> lines = with(honest, line, field, fields[field] + "1");
                assertThat(goesThrough(lines)).as(lines.get(line)).isFalse();
            }
        }
    }

    /// Who changes the problem and makes its digest anew is caught where the answer does not belong to it any more.
    @Test
    void anAnswerDoesNotBelongToAnotherProblem() throws IOException {
        assertThat(refutedWith("demand\t0\t0\t3\t40.0", "demand\t0\t0\t3\t41.0"))
                .contains("conservation");
        assertThat(refutedWith("18.0\tbpr", "17.0\tbpr")).contains("capacities");
        assertThat(refutedWith("18.0\tbpr", "19.0\tbpr")).contains("prices");
        assertThat(refutedWith("18.0\tbpr", "none\tbpr")).contains("prices");
        assertThat(refutedWith("bpr\t2.0\t", "bpr\t2.1\t")).contains("hours", "gap", "objective");
        assertThat(refutedWith("queue\t1.0\t0.4\t24.0\t0.5", "queue\t1.0\t0.4\t24.0\t0.6"))
                .contains("hours");
        assertThat(refutedWith("conical\t1.5\t4.0", "conical\t1.5\t4.1")).contains("hours");
        assertThat(refutedWith("20.0\t4.0", "20.0\t4.1")).contains("hours");
        assertThat(refutedWith("class\t0\tcorn\t5\t8\t1", "class\t0\tcorn\t5\t8\t3"))
                .contains("closed nodes");
        assertThat(refutedWith("arc\t0\t1\t1\t2\t0\t1.0", "arc\t0\t1\t1\t2\t0\t1.01"))
                .contains("gap");
        assertThat(refutedWith("arc\t0\t1\t1\t2\t0\t1.0", "arc\t0\t1\t1\t2\tnone\t1.0"))
                .contains("volumes");
        assertThat(refutedWith("arc\t0\t1\t1\t2\t0\t1.0", "arc\t0\t1\t2\t1\t0\t1.0"))
                .contains("conservation");
    }

    private static Set<String> refutedWith(String old, String lie) throws IOException {
        String text = String.join("\n", certificate());
        assertThat(text).contains(old);
        return refuted(redigested(text.replace(old, lie).lines().toList()));
    }

    @Test
    void noLineCanBeLeftOutOrToldTwice() throws IOException {
        List<String> honest = certificate();
        for (int line = 0; line < honest.size(); line++) {
            List<String> less = new ArrayList<>(honest);
            less.remove(line);
            List<String> more = new ArrayList<>(honest);
            more.add(line, honest.get(line));
            assertThat(goesThrough(less)).as("without " + honest.get(line)).isFalse();
            assertThat(goesThrough(more)).as("twice " + honest.get(line)).isFalse();
            if (line > firstOf(honest, "problem") && line < honest.size() - 1) {
                assertThat(goesThrough(recounted(less)))
                        .as("recounted without " + honest.get(line))
                        .isFalse();
                assertThat(goesThrough(recounted(more)))
                        .as("recounted twice " + honest.get(line))
                        .isFalse();
            }
        }
    }

    /// Moves goods of one origin to another way, and the volumes, hours and sums with them: all fits, but it is
    /// dearer.
    @Test
    void aDearerWayShowsInTheGap() throws IOException {
        FlowProblem problem = SketchedFlows.draw("""
                a 1h
                b 2h
                A B a 0
                A B b 0
                corn A B 10
                """);
        OriginFlows lazy = new OriginFlows(new int[][][] {{{0, 1}}}, new double[][][] {{{9, 1}}});
        Assigned assigned = new Assigned(problem, lazy, new double[2], new Trace(List.of(), Trace.Stop.GAP_REACHED));
        StringBuilder text = new StringBuilder();
        FlowCertificate.write(assigned, FlowCertificate.Claim.EQUILIBRIUM, text);
        List<String> honest = text.toString().lines().toList();
        assertThat(refuted(honest)).as("the true gap is told").containsExactly("gap accepted");
        String lie = text.toString().replace("gap\t0\t0.09090909090909091", "gap\t0\t0.0");
        assertThat(refuted(lie.lines().toList())).contains("gap");
    }

    @Test
    void anOptimumIsCheckedByItsMarginalCosts() throws IOException {
        FlowProblem problem = SketchedFlows.draw("""
                a 1 bpr 1 10 1
                b 2h
                A B a 0
                A B b 0
                corn A B 10
                """);
        OriginFlows best = new OriginFlows(new int[][][] {{{0, 1}}}, new double[][][] {{{5, 5}}});
        Assigned assigned = new Assigned(problem, best, new double[2], new Trace(List.of(), Trace.Stop.GAP_REACHED));
        StringBuilder optimum = new StringBuilder();
        FlowCertificate.write(assigned, FlowCertificate.Claim.OPTIMUM, optimum);
        assertThat(refuted(optimum.toString().lines().toList())).isEmpty();
        StringBuilder equilibrium = new StringBuilder();
        FlowCertificate.write(assigned, FlowCertificate.Claim.EQUILIBRIUM, equilibrium);
        assertThat(refuted(equilibrium.toString().lines().toList())).containsExactly("gap accepted");
        String lie = optimum.toString().replace("1\toptimum", "1\tequilibrium");
        assertThat(refuted(redigested(lie.lines().toList()))).contains("cheapest hours", "gap", "objective");
    }

    @Test
    void whatAnOwnDelaySaysIsTakenAsStatedAndToldSo() throws IOException {
        VolumeDelay own = new VolumeDelay() {
            @Override
            public double hours(double volume) {
                return 1 + Math.sqrt(volume);
            }

            @Override
            public double slope(double volume) {
                return 0.5 / Math.sqrt(volume);
            }

            @Override
            public double curvature(double volume) {
                return -0.25 / Math.pow(volume, 1.5);
            }

            @Override
            public double area(double volume) {
                return volume + Math.pow(volume, 1.5) / 1.5;
            }
        };
        FlowProblem problem = SketchedFlows.draw("a 1h\nA B a 0\ncorn A B 9");
        problem = SketchedFlows.with(problem, 0, Facility.unlimited("a", own));
        OriginFlows flows = new OriginFlows(new int[][][] {{{0}}}, new double[][][] {{{9}}});
        Assigned assigned = new Assigned(problem, flows, new double[1], new Trace(List.of(), Trace.Stop.GAP_REACHED));
        StringBuilder text = new StringBuilder();
        FlowCertificate.write(assigned, FlowCertificate.Claim.EQUILIBRIUM, text);
        Verdict verdict = CertificateCheck.check(new StringReader(text.toString()), 0);
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.points())
                .filteredOn(point -> point.outcome() == Verdict.Outcome.NOT_CHECKED)
                .singleElement()
                .satisfies(point -> assertThat(point.words()).contains("1 facilities", "taken as stated: a"));
    }

    @Test
    void aCutIsAProofThatOthersCheck() throws IOException {
        FlowProblem problem = SketchedFlows.draw("""
                bridge 1h max 20
                ferry 3h max 5
                road 1h max 100
                A M road 0
                M B bridge 0
                M B ferry 0
                corn A B 30
                """);
        CapacityAnswer answer = new CapacitatedEquilibrium().find(problem, FlowSolver.Options.toGap(1e-12));
        CapacityCut cut = ((CapacityAnswer.TooMuch) answer).cut();
        List<String> honest = cutCertificate(problem, cut);
        assertThat(check(honest).points()).hasSize(5).allMatch(point -> point.outcome() == Verdict.Outcome.CONFIRMED);
        for (int line = firstOf(honest, "problem") + 1; line < honest.size(); line++) {
            String[] fields = honest.get(line).split("\t");
            for (int field = 1; field < fields.length; field++) {
                for (String lie : lies(fields[field])) {
                    List<String> lines = with(honest, line, field, lie);
                    assertThat(goesThrough(lines)).as(lines.get(line)).isFalse();
                }
            }
        }
        FlowProblem wider = SketchedFlows.withCapacity(problem, 0, 26);
        assertThat(refuted(cutCertificate(wider, cut)))
                .as("the capacity is the problem's")
                .contains("cut");
    }

    private static List<String> cutCertificate(FlowProblem problem, CapacityCut cut) {
        StringBuilder text = new StringBuilder();
        FlowCertificate.writeCut(problem, cut, text);
        return text.toString().lines().toList();
    }

    @Test
    void whatIsNoCertificateIsRefusedWithItsLine() {
        assertThatThrownBy(() -> check(List.of("hello")))
                .isInstanceOf(BrokenCertificateException.class)
                .hasMessageContaining("line 1: 'hello'");
        List<String> honest = certificate();
        assertThatThrownBy(() -> check(honest.subList(0, honest.size() - 1))).hasMessageContaining("cut off");
        assertThatThrownBy(() -> check(with(honest, 1, 3, "-4.0"))).hasMessageContaining("line 2", "capacity above 0");
        assertThatThrownBy(() -> check(with(honest, 1, 3, "NaN"))).hasMessageContaining("finite number in field 4");
        assertThatThrownBy(() -> check(with(honest, 0, 1, "2"))).hasMessageContaining("version 1");
    }

    /// `-Dtumen.write=true` writes it anew.
    @Test
    void thePageShowsACertificateAsItIs() throws IOException {
        FlowProblem problem = SketchedFlows.draw("""
                border 10h max 20
                coast 14h
                Hunchun Vladivostok border 0
                Hunchun Vladivostok coast 0
                corn Hunchun Vladivostok 30
                """);
        StringBuilder text = new StringBuilder();
        Assigned assigned = new CapacitatedEquilibrium().solve(problem, FlowSolver.Options.toGap(1e-12));
        FlowCertificate.write(assigned, FlowCertificate.Claim.EQUILIBRIUM, text);
        Path page = Path.of(System.getProperty("tumen.home", "..")).resolve("docs/flow-certificate.md");
        String old = Files.readString(page);
        String wanted = old.substring(0, old.indexOf("<!-- example -->")) + "<!-- example -->\n```\n" + text + "```\n";
        if (Boolean.getBoolean("tumen.write")) {
            Files.writeString(page, wanted);
        }
        assertThat(Files.readString(page)).isEqualTo(wanted);
    }

    private static boolean goesThrough(List<String> lines) throws IOException {
        try {
            return check(lines).holds();
        } catch (BrokenCertificateException broken) {
            return false;
        }
    }

    private static int firstOf(List<String> lines, String word) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).startsWith(word + "\t")) {
                return line;
            }
        }
        throw new IllegalArgumentException(word);
    }

    private static List<String> with(List<String> lines, int line, int field, String value) {
        String[] fields = lines.get(line).split("\t");
        fields[field] = value;
        List<String> changed = new ArrayList<>(lines);
        changed.set(line, String.join("\t", Arrays.asList(fields)));
        return changed;
    }

    private static List<String> recounted(List<String> lines) {
        return with(lines, lines.size() - 1, 1, Integer.toString(lines.size() - 1));
    }

    private static List<String> redigested(List<String> lines) {
        try {
            int at = firstOf(lines, "problem");
            byte[] text = (String.join("\n", lines.subList(0, at)) + "\n").getBytes(StandardCharsets.UTF_8);
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            return with(lines, at, 1, digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
