package io.tumen.feed;

import io.tumen.corridor.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/// Open water as a graph: points of the sea and ports, joined where a ship can go straight.
///
/// Shortest ways by Dijkstra (1959) over great-circle lengths, kept for each start. A way never runs through a third
/// port.
final class SeaGraph {
    private final Map<String, Position> points = new LinkedHashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final Set<String> ports = new HashSet<>();
    private final Map<String, Tree> trees = new HashMap<>();

    /// A way over water.
    ///
    /// @param shape positions between the two ends, without them
    record SeaWay(double km, List<Position> shape) {}

    /// Shortest ways from one start: length to each point, and the point before it.
    private record Tree(Map<String, Double> km, Map<String, String> before) {}

    private record Reached(String point, double km) {}

    void addPoint(String id, Position position) {
        points.put(id, position);
    }

    void addPort(String id, Position position) {
        points.put(id, position);
        ports.add(id);
    }

    /// Joins two points both ways; a point that was never added is left out.
    void join(String one, String other) {
        if (points.containsKey(one) && points.containsKey(other)) {
            neighbours.computeIfAbsent(one, id -> new HashSet<>()).add(other);
            neighbours.computeIfAbsent(other, id -> new HashSet<>()).add(one);
            trees.clear();
        }
    }

    boolean isJoined(String point) {
        return neighbours.containsKey(point);
    }

    /// The point of open water nearest to a position; empty where there is none.
    Optional<String> findNearest(Position position) {
        return points.entrySet().stream()
                .filter(point -> !ports.contains(point.getKey()) && neighbours.containsKey(point.getKey()))
                .min(Comparator.comparingDouble(point -> point.getValue().greatCircleKm(position)))
                .map(Map.Entry::getKey);
    }

    /// The shortest way; empty where there is none or a point was never added.
    Optional<SeaWay> findWay(String from, String to) {
        if (!points.containsKey(from)) {
            return Optional.empty();
        }
        Tree tree = trees.computeIfAbsent(from, this::treeFrom);
        Double km = tree.km().get(to);
        return km == null ? Optional.empty() : Optional.of(new SeaWay(km, shape(from, to, tree.before())));
    }

    private Tree treeFrom(String start) {
        var tree = new Tree(new HashMap<>(), new HashMap<>());
        var queue = new PriorityQueue<Reached>(
                Comparator.comparingDouble(Reached::km).thenComparing(Reached::point));
        tree.km().put(start, 0.0);
        queue.add(new Reached(start, 0));
        while (!queue.isEmpty()) {
            Reached here = queue.remove();
            if (here.point().equals(start) || !ports.contains(here.point())) {
                reachFrom(here, tree, queue);
            }
        }
        return tree;
    }

    private void reachFrom(Reached here, Tree tree, Queue<Reached> queue) {
        Position position = positionOf(here.point());
        for (String next : neighbours.getOrDefault(here.point(), Set.of())) {
            double km = here.km() + position.greatCircleKm(positionOf(next));
            if (km < tree.km().getOrDefault(next, Double.POSITIVE_INFINITY)) {
                tree.km().put(next, km);
                tree.before().put(next, here.point());
                queue.add(new Reached(next, km));
            }
        }
    }

    private List<Position> shape(String from, String to, Map<String, String> before) {
        var shape = new ArrayList<Position>();
        for (String point = before.get(to); point != null && !point.equals(from); point = before.get(point)) {
            shape.addFirst(positionOf(point));
        }
        return List.copyOf(shape);
    }

    Position positionOf(String point) {
        Position position = points.get(point);
        if (position == null) {
            throw new IllegalStateException("No point " + point + ". Maybe it was joined before it was added?");
        }
        return position;
    }
}
