package io.tumen.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A flow problem as a few lines of text:
///
///     border 10h                        a facility with constant hours, or:
///     port 2 bpr 0.15 100 4 max 80      2 h free, Bpr; max is the capacity; conical ALPHA CAPACITY likewise
///     A B border 1.5                    an arc that uses it, with 1.5 fixed hours
///     A C - 3                           an arc that uses none
///     corn A C 30                       demand of a class
final class SketchedFlows {
    private final Map<String, Facility> facilities = new LinkedHashMap<>();
    private final List<String> facilityIds = new ArrayList<>();
    private final List<String> nodes = new ArrayList<>();
    private final List<String[]> arcs = new ArrayList<>();
    private final List<String[]> demands = new ArrayList<>();
    private int firstThrough;

    static FlowProblem draw(String text) {
        return new SketchedFlows().read(text).problem();
    }

    private SketchedFlows read(String text) {
        for (String line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            String[] words = line.split(" +");
            if (words[0].equals("closed")) {
                Arrays.stream(words).skip(1).forEach(this::node);
                firstThrough = words.length - 1;
            } else if (words.length == 4 && (words[2].equals("-") || facilities.containsKey(words[2]))) {
                node(words[0]);
                node(words[1]);
                arcs.add(words);
            } else if (words.length == 4 && nodes.contains(words[1])) {
                demands.add(words);
            } else {
                facility(words);
            }
        }
        return this;
    }

    private int node(String name) {
        if (!nodes.contains(name)) {
            nodes.add(name);
        }
        return nodes.indexOf(name);
    }

    private void facility(String[] words) {
        int max = Arrays.asList(words).indexOf("max");
        double capacity = max < 0 ? Double.POSITIVE_INFINITY : Double.parseDouble(words[max + 1]);
        double free = Double.parseDouble(words[1].replace("h", ""));
        VolumeDelay delay = words.length < 3 || max == 2
                ? new Constant(free)
                : switch (words[2]) {
                    case "bpr" -> new Bpr(free, number(words[3]), number(words[4]), number(words[5]));
                    case "conical" -> new Conical(free, number(words[3]), number(words[4]));
                    case "queue" -> SingleServerQueue.of(free, number(words[3]), 24, number(words[4]));
                    default -> throw new IllegalArgumentException(String.join(" ", words));
                };
        facilities.put(words[0], new Facility(words[0], delay, capacity));
        facilityIds.add(words[0]);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private FlowProblem problem() {
        int count = arcs.size();
        int[] from = arcs.stream().mapToInt(arc -> node(arc[0])).toArray();
        int[] to = arcs.stream().mapToInt(arc -> node(arc[1])).toArray();
        int[] facility =
                arcs.stream().mapToInt(arc -> facilityIds.indexOf(arc[2])).toArray();
        double[] fixed = arcs.stream().mapToDouble(arc -> number(arc[3])).toArray();
        Map<String, OdMatrix.Builder> matrices = new LinkedHashMap<>();
        for (String[] demand : demands) {
            matrices.computeIfAbsent(demand[0], name -> OdMatrix.builder())
                    .add(node(demand[1]), node(demand[2]), number(demand[3]));
        }
        Graph graph = new Graph(nodes, firstThrough, from, to, facility, fixed);
        if (count != from.length) {
            throw new IllegalStateException();
        }
        return new FlowProblem(
                List.copyOf(facilities.values()),
                matrices.entrySet().stream()
                        .map(one -> new GoodsClass(
                                one.getKey(), graph, one.getValue().build(), 1))
                        .toList());
    }

    /// A random problem: a ring with chords, so that every pair has a way; some facilities shared by several arcs.
    ///
    /// @param congested whether hours change with the volume
    /// @param room      capacity of the limited facilities: about that share of all demand
    static FlowProblem random(long seed, boolean congested, double room) {
        Random random = new Random(seed);
        int nodes = 5 + random.nextInt(5);
        int pairs = 2 + random.nextInt(5);
        StringBuilder text = new StringBuilder();
        int count = 3 * nodes;
        for (int f = 0; f < count; f++) {
            text.append("f").append(f).append(' ').append(1 + random.nextInt(9));
            if (congested && random.nextInt(4) > 0) {
                text.append(" bpr 0.5 ")
                        .append(10 + random.nextInt(20))
                        .append(' ')
                        .append(1 + random.nextInt(4));
            }
            // The ring has no limit: whatever must move can.
            if (f >= nodes && random.nextInt(3) > 0) {
                text.append(" max ").append(Math.max(0.5, Math.rint(room * (5 + random.nextInt(30)))));
            }
            text.append('\n');
        }
        for (int f = 0; f < count; f++) {
            int from = f < nodes ? f : random.nextInt(nodes);
            int to = f < nodes ? (f + 1) % nodes : (from + 1 + random.nextInt(nodes - 1)) % nodes;
            int used = f < nodes || random.nextInt(4) > 0 ? f : nodes + random.nextInt(count - nodes);
            int fixed = f < nodes ? 5 + random.nextInt(10) : random.nextInt(4);
            text.append("n" + from + " n" + to + " f" + used + " " + fixed + "\n");
        }
        for (int pair = 0; pair < pairs; pair++) {
            int from = random.nextInt(nodes);
            text.append("k" + random.nextInt(2) + " n" + from + " n" + (from + 1 + random.nextInt(nodes - 1)) % nodes
                    + " " + (1 + random.nextInt(30)) + "\n");
        }
        return draw(text.toString());
    }

    /// The same with one facility replaced.
    static FlowProblem with(FlowProblem problem, int number, Facility facility) {
        List<Facility> facilities = new ArrayList<>(problem.facilities());
        facilities.set(number, facility);
        return new FlowProblem(facilities, problem.classes());
    }

    static FlowProblem withCapacity(FlowProblem problem, int number, double capacity) {
        Facility old = problem.facilities().get(number);
        return with(problem, number, new Facility(old.id(), old.delay(), capacity));
    }

    static int facility(FlowProblem problem, String id) {
        return problem.facilities().stream().map(Facility::id).toList().indexOf(id);
    }
}
