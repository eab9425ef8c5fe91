package io.tumen.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

/// Writes a whole problem and its answer as text, so that somebody with other code can confirm the answer:
/// `docs/flow-certificate.md` says line by line what stands there. The same answer gives the same bytes.
///
/// The gap and the objective are computed here from the flows, not taken from the solver.
public final class FlowCertificate {
    private final Assigned assigned;
    private final FlowProblem problem;
    private final Claim claim;
    private final Appendable out;
    private final MessageDigest digest;
    private long lines;

    /// What the answer claims to be.
    public enum Claim {
        /// Nobody has a cheaper way.
        EQUILIBRIUM,
        /// All together could not go cheaper.
        OPTIMUM,
        /// No more than flows that carry the demand: a stochastic equilibrium, say.
        FLOWS
    }

    private FlowCertificate(Assigned assigned, Claim claim, Appendable out) {
        this.assigned = assigned;
        this.problem = assigned.problem();
        this.claim = claim;
        this.out = out;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Writes the lines one by one; a writer with a buffer is a good place.
    ///
    /// @throws UncheckedIOException when they cannot be written
    public static void write(Assigned assigned, Claim claim, Appendable out) {
        var certificate = new FlowCertificate(assigned, claim, out);
        certificate.line("tumen-flow-certificate", 1, claim.name().toLowerCase(Locale.ROOT));
        certificate.writeProblem();
        String digest = HexFormat.of().formatHex(certificate.digest.digest());
        certificate.line("problem", digest);
        certificate.writeVolumes();
        certificate.writeFlows();
        if (claim != Claim.FLOWS) {
            certificate.writeCheapest();
        }
        certificate.line("end", certificate.lines);
    }

    private void writeProblem() {
        for (int f = 0; f < problem.facilities().size(); f++) {
            Facility facility = problem.facilities().get(f);
            Object capacity = facility.isLimited() ? facility.capacity() : "none";
            line("facility", f, facility.id(), capacity, delayWords(facility.delay(), assigned.volume(f)));
        }
        for (int k = 0; k < problem.classes().size(); k++) {
            GoodsClass goods = problem.classes().get(k);
            Graph graph = goods.graph();
            line("class", k, goods.name(), graph.nodeCount(), graph.arcCount(), graph.firstThrough());
            for (int node = 0; node < graph.nodeCount(); node++) {
                line("node", k, node, graph.nodeName(node));
            }
            for (int arc = 0; arc < graph.arcCount(); arc++) {
                Object facility = graph.facility(arc) == Graph.NONE ? "none" : graph.facility(arc);
                line("arc", k, arc, graph.from(arc), graph.to(arc), facility, graph.fixedHours(arc));
            }
            OdMatrix demand = goods.demand();
            for (int row = 0; row < demand.rowCount(); row++) {
                for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                    line("demand", k, demand.origin(row), demand.destination(cell), demand.volume(cell));
                }
            }
        }
    }

    /// Its word and numbers; a function of the caller's own is told as a table with one row.
    private static Words delayWords(VolumeDelay delay, double volume) {
        return switch (delay) {
            case Constant it -> new Words("constant", it.hours());
            case Bpr it -> new Words("bpr", it.freeHours(), it.alpha(), it.practicalCapacity(), it.power());
            case Conical it -> new Words("conical", it.freeHours(), it.alpha(), it.practicalCapacity());
            case SingleServerQueue it ->
                new Words(
                        "queue", it.freeHours(), it.serviceHours(), it.periodHours(), it.variation(), it.smoothFrom());
            case PiecewiseLinear it ->
                new Words(
                        "piecewise",
                        it.points().stream()
                                .flatMap(point -> Stream.of(point.volume(), point.hours()))
                                .toArray());
            default -> new Words("table", volume, delay.hours(volume), delay.slope(volume), delay.area(volume));
        };
    }

    private record Words(String text) {
        Words(String word, Object... numbers) {
            StringBuilder all = new StringBuilder(word);
            for (Object number : numbers) {
                all.append('\t').append(number);
            }
            this(all.toString());
        }
    }

    private void writeVolumes() {
        for (int f = 0; f < problem.facilities().size(); f++) {
            line("volume", f, assigned.volume(f), assigned.hours(f), assigned.price(f));
        }
    }

    private void writeFlows() {
        OriginFlows flows = assigned.flows();
        for (int k = 0; k < flows.classCount(); k++) {
            OdMatrix demand = problem.classes().get(k).demand();
            for (int row = 0; row < flows.rowCount(k); row++) {
                for (int entry = 0; entry < flows.entryCount(k, row); entry++) {
                    line("flow", k, demand.origin(row), flows.arc(k, row, entry), flows.units(k, row, entry));
                }
            }
        }
    }

    private void writeCheapest() {
        ExactSum objective = new ExactSum();
        ExactSum paidByAll = new ExactSum();
        ExactSum boundOfAll = new ExactSum();
        for (int f = 0; f < problem.facilities().size(); f++) {
            double volume = assigned.volume(f);
            VolumeDelay delay = problem.facilities().get(f).delay();
            objective.add(claim == Claim.OPTIMUM ? volume * delay.hours(volume) : delay.area(volume));
        }
        StringBuilder gaps = new StringBuilder();
        for (int k = 0; k < problem.classes().size(); k++) {
            Graph graph = problem.classes().get(k).graph();
            double[] costs = arcCosts(graph);
            double[] volumes = assigned.flows().arcVolumes(k, graph.arcCount());
            ExactSum paid = new ExactSum();
            for (int arc = 0; arc < costs.length; arc++) {
                paid.add(volumes[arc] * costs[arc]);
                objective.add(volumes[arc] * graph.fixedHours(arc));
            }
            double bound = writeCheapest(k, costs);
            paidByAll.add(paid.value());
            boundOfAll.add(bound);
            gaps.append("gap\t")
                    .append(k)
                    .append('\t')
                    .append(gap(paid.value(), bound))
                    .append('\n');
        }
        append(gaps.toString(), problem.classes().size());
        line("gap", "all", gap(paidByAll.value(), boundOfAll.value()));
        line("objective", objective.value());
    }

    private double[] arcCosts(Graph graph) {
        double[] costs = new double[graph.arcCount()];
        for (int arc = 0; arc < costs.length; arc++) {
            int f = graph.facility(arc);
            costs[arc] = graph.fixedHours(arc);
            if (f != Graph.NONE) {
                double volume = assigned.volume(f);
                VolumeDelay delay = problem.facilities().get(f).delay();
                costs[arc] += delay.hours(volume)
                        + (claim == Claim.OPTIMUM && volume > 0 ? volume * delay.slope(volume) : 0)
                        + assigned.price(f);
            }
        }
        return costs;
    }

    /// @return what all demand of the class would pay on the cheapest ways
    private double writeCheapest(int k, double[] costs) {
        OdMatrix demand = problem.classes().get(k).demand();
        Graph graph = problem.classes().get(k).graph();
        CheapestTree tree = new CheapestTree(graph);
        ExactSum bound = new ExactSum();
        for (int row = 0; row < demand.rowCount(); row++) {
            tree.grow(demand.origin(row), costs);
            for (int node = 0; node < graph.nodeCount(); node++) {
                if (tree.reaches(node)) {
                    line("cheapest", k, demand.origin(row), node, tree.cost(node));
                }
            }
            for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                bound.add(demand.volume(cell) * tree.cost(demand.destination(cell)));
            }
        }
        return bound.value();
    }

    private static double gap(double paid, double bound) {
        return paid > 0 ? (paid - bound) / paid : 0;
    }

    private void line(Object... fields) {
        StringBuilder line = new StringBuilder();
        for (Object field : fields) {
            if (!line.isEmpty()) {
                line.append('\t');
            }
            line.append(
                    switch (field) {
                        case Words words -> words.text();
                        case String text -> escaped(text);
                        default -> field.toString();
                    });
        }
        append(line.append('\n').toString(), 1);
    }

    private void append(String text, int count) {
        lines += count;
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
