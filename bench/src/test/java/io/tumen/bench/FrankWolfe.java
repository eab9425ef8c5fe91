package io.tumen.bench;

import io.tumen.flows.FlowProblem;
import io.tumen.flows.Graph;
import io.tumen.flows.OdMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/// Frank-Wolfe as a textbook has it (LeBlanc, Morlok & Pierskalla 1975; Sheffi 1985): all-or-nothing by Dijkstra's
/// algorithm from every origin, a line search by halving, a step. For one class whose arcs are facilities of their own.
final class FrankWolfe {
    private final FlowProblem problem;
    private final Graph graph;
    private final OdMatrix demand;
    private final List<List<Integer>> leaving = new ArrayList<>();
    private final double[] hours;
    private double[] volumes;

    FrankWolfe(FlowProblem problem) {
        this.problem = problem;
        graph = problem.classes().getFirst().graph();
        demand = problem.classes().getFirst().demand();
        for (int node = 0; node < graph.nodeCount(); node++) {
            leaving.add(new ArrayList<>());
        }
        for (int arc = 0; arc < graph.arcCount(); arc++) {
            leaving.get(graph.from(arc)).add(arc);
        }
        hours = new double[graph.arcCount()];
        volumes = new double[graph.arcCount()];
    }

    /// Returns the relative gap after so many steps at most.
    double run(double gapRelative, int mostSteps) {
        renew();
        volumes = load();
        double gap = 1;
        for (int step = 0; step < mostSteps && gap > gapRelative; step++) {
            renew();
            double[] tree = load();
            double cost = 0;
            double cheapest = 0;
            for (int arc = 0; arc < tree.length; arc++) {
                cost += volumes[arc] * hours[arc];
                cheapest += tree[arc] * hours[arc];
            }
            gap = (cost - cheapest) / cost;
            move(tree);
        }
        return gap;
    }

    private double hours(int arc, double volume) {
        return graph.fixedHours(arc)
                + problem.facilities().get(graph.facility(arc)).delay().hours(volume);
    }

    private void renew() {
        for (int arc = 0; arc < hours.length; arc++) {
            hours[arc] = hours(arc, volumes[arc]);
        }
    }

    private double[] load() {
        double[] loaded = new double[hours.length];
        for (int row = 0; row < demand.rowCount(); row++) {
            int[] into = tree(demand.origin(row));
            for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                int node = demand.destination(cell);
                while (node != demand.origin(row)) {
                    loaded[into[node]] += demand.volume(cell);
                    node = graph.from(into[node]);
                }
            }
        }
        return loaded;
    }

    private int[] tree(int origin) {
        double[] label = new double[graph.nodeCount()];
        int[] into = new int[graph.nodeCount()];
        Arrays.fill(label, Double.POSITIVE_INFINITY);
        label[origin] = 0;
        var queue = new PriorityQueue<Label>();
        queue.add(new Label(0, origin));
        while (!queue.isEmpty()) {
            Label next = queue.remove();
            boolean mayLeave = next.node == origin || graph.isPassable(next.node);
            if (next.hours > label[next.node] || !mayLeave) {
                continue;
            }
            for (int arc : leaving.get(next.node)) {
                double there = next.hours + hours[arc];
                if (there < label[graph.to(arc)]) {
                    label[graph.to(arc)] = there;
                    into[graph.to(arc)] = arc;
                    queue.add(new Label(there, graph.to(arc)));
                }
            }
        }
        return into;
    }

    private void move(double[] tree) {
        double least = 0;
        double most = 1;
        for (int halving = 0; halving < 30; halving++) {
            double middle = (least + most) / 2;
            double slope = 0;
            for (int arc = 0; arc < tree.length; arc++) {
                double way = tree[arc] - volumes[arc];
                slope += way == 0 ? 0 : way * hours(arc, volumes[arc] + middle * way);
            }
            if (slope < 0) {
                least = middle;
            } else {
                most = middle;
            }
        }
        for (int arc = 0; arc < tree.length; arc++) {
            volumes[arc] += least * (tree[arc] - volumes[arc]);
        }
    }

    private record Label(double hours, int node) implements Comparable<Label> {
        @Override
        public int compareTo(Label other) {
            return Double.compare(hours, other.hours);
        }
    }
}
