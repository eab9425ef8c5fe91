package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import java.util.BitSet;
import java.util.List;

/// The graph of one class of goods with what its arcs are in the corridor.
final class ProductGraph {
    private final Graph graph;
    private final List<Step> steps;
    private final BitSet unknown;
    private final List<Spot.Centroid> centroids;

    /// @param steps     by arc
    /// @param unknown   arcs that hand over goods of which it is unknown whether their way is lawful
    /// @param centroids the first nodes
    ProductGraph(Graph graph, List<Step> steps, BitSet unknown, List<Spot.Centroid> centroids) {
        this.graph = graph;
        this.steps = List.copyOf(steps);
        this.unknown = (BitSet) unknown.clone();
        this.centroids = List.copyOf(centroids);
    }

    Graph graph() {
        return graph;
    }

    List<Step> steps() {
        return steps;
    }

    boolean unknown(int arc) {
        return unknown.get(arc);
    }

    int originFor(PlaceId place) {
        return nodeFor(new Spot.Centroid(place, true));
    }

    int destinationFor(PlaceId place) {
        return nodeFor(new Spot.Centroid(place, false));
    }

    private int nodeFor(Spot.Centroid centroid) {
        int node = centroids.indexOf(centroid);
        if (node < 0) {
            throw new IllegalArgumentException("No " + centroid.words() + " in this class of goods");
        }
        return node;
    }

    PlaceId placeAt(int centroid) {
        return centroids.get(centroid).place();
    }
}
