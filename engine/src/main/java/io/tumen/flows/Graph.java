package io.tumen.flows;

import java.util.List;
import java.util.function.IntPredicate;

/// The ways of one class of goods: directed arcs between nodes, each using one facility or none.
///
/// In a corridor a node is a terminal in a state of the law, so that an unlawful way is none; several arcs can then use
/// one facility. In a road network every arc is a facility of its own.
///
/// Nodes and arcs are numbered from 0. Ways begin and end at any node, but none goes through a node below
/// `firstThrough`: those are zone centroids.
public final class Graph {
    /// An arc that uses no facility.
    public static final int NONE = -1;

    private final List<String> nodeNames;
    private final int firstThrough;
    private final int[] from;
    private final int[] to;
    private final int[] facility;
    private final double[] fixedHours;

    /// @param nodeNames    of each node, as reports show it
    /// @param firstThrough the first node that may be passed through
    /// @param from         node where each arc begins
    /// @param to           node where each arc ends
    /// @param facility     facility that each arc uses, or [#NONE]
    /// @param fixedHours   what each arc costs this class besides the facility's delay, in hours: money divided by the
    ///                     class's value of time; not negative, infinite where the arc is closed
    public Graph(List<String> nodeNames, int firstThrough, int[] from, int[] to, int[] facility, double[] fixedHours) {
        this.nodeNames = List.copyOf(nodeNames);
        this.firstThrough = firstThrough;
        this.from = from.clone();
        this.to = to.clone();
        this.facility = facility.clone();
        this.fixedHours = fixedHours.clone();
        if (to.length != from.length || facility.length != from.length || fixedHours.length != from.length) {
            throw new IllegalArgumentException("Arcs: " + from.length + " begin, " + to.length + " end, "
                    + facility.length + " have a facility, " + fixedHours.length
                    + " have a fixed cost. Maybe a column is missing?");
        }
    }

    /// The same graph, with the same numbers, where some arcs are closed: their fixed cost is infinite, and no solver
    /// ever uses or counts them.
    public Graph closing(IntPredicate arcIsClosed) {
        double[] hours = fixedHours.clone();
        for (int arc = 0; arc < hours.length; arc++) {
            hours[arc] = arcIsClosed.test(arc) ? Double.POSITIVE_INFINITY : hours[arc];
        }
        return new Graph(nodeNames, firstThrough, from, to, facility, hours);
    }

    public int nodeCount() {
        return nodeNames.size();
    }

    public int arcCount() {
        return from.length;
    }

    public String nodeName(int node) {
        return nodeNames.get(node);
    }

    public boolean isPassable(int node) {
        return node >= firstThrough;
    }

    public int firstThrough() {
        return firstThrough;
    }

    public int from(int arc) {
        return from[arc];
    }

    public int to(int arc) {
        return to[arc];
    }

    public int facility(int arc) {
        return facility[arc];
    }

    public double fixedHours(int arc) {
        return fixedHours[arc];
    }
}
