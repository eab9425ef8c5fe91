package io.tumen.flows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads problems in TNTP, the text form of the public collection TransportationNetworks: a file of links with BPR
/// functions, one of trips between zones, and one of best known volumes.
///
/// Generalised cost of a link is `BPR time + toll factor · toll + distance factor · length`. Units are carried as they
/// are: what our names call hours is whatever the file's times are in (minutes, mostly), and volumes are vehicles of
/// the file's period. Links are taken in the order of their ends and numbers, not of their rows.
///
/// The form varies between files. `~` begins a comment, `;` may be missing, several pairs may stand on a line, the
/// columns after the power may be absent, and zones need no demand.
public final class TntpReader {
    private static final int LEAST_COLUMNS = 7;
    private static final int TOLL_COLUMN = 8;

    private final Path file;
    private final Map<String, String> header = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private TntpReader(Path file) throws IOException {
        this.file = file;
        int number = 0;
        for (String raw : Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            String text = raw.indexOf('~') < 0 ? raw : raw.substring(0, raw.indexOf('~'));
            if (text.strip().startsWith("<")) {
                int end = text.indexOf('>');
                if (end < 0) {
                    throw wrong(number, text, "a '>' that ends the name");
                }
                header.put(
                        text.substring(text.indexOf('<') + 1, end).strip(),
                        text.substring(end + 1).strip());
            } else if (!text.isBlank()) {
                lines.add(new Line(number, text.replace(';', ' ').replace(':', ' ')));
            }
        }
    }

    /// @param toll     cost of one unit of the column "toll"
    /// @param distance cost of one unit of the column "length"
    public record Factors(double toll, double distance) {
        /// Only time costs.
        public static final Factors NONE = new Factors(0, 0);
    }

    /// Reads a network and its trips.
    ///
    /// @throws TntpException when a file is not in the form, with its line and what would be right
    public static TntpProblem read(Path net, Path trips, Factors factors) throws IOException {
        var netReader = new TntpReader(net);
        int nodes = netReader.headerNumber("NUMBER OF NODES", null);
        int firstThrough = netReader.headerNumber("FIRST THRU NODE", 1);
        List<Link> links = netReader.links(nodes, factors);
        List<Facility> facilities = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Link link : links) {
            String ends = link.from + ">" + link.to;
            int times = seen.merge(ends, 1, Integer::sum);
            facilities.add(Facility.unlimited(times == 1 ? ends : ends + "#" + times, link.delay()));
        }
        var graph = new Graph(
                IntStream.rangeClosed(1, nodes).mapToObj(Integer::toString).toList(),
                firstThrough - 1,
                links.stream().mapToInt(link -> link.from - 1).toArray(),
                links.stream().mapToInt(link -> link.to - 1).toArray(),
                IntStream.range(0, links.size()).toArray(),
                links.stream().mapToDouble(Link::fixed).toArray());
        var tripsReader = new TntpReader(trips);
        OdMatrix.Builder demand = OdMatrix.builder();
        double intrazonal = tripsReader.trips(nodes, demand);
        var goods = new GoodsClass("trips", graph, demand.build(), 1);
        return new TntpProblem(new FlowProblem(facilities, List.of(goods)), intrazonal);
    }

    /// Reads best known volumes.
    ///
    /// @param problem whose links the file lists; parallel links in the order of their costs
    /// @return units by facility; NaN where the file says nothing
    public static double[] readVolumes(Path flow, TntpProblem problem) throws IOException {
        var reader = new TntpReader(flow);
        Map<String, Integer> facility = new HashMap<>();
        List<Facility> facilities = problem.problem().facilities();
        for (int f = 0; f < facilities.size(); f++) {
            facility.put(facilities.get(f).id(), f);
        }
        double[] volumes = new double[facilities.size()];
        java.util.Arrays.fill(volumes, Double.NaN);
        Map<String, Integer> seen = new HashMap<>();
        for (Line line : reader.lines) {
            List<String> words = line.words();
            if (!Character.isDigit(words.getFirst().charAt(0))) {
                continue;
            }
            if (words.size() < 3) {
                throw reader.wrong(line.number, line.text, "from, to, volume");
            }
            String ends = words.get(0) + ">" + words.get(1);
            int times = seen.merge(ends, 1, Integer::sum);
            Integer f = facility.get(times == 1 ? ends : ends + "#" + times);
            if (f == null) {
                throw reader.wrong(line.number, ends, "a link of the network");
            }
            volumes[f] = reader.number(line, words.get(2), "a volume");
        }
        return volumes;
    }

    private List<Link> links(int nodes, Factors factors) throws TntpException {
        List<Link> links = new ArrayList<>();
        for (Line line : lines) {
            links.add(link(line, nodes, factors));
        }
        int stated = headerNumber("NUMBER OF LINKS", links.size());
        if (stated != links.size()) {
            throw new TntpException(file + ": the head says " + stated + " links, but " + links.size()
                    + " follow. Maybe the file was cut?");
        }
        links.sort(Link.CANONICAL);
        return links;
    }

    private Link link(Line line, int nodes, Factors factors) throws TntpException {
        List<String> words = line.words();
        if (words.size() < LEAST_COLUMNS) {
            throw wrong(line.number, line.text, "init_node term_node capacity length free_flow_time b power …");
        }
        double toll = words.size() > TOLL_COLUMN ? number(line, words.get(TOLL_COLUMN), "a toll") : 0;
        var link = new Link(
                whole(line, words.get(0), "a node", nodes),
                whole(line, words.get(1), "a node", nodes),
                number(line, words.get(2), "a capacity"),
                number(line, words.get(4), "a free-flow time"),
                number(line, words.get(5), "b of BPR"),
                number(line, words.get(6), "a power"),
                factors.toll * toll + factors.distance * number(line, words.get(3), "a length"));
        if (link.fixed < 0) {
            throw wrong(line.number, "toll and length cost " + link.fixed, "a cost of 0 or more");
        }
        if (link.capacity == 0 && !link.isConstant()) {
            throw wrong(line.number, "capacity 0", "more than 0, because the time grows with the volume (b > 0)");
        }
        return link;
    }

    /// Returns what stays inside its zone.
    private double trips(int nodes, OdMatrix.Builder demand) throws TntpException {
        double intrazonal = 0;
        int zones = headerNumber("NUMBER OF ZONES", nodes);
        int origin = 0;
        for (Line line : lines) {
            List<String> words = line.words();
            int at = 0;
            while (at < words.size()) {
                boolean isOrigin = words.get(at).equalsIgnoreCase("origin");
                if (at + 1 == words.size()) {
                    throw wrong(line.number, words.get(at), isOrigin ? "Origin N" : "pairs 'destination : trips;'");
                }
                if (isOrigin) {
                    origin = whole(line, words.get(at + 1), "a zone", zones);
                } else if (origin == 0) {
                    throw wrong(line.number, words.get(at), "a line 'Origin N' before the first trips");
                } else {
                    int destination = whole(line, words.get(at), "a zone", zones);
                    double trips = number(line, words.get(at + 1), "trips");
                    demand.add(origin - 1, destination - 1, trips);
                    intrazonal += origin == destination ? trips : 0;
                }
                at += 2;
            }
        }
        return intrazonal;
    }

    private int headerNumber(String name, @Nullable Integer otherwise) throws TntpException {
        String value = header.get(name);
        if (value == null) {
            if (otherwise == null) {
                throw new TntpException(file + ": the head has no <" + name + ">.");
            }
            return otherwise;
        }
        try {
            return Integer.parseInt(value.replace(";", "").strip());
        } catch (NumberFormatException e) {
            throw new TntpException(file + ": <" + name + "> is '" + value + "'; a whole number would be right.");
        }
    }

    private int whole(Line line, String word, String what, int most) throws TntpException {
        try {
            int value = Integer.parseInt(word);
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw wrong(line.number, word, what + " from 1 to " + most);
    }

    private double number(Line line, String word, String what) throws TntpException {
        try {
            double value = Double.parseDouble(word);
            if (value >= 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw wrong(line.number, word, what + ", a number of 0 or more");
    }

    private TntpException wrong(int line, String value, String right) {
        return new TntpException(
                file + ", line " + line + ": '" + value.strip() + "' is wrong; " + right + " would be right.");
    }

    /// Without comment and punctuation.
    private record Line(int number, String text) {
        List<String> words() {
            List<String> words = new ArrayList<>();
            var tokens = new StringTokenizer(text);
            while (tokens.hasMoreTokens()) {
                words.add(tokens.nextToken());
            }
            return words;
        }
    }

    private record Link(int from, int to, double capacity, double free, double b, double power, double fixed) {
        static final java.util.Comparator<Link> CANONICAL = java.util.Comparator.comparingInt(Link::from)
                .thenComparingInt(Link::to)
                .thenComparingDouble(Link::free)
                .thenComparingDouble(Link::fixed)
                .thenComparingDouble(Link::capacity)
                .thenComparingDouble(Link::b)
                .thenComparingDouble(Link::power);

        boolean isConstant() {
            return free == 0 || b == 0 || power == 0;
        }

        VolumeDelay delay() {
            return isConstant() ? new Constant(power == 0 ? free * (1 + b) : free) : new Bpr(free, b, capacity, power);
        }
    }
}
