package io.tumen.flows;

import java.util.BitSet;
import java.util.List;

/// All ways of goods that the law treats alike, before their value of time turns money into hours.
final class Layout {
    private final List<String> names;
    private final int[] from;
    private final int[] to;
    private final int[] facility;
    private final List<Step> steps;
    private final BitSet unknown;
    private final List<Spot.Centroid> centroids;

    /// @param centroids the first nodes
    Layout(
            List<String> names,
            int[] from,
            int[] to,
            int[] facility,
            List<Step> steps,
            BitSet unknown,
            List<Spot.Centroid> centroids) {
        this.names = List.copyOf(names);
        this.from = from.clone();
        this.to = to.clone();
        this.facility = facility.clone();
        this.steps = List.copyOf(steps);
        this.unknown = (BitSet) unknown.clone();
        this.centroids = List.copyOf(centroids);
    }

    /// The graph of goods with that value of time, CNY per TEU and hour.
    ProductGraph at(double valueOfTime) {
        double[] fixedHours = steps.stream()
                .mapToDouble(step -> step.hours() + step.cny() / valueOfTime)
                .toArray();
        var graph = new Graph(names, centroids.size(), from, to, facility, fixedHours);
        return new ProductGraph(graph, steps, unknown, centroids);
    }
}
