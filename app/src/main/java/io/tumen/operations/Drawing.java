package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Position;
import java.util.ArrayList;
import java.util.List;

/// Where the ways lie on a map, as `[longitude, latitude]` pairs, the order of GeoJSON.
final class Drawing {
    private final Corridor corridor;

    Drawing(Corridor corridor) {
        this.corridor = corridor;
    }

    List<double[]> pathOf(Link link) {
        var path = new ArrayList<double[]>();
        path.add(pair(corridor.placeOf(link.from()).position()));
        link.shape().forEach(position -> path.add(pair(position)));
        path.add(pair(corridor.placeOf(link.to()).position()));
        return path;
    }

    /// The path over several links, each joint once.
    List<double[]> pathOf(List<LinkId> links) {
        var path = new ArrayList<double[]>();
        for (LinkId link : links) {
            List<double[]> next = pathOf(corridor.linkFor(link));
            path.addAll(path.isEmpty() ? next : next.subList(1, next.size()));
        }
        return path;
    }

    private static double[] pair(Position position) {
        return new double[] {position.longitude(), position.latitude()};
    }
}
