package io.tumen.certificate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// Reads the text line by line and takes nothing that is not as `docs/flow-certificate.md` says: no word it does not
/// know, no number out of place, no line missing.
final class CertificateReader {
    private static final String FIRST = "tumen-flow-certificate";

    private final MessageDigest problem;
    private Stated stated = new Stated(Stated.Claim.FLOWS);
    private String line = "";
    private String[] fields = {};
    private int number;
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
        while (next != null) {
            reader.number++;
            reader.line = next;
            reader.fields = split(next);
            reader.take();
            next = lines.readLine();
        }
        reader.number++;
        reader.line = "";
        reader.require(reader.ended, "a last line 'end'; the text is cut off");
        return reader.stated;
    }

    private void take() {
        require(!ended, "nothing after the line 'end'");
        if (number == 1) {
            header();
            return;
        }
        switch (fields[0]) {
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
            case "end" -> end();
            default -> require(false, "a line that begins with one of the words of the format");
        }
        if (!problemRead) {
            digest();
        }
    }

    private void digest() {
        problem.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void header() {
        require(fields[0].equals(FIRST) && fields.length == 3, FIRST + ", the version 1 and a claim");
        require(fields[1].equals("1"), "version 1, the only one this program reads");
        for (Stated.Claim claim : Stated.Claim.values()) {
            if (claim.name().toLowerCase(Locale.ROOT).equals(fields[2])) {
                stated = new Stated(claim);
                digest();
                return;
            }
        }
        require(false, "the claim equilibrium, optimum or flows");
    }

    private void facility() {
        requireProblem();
        require(stated.classes.isEmpty(), "facilities before classes");
        require(fields.length >= 6, "facility, number, id, capacity, word of the delay and its numbers");
        require(whole(1) == stated.places.size(), "number " + stated.places.size() + ", the next");
        double capacity = fields[3].equals("none") ? Double.POSITIVE_INFINITY : finite(3);
        require(capacity > 0, "a capacity above 0 or none");
        int count = fields.length - 5;
        require(StatedDelay.isKnown(fields[4], count), "a delay of " + StatedDelay.words() + " with its numbers");
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = finite(5 + i);
        }
        stated.places.add(new Stated.Place(plain(fields[2]), capacity, new StatedDelay(fields[4], numbers)));
    }

    private void goods() {
        requireProblem();
        requireComplete();
        requireFields(6, "class, number, name, nodes, arcs, first node that may be passed");
        require(whole(1) == stated.classes.size(), "number " + stated.classes.size() + ", the next");
        stated.classes.add(new Stated.Goods(plain(fields[2]), whole(3), whole(4), whole(5)));
    }

    private void node() {
        requireProblem();
        requireFields(4, "node, class, number, name");
        Stated.Goods goods = newest();
        require(whole(2) == goods.nodes.size() && goods.nodes.size() < goods.nodeCount, "the next node of its class");
        goods.nodes.add(plain(fields[3]));
    }

    private void arc() {
        requireProblem();
        requireFields(7, "arc, class, number, from, to, facility or none, fixed hours");
        Stated.Goods goods = newest();
        require(whole(2) == goods.arcs.size() && goods.arcs.size() < goods.arcCount, "the next arc of its class");
        int facility = fields[5].equals("none") ? -1 : below(5, stated.places.size(), "facility");
        double hours = finite(6);
        require(hours >= 0, "fixed hours of 0 or more");
        goods.arcs.add(
                new Stated.Arc(below(3, goods.nodeCount, "node"), below(4, goods.nodeCount, "node"), facility, hours));
    }

    private void demand() {
        requireProblem();
        requireFields(5, "demand, class, origin, destination, units");
        Stated.Goods goods = newest();
        Stated.Row row = goods.rows.computeIfAbsent(below(2, goods.nodeCount, "node"), origin -> new Stated.Row());
        double units = finite(4);
        require(units > 0 && whole(2) != whole(3), "more than 0 units between two nodes");
        require(row.demand.put(below(3, goods.nodeCount, "node"), units) == null, "one line for each pair");
    }

    private void problem() {
        requireProblem();
        requireComplete();
        requireFields(2, "problem and 64 hexadecimal digits");
        problemRead = true;
        stated.statedDigest = fields[1];
        stated.digest = HexFormat.of().formatHex(problem.digest());
    }

    private void volume() {
        requireAnswer();
        requireFields(5, "volume, facility, units, hours, price");
        int facility = whole(1);
        require(facility == stated.volumes.size() && facility < stated.places.size(), "the next facility");
        stated.volumes.add(facility, finite(2));
        stated.hours.add(facility, finite(3));
        stated.prices.add(facility, finite(4));
    }

    private void flow() {
        requireAnswer();
        requireFields(5, "flow, class, origin, arc, units");
        Stated.Goods goods = stated.classes.get(below(1, stated.classes.size(), "class"));
        row(goods).flows.add(below(3, goods.arcCount, "arc"), finite(4));
    }

    private void cheapest() {
        requireAnswer();
        requireFields(5, "cheapest, class, origin, node, hours");
        Stated.Goods goods = stated.classes.get(below(1, stated.classes.size(), "class"));
        Numbers own = row(goods).cheapest;
        int node = below(3, goods.nodeCount, "node");
        require(own.size() == 0 || own.key(own.size() - 1) < node, "the nodes of an origin in rising order");
        own.add(node, finite(4));
    }

    private Stated.Row row(Stated.Goods goods) {
        Stated.Row row = goods.rows.get(below(2, goods.nodeCount, "node"));
        if (row == null) {
            throw fault("an origin that sends something in this class");
        }
        return row;
    }

    private void gap() {
        requireAnswer();
        requireFields(3, "gap, class or all, share");
        if (fields[1].equals("all")) {
            require(stated.gap == null, "one gap of all");
            stated.gap = finite(2);
        } else {
            Stated.Goods goods = stated.classes.get(below(1, stated.classes.size(), "class"));
            require(goods.gap == null, "one gap for each class");
            goods.gap = finite(2);
        }
    }

    private void objective() {
        requireAnswer();
        requireFields(2, "objective and its value");
        require(stated.objective == null, "one objective");
        stated.objective = finite(1);
    }

    private void end() {
        requireAnswer();
        requireFields(2, "end and the number of lines before it");
        require(whole(1) == number - 1, (number - 1) + ", the lines before it; lines were lost or added");
        require(stated.volumes.size() == stated.places.size(), "a volume of every facility before it");
        if (stated.claim != Stated.Claim.FLOWS) {
            boolean gaps = stated.classes.stream().allMatch(goods -> goods.gap != null);
            require(gaps && stated.gap != null && stated.objective != null, "all gaps and the objective before it");
        }
        ended = true;
    }

    private Stated.Goods newest() {
        require(!stated.classes.isEmpty() && whole(1) == stated.classes.size() - 1, "the class that was begun last");
        return stated.classes.getLast();
    }

    private void requireProblem() {
        require(!problemRead, "a line of the answer; the problem ended with the line 'problem'");
    }

    private void requireAnswer() {
        require(problemRead, "a line of the problem, which goes before the answer and ends with the line 'problem'");
    }

    /// All nodes and arcs of the class before.
    private void requireComplete() {
        if (!stated.classes.isEmpty()) {
            Stated.Goods last = stated.classes.getLast();
            require(
                    last.nodes.size() == last.nodeCount && last.arcs.size() == last.arcCount,
                    last.nodeCount + " nodes and " + last.arcCount + " arcs of class " + last.name + " before it");
        }
    }

    private void requireFields(int count, String right) {
        require(fields.length == count, right + ", separated by tabs");
    }

    private int below(int field, int limit, String what) {
        int value = whole(field);
        require(value < limit, "a " + what + " from 0 to " + (limit - 1));
        return value;
    }

    private int whole(int field) {
        try {
            int value = Integer.parseInt(fields[field]);
            require(value >= 0, "a whole number of 0 or more in field " + (field + 1));
            return value;
        } catch (NumberFormatException e) {
            throw fault("a whole number in field " + (field + 1));
        }
    }

    private double finite(int field) {
        try {
            double value = Double.parseDouble(fields[field]);
            require(Double.isFinite(value), "a finite number in field " + (field + 1));
            return value;
        } catch (NumberFormatException e) {
            throw fault("a number in field " + (field + 1));
        }
    }

    private void require(boolean fine, String right) {
        if (!fine) {
            throw fault(right);
        }
    }

    private BrokenCertificateException fault(String right) {
        return new BrokenCertificateException(number, line, right);
    }

    private static String[] split(String line) {
        String[] parts = new String[8];
        int count = 0;
        int start = 0;
        while (true) {
            int tab = line.indexOf('\t', start);
            if (count == parts.length) {
                parts = Arrays.copyOf(parts, 2 * count);
            }
            parts[count++] = tab < 0 ? line.substring(start) : line.substring(start, tab);
            if (tab < 0) {
                return Arrays.copyOf(parts, count);
            }
            start = tab + 1;
        }
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                plain.append(
                        switch (escaped) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> escaped;
                        });
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
