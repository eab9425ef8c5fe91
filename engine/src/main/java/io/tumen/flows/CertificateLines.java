package io.tumen.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

/// The lines that every certificate has: its head, the problem with its digest, and the end.
final class CertificateLines {
    private final Appendable out;
    private final MessageDigest digest;
    private long lines;

    CertificateLines(String claim, Appendable out) {
        this.out = out;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        line("tumen-flow-certificate", 1, claim.toLowerCase(Locale.ROOT));
    }

    /// @param volumes by facility: where functions of the caller's own are told
    void problem(FlowProblem problem, double[] volumes) {
        for (int f = 0; f < problem.facilities().size(); f++) {
            Facility facility = problem.facilities().get(f);
            Object capacity = facility.isLimited() ? facility.capacity() : "none";
            line("facility", f, facility.id(), capacity, delayWords(facility.delay(), volumes[f]));
        }
        for (int k = 0; k < problem.classes().size(); k++) {
            goods(k, problem.classes().get(k));
        }
        line("problem", HexFormat.of().formatHex(digest.digest()));
    }

    private void goods(int k, GoodsClass goods) {
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

    /// The cheapest ways from every origin of the class.
    ///
    /// @return by cell of its demand
    double[] cheapest(int k, GoodsClass goods, double[] arcCosts) {
        OdMatrix demand = goods.demand();
        Graph graph = goods.graph();
        CheapestTree tree = new CheapestTree(graph);
        double[] ofCell = new double[demand.cellCount()];
        for (int row = 0; row < demand.rowCount(); row++) {
            tree.grow(demand.origin(row), arcCosts);
            for (int node = 0; node < graph.nodeCount(); node++) {
                if (tree.reaches(node)) {
                    line("cheapest", k, demand.origin(row), node, tree.cost(node));
                }
            }
            for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                ofCell[cell] = tree.cost(demand.destination(cell));
            }
        }
        return ofCell;
    }

    void end() {
        line("end", lines);
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

    /// One line: numbers with all their digits, names without tabs and line ends.
    void line(Object... fields) {
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
        String text = line.append('\n').toString();
        lines++;
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
