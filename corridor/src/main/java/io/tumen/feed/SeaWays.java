package io.tumen.feed;

import io.tumen.corridor.Position;
import java.util.List;
import java.util.Optional;

/// Ways at sea over the maritime graph of a package, for ports that are new to it too.
public final class SeaWays {
    private static final double NEAR_KM = 150;

    private final SeaGraph graph;

    /// @param km    length
    /// @param shape positions between the two ports, without them
    public record SeaWay(double km, List<Position> shape) {
        public SeaWay {
            shape = List.copyOf(shape);
        }
    }

    private SeaWays(SeaGraph graph) {
        this.graph = graph;
    }

    public static SeaWays of(PackageSheets sheets) {
        RawPackage raw = RawPackage.of(PackageFiles.of(sheets.bytes()));
        return new SeaWays(new DraftReader(raw, new Findings()).sea());
    }

    /// Joins a new port to the nearest point of the graph, if one is within 150 km.
    ///
    /// @return the point, to be written down as an edge
    public Optional<String> join(String port, Position position) {
        Optional<String> nearest = graph.findNearest(position)
                .filter(point -> graph.positionOf(point).greatCircleKm(position) <= NEAR_KM);
        graph.addPort(port, position);
        nearest.ifPresent(point -> graph.join(port, point));
        return nearest;
    }

    /// Whether the port is on the graph.
    public boolean isJoined(String port) {
        return graph.isJoined(port);
    }

    /// Joins two ports by a straight line.
    public void joinStraight(String port, String otherPort) {
        graph.join(port, otherPort);
    }

    /// The shortest way; empty where there is none or a port is unknown.
    public Optional<SeaWay> find(String from, String to) {
        return graph.findWay(from, to).map(way -> new SeaWay(way.km(), way.shape()));
    }
}
