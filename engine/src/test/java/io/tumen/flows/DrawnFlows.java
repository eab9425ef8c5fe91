package io.tumen.flows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Small problems drawn from a seed, with everything that a solver stumbles over: parallel arcs, arcs without time or
/// without a facility, facilities that several arcs and classes share (even twice on one way), powers from 0 to 6,
/// huge and tiny demands, nodes that may not be passed through.
final class DrawnFlows {
    private static final double[] POWERS = {0, 0.5, 1, 1, 2, 2.5, 4, 4, 4, 6};

    private final Random random;
    private final List<Facility> facilities = new ArrayList<>();

    private DrawnFlows(long seed) {
        random = new Random(seed);
    }

    static FlowProblem of(long seed) {
        return new DrawnFlows(seed).draw();
    }

    /// The same problem with facilities and arcs in another order.
    static FlowProblem shuffled(FlowProblem problem, long seed) {
        var random = new Random(seed);
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, problem.facilities().size()).boxed().toList());
        Collections.shuffle(order, random);
        List<Facility> facilities =
                order.stream().map(problem.facilities()::get).toList();
        Map<Graph, Graph> graphs = new HashMap<>();
        List<GoodsClass> classes = problem.classes().stream()
                .map(goods -> new GoodsClass(
                        goods.name(),
                        graphs.computeIfAbsent(goods.graph(), graph -> shuffled(graph, order, random)),
                        goods.demand(),
                        goods.valueOfTime()))
                .toList();
        return new FlowProblem(facilities, classes);
    }

    private static Graph shuffled(Graph graph, List<Integer> facilityOrder, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, graph.arcCount()).boxed().toList());
        Collections.shuffle(order, random);
        return new Graph(
                IntStream.range(0, graph.nodeCount()).mapToObj(graph::nodeName).toList(),
                graph.firstThrough(),
                order.stream().mapToInt(graph::from).toArray(),
                order.stream().mapToInt(graph::to).toArray(),
                order.stream()
                        .mapToInt(graph::facility)
                        .map(f -> f == Graph.NONE ? Graph.NONE : facilityOrder.indexOf(f))
                        .toArray(),
                order.stream().mapToDouble(graph::fixedHours).toArray());
    }

    private FlowProblem draw() {
        int count = 4 + random.nextInt(8);
        for (int f = 0; f < count; f++) {
            facilities.add(Facility.unlimited("f" + f, delay()));
        }
        int nodes = 4 + random.nextInt(3);
        List<GoodsClass> classes = new ArrayList<>();
        int classCount = 1 + random.nextInt(3);
        for (int k = 0; k < classCount; k++) {
            boolean sameGraph = k > 0 && random.nextInt(3) == 0;
            Graph graph = sameGraph ? classes.getFirst().graph() : graph(nodes);
            classes.add(new GoodsClass("k" + k, graph, demand(nodes), 1 + random.nextInt(20)));
        }
        return new FlowProblem(facilities, classes);
    }

    private VolumeDelay delay() {
        double free = random.nextInt(5) == 0 ? 0 : 0.5 + random.nextInt(10);
        return random.nextInt(4) == 0
                ? new Constant(free)
                : new Bpr(
                        free,
                        random.nextInt(6) == 0 ? 0 : 0.15 + random.nextInt(3),
                        1 + random.nextInt(40),
                        POWERS[random.nextInt(POWERS.length)]);
    }

    /// A ring, so that everything can be reached, with chords.
    private Graph graph(int nodes) {
        List<int[]> ends = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            ends.add(new int[] {node, (node + 1) % nodes});
        }
        int chords = 2 + random.nextInt(2 * nodes - 3);
        for (int i = 0; i < chords; i++) {
            ends.add(new int[] {random.nextInt(nodes), random.nextInt(nodes)});
        }
        return new Graph(
                IntStream.range(0, nodes).mapToObj(node -> "n" + node).toList(),
                random.nextInt(3) == 0 ? 1 : 0,
                ends.stream().mapToInt(end -> end[0]).toArray(),
                ends.stream().mapToInt(end -> end[1]).toArray(),
                ends.stream()
                        .mapToInt(end -> random.nextInt(6) == 0 ? Graph.NONE : random.nextInt(facilities.size()))
                        .toArray(),
                ends.stream()
                        .mapToDouble(end -> random.nextBoolean() ? 0 : random.nextInt(20) / 4.0)
                        .toArray());
    }

    private OdMatrix demand(int nodes) {
        OdMatrix.Builder demand = OdMatrix.builder();
        int pairs = 1 + random.nextInt(5);
        double size = random.nextInt(6) == 0 ? 1000 : random.nextInt(6) == 0 ? 0.01 : 10;
        for (int i = 0; i < pairs; i++) {
            // From node 0 only, where it may not be passed through: a ring is cut there.
            demand.add(0, 1 + random.nextInt(nodes - 1), size * (1 + random.nextInt(5)));
            if (random.nextBoolean()) {
                int origin = random.nextInt(nodes - 1);
                demand.add(origin, origin + 1 + random.nextInt(nodes - 1 - origin), size * random.nextDouble());
            }
        }
        return demand.build();
    }
}
