package io.tumen.bench;

import io.tumen.bench.TextbookGraph.Edge;
import io.tumen.bench.TextbookGraph.Node;
import io.tumen.bench.TextbookGraph.Weight;
import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.planner.Criterion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/// Multi-criteria Dijkstra as the textbooks have it (Martins 1984, On a multicriteria shortest path problem): labels
/// are objects, settled in lexicographic order from a binary heap, each node keeps its Pareto set as a list. What no
/// longer beats a label at the destination is dropped, as every textbook goes on to say.
final class Textbook implements Router {
    private static final class Label {
        final Node node;
        final Point point;
        boolean beaten;

        Label(Node node, Point point) {
            this.node = node;
            this.point = point;
        }
    }

    private final TextbookGraph graph;
    private final Set<Criterion> criteria;

    Textbook(Corridor corridor, Set<Criterion> criteria) {
        this.graph = new TextbookGraph(corridor, Question.CARGO);
        this.criteria = criteria;
    }

    @Override
    public List<Point> find(Question question) {
        return new Run(question).front();
    }

    @Override
    public Object ask(Question question) {
        return find(question);
    }

    /// The state of one question.
    private final class Run {
        private final Question question;
        private final Node goal;
        private final long lastMinute;
        private final List<List<Label>> reached = new ArrayList<>();
        private final PriorityQueue<Label> open =
                new PriorityQueue<>(Comparator.comparingLong((Label label) -> label.point.minute())
                        .thenComparingLong(label -> label.point.milliCny())
                        .thenComparingLong(label -> label.point.grams())
                        .thenComparingInt(label -> label.point.transfers()));

        Run(Question question) {
            this.question = question;
            goal = graph.yardOf(question.destination());
            lastMinute = Math.floorDiv(question.ready().plus(Question.HORIZON).getEpochSecond(), 60L)
                    - graph.minutesOf(question.destination(), Activity.UNLOAD);
            for (int i = 0; i < graph.count(); i++) {
                reached.add(new ArrayList<>(2));
            }
        }

        List<Point> front() {
            long ready = Math.ceilDiv(question.ready().getEpochSecond(), 60L);
            offer(
                    graph.loadedAt(question.origin()),
                    new Point(
                            ready + graph.minutesOf(question.origin(), Activity.LOAD),
                            graph.milliOf(question.origin(), Activity.LOAD),
                            0,
                            0));
            while (!open.isEmpty()) {
                Label label = open.remove();
                if (!label.beaten && label.node != goal) {
                    label.node.edges.forEach(edge -> follow(label.point, edge));
                }
            }
            int minutes = graph.minutesOf(question.destination(), Activity.UNLOAD);
            Weight unload = new Weight(graph.milliOf(question.destination(), Activity.UNLOAD), 0, 0);
            return Point.front(labels(goal).stream()
                    .map(label -> add(label.point, minutes, unload).only(criteria))
                    .toList());
        }

        private void follow(Point from, Edge edge) {
            long minute = from.minute() + edge.minutes();
            if (edge.service() != null) {
                long base = edge.service().firstBase(minute - edge.offset());
                if (base == Long.MAX_VALUE) {
                    return;
                }
                minute = base + edge.offset();
            }
            if (minute <= lastMinute) {
                offer(edge.to(), add(from, (int) (minute - from.minute()), edge.weight()));
            }
        }

        private static Point add(Point to, int minutes, Weight weight) {
            return new Point(
                    to.minute() + minutes,
                    to.milliCny() + weight.milliCny(),
                    to.grams() + weight.grams(),
                    to.transfers() + weight.transfers());
        }

        private void offer(Node node, Point all) {
            Point point = all.only(criteria);
            if (isCovered(node, point) || isCovered(goal, point)) {
                return;
            }
            List<Label> own = labels(node);
            own.removeIf(other -> {
                other.beaten |= point.covers(other.point);
                return other.beaten;
            });
            Label label = new Label(node, point);
            own.add(label);
            open.add(label);
        }

        private boolean isCovered(Node node, Point point) {
            for (Label other : labels(node)) {
                if (other.point.covers(point)) {
                    return true;
                }
            }
            return false;
        }

        private List<Label> labels(Node node) {
            return reached.get(node.number);
        }
    }
}
