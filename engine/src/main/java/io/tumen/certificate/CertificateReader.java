package io.tumen.certificate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Reads the text line by line and takes nothing that is not as `docs/flow-certificate.md` says: no word it does not
/// know, no number out of place, no line missing.
final class CertificateReader {
    private static final String FIRST = "tumen-flow-certificate";

    private final MessageDigest problem;
    private Stated stated = new Stated(Stated.Claim.FLOWS);
    private CertificateLine line = new CertificateLine(0, "");
    private boolean problemRead;
    private boolean ended;

    private CertificateReader() {
        try {
            problem = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// @throws BrokenCertificateException when the text is no certificate
    static Stated read(Reader text) throws IOException {
        var reader = new CertificateReader();
        BufferedReader lines = new BufferedReader(text, 1 << 16);
        String next = lines.readLine();
        int number = 0;
        while (next != null) {
            reader.line = new CertificateLine(++number, next);
            reader.take();
            next = lines.readLine();
        }
        reader.line = new CertificateLine(++number, "");
        reader.line.require(reader.ended, "a last line 'end'; the text is cut off");
        return reader.stated;
    }

    private void take() {
        line.require(!ended, "nothing after the line 'end'");
        if (line.number() == 1) {
            header();
            return;
        }
        switch (line.field(0)) {
            case "facility" -> facility();
            case "class" -> goods();
            case "node" -> node();
            case "arc" -> arc();
            case "demand" -> demand();
            case "problem" -> problem();
            case "volume" -> volume();
            case "flow" -> flow();
            case "cheapest" -> cheapest();
            case "gap" -> gap();
            case "objective" -> objective();
            case "weight" -> weight();
            case "cut" -> cut();
            case "end" -> end();
            default -> line.require(false, "a line that begins with one of the words of the format");
        }
        if (!problemRead) {
            digest();
        }
    }

    private void digest() {
        problem.update((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void header() {
        line.require(line.field(0).equals(FIRST) && line.fieldCount() == 3, FIRST + ", the version 1 and a claim");
        line.require(line.field(1).equals("1"), "version 1, the only one this program reads");
        for (Stated.Claim claim : Stated.Claim.values()) {
            if (claim.name().toLowerCase(Locale.ROOT).equals(line.field(2))) {
                stated = new Stated(claim);
                digest();
                return;
            }
        }
        line.require(false, "the claim equilibrium, optimum, flows or cut");
    }

    private void facility() {
        requireProblem();
        line.require(stated.classes.isEmpty(), "facilities before classes");
        line.require(line.fieldCount() >= 6, "facility, number, id, capacity, word of the delay and its numbers");
        line.require(line.whole(1) == stated.places.size(), "number " + stated.places.size() + ", the next");
        double capacity = line.field(3).equals("none") ? Double.POSITIVE_INFINITY : line.finite(3);
        line.require(capacity > 0, "a capacity above 0 or none");
        int count = line.fieldCount() - 5;
        line.require(
                StatedDelay.isKnown(line.field(4), count), "a delay of " + StatedDelay.words() + " with its numbers");
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = line.finite(5 + i);
        }
        stated.places.add(new Stated.Place(line.name(2), capacity, new StatedDelay(line.field(4), numbers)));
    }

    private void goods() {
        requireProblem();
        requireComplete();
        line.requireFields(6, "class, number, name, nodes, arcs, first node that may be passed");
        line.require(line.whole(1) == stated.classes.size(), "number " + stated.classes.size() + ", the next");
        stated.classes.add(new Stated.Goods(line.name(2), line.whole(3), line.whole(4), line.whole(5)));
    }

    private void node() {
        requireProblem();
        line.requireFields(4, "node, class, number, name");
        Stated.Goods goods = newest();
        line.require(
                line.whole(2) == goods.nodes.size() && goods.nodes.size() < goods.nodeCount,
                "the next node of its class");
        goods.nodes.add(line.name(3));
    }

    private void arc() {
        requireProblem();
        line.requireFields(7, "arc, class, number, from, to, facility or none, fixed hours");
        Stated.Goods goods = newest();
        line.require(
                line.whole(2) == goods.arcs.size() && goods.arcs.size() < goods.arcCount, "the next arc of its class");
        int facility = line.field(5).equals("none") ? -1 : line.below(5, stated.places.size(), "facility");
        double hours = line.finite(6);
        line.require(hours >= 0, "fixed hours of 0 or more");
        goods.arcs.add(new Stated.Arc(
                line.below(3, goods.nodeCount, "node"), line.below(4, goods.nodeCount, "node"), facility, hours));
    }

    private void demand() {
        requireProblem();
        line.requireFields(5, "demand, class, origin, destination, units");
        Stated.Goods goods = newest();
        Stated.Row row = goods.rows.computeIfAbsent(line.below(2, goods.nodeCount, "node"), origin -> new Stated.Row());
        double units = line.finite(4);
        line.require(units > 0 && line.whole(2) != line.whole(3), "more than 0 units between two nodes");
        line.require(row.demand.put(line.below(3, goods.nodeCount, "node"), units) == null, "one line for each pair");
    }

    private void problem() {
        requireProblem();
        requireComplete();
        line.requireFields(2, "problem and 64 hexadecimal digits");
        problemRead = true;
        stated.statedDigest = line.field(1);
        stated.digest = HexFormat.of().formatHex(problem.digest());
    }

    private void weight() {
        requireAnswer();
        requireClaim(stated.claim == Stated.Claim.CUT);
        line.requireFields(3, "weight, facility, weight");
        int facility = line.below(1, stated.places.size(), "facility");
        int known = stated.weights.size();
        line.require(known == 0 || stated.weights.key(known - 1) < facility, "facilities in rising order");
        stated.weights.add(facility, line.finite(2));
    }

    private void cut() {
        requireAnswer();
        requireClaim(stated.claim == Stated.Claim.CUT);
        line.requireFields(3, "cut, capacity, what must pass");
        line.require(stated.cutCapacity == null, "one cut");
        stated.cutCapacity = line.finite(1);
        stated.cutMustPass = line.finite(2);
    }

    private void volume() {
        requireAnswer();
        requireClaim(stated.claim != Stated.Claim.CUT);
        line.requireFields(5, "volume, facility, units, hours, price");
        int facility = line.whole(1);
        line.require(facility == stated.volumes.size() && facility < stated.places.size(), "the next facility");
        stated.volumes.add(facility, line.finite(2));
        stated.hours.add(facility, line.finite(3));
        stated.prices.add(facility, line.finite(4));
    }

    private void flow() {
        requireAnswer();
        requireClaim(stated.claim != Stated.Claim.CUT);
        line.requireFields(5, "flow, class, origin, arc, units");
        Stated.Goods goods = stated.classes.get(line.below(1, stated.classes.size(), "class"));
        row(goods).flows.add(line.below(3, goods.arcCount, "arc"), line.finite(4));
    }

    private void cheapest() {
        requireAnswer();
        requireClaim(stated.claim != Stated.Claim.FLOWS);
        line.requireFields(5, "cheapest, class, origin, node, hours");
        Stated.Goods goods = stated.classes.get(line.below(1, stated.classes.size(), "class"));
        Numbers own = row(goods).cheapest;
        int node = line.below(3, goods.nodeCount, "node");
        line.require(own.size() == 0 || own.key(own.size() - 1) < node, "the nodes of an origin in rising order");
        own.add(node, line.finite(4));
    }

    private Stated.Row row(Stated.Goods goods) {
        Stated.Row row = goods.rows.get(line.below(2, goods.nodeCount, "node"));
        if (row == null) {
            throw line.fault("an origin that sends something in this class");
        }
        return row;
    }

    private void gap() {
        requireAnswer();
        requireClaim(claimsCosts());
        line.requireFields(3, "gap, class or all, share");
        if (line.field(1).equals("all")) {
            line.require(stated.gap == null, "one gap of all");
            stated.gap = line.finite(2);
        } else {
            Stated.Goods goods = stated.classes.get(line.below(1, stated.classes.size(), "class"));
            line.require(goods.gap == null, "one gap for each class");
            goods.gap = line.finite(2);
        }
    }

    private void objective() {
        requireAnswer();
        requireClaim(claimsCosts());
        line.requireFields(2, "objective and its value");
        line.require(stated.objective == null, "one objective");
        stated.objective = line.finite(1);
    }

    private void end() {
        requireAnswer();
        line.requireFields(2, "end and the number of lines before it");
        line.require(
                line.whole(1) == line.number() - 1,
                (line.number() - 1) + ", the lines before it; lines were lost or added");
        if (stated.claim == Stated.Claim.CUT) {
            line.require(stated.cutCapacity != null, "the line 'cut' before it");
        } else {
            line.require(stated.volumes.size() == stated.places.size(), "a volume of every facility before it");
        }
        if (claimsCosts()) {
            boolean gaps = stated.classes.stream().allMatch(goods -> goods.gap != null);
            line.require(
                    gaps && stated.gap != null && stated.objective != null, "all gaps and the objective before it");
        }
        ended = true;
    }

    private Stated.Goods newest() {
        line.require(
                !stated.classes.isEmpty() && line.whole(1) == stated.classes.size() - 1,
                "the class that was begun last");
        return stated.classes.getLast();
    }

    private boolean claimsCosts() {
        return stated.claim == Stated.Claim.EQUILIBRIUM || stated.claim == Stated.Claim.OPTIMUM;
    }

    private void requireClaim(boolean belongs) {
        line.require(belongs, "a line that belongs to the claim of the first line");
    }

    private void requireProblem() {
        line.require(!problemRead, "a line of the answer; the problem ended with the line 'problem'");
    }

    private void requireAnswer() {
        line.require(
                problemRead, "a line of the problem, which goes before the answer and ends with the line 'problem'");
    }

    /// All nodes and arcs of the class before.
    private void requireComplete() {
        if (!stated.classes.isEmpty()) {
            Stated.Goods last = stated.classes.getLast();
            line.require(
                    last.nodes.size() == last.nodeCount && last.arcs.size() == last.arcCount,
                    last.nodeCount + " nodes and " + last.arcCount + " arcs of class " + last.name + " before it");
        }
    }
}
