package io.tumen.flows;

import java.util.Arrays;

/// One way for one OD pair, with the facilities it uses.
final class Route {
    private final int pair;
    private final int[] arcs;
    private final int[] facilities;
    private final int[] uses;
    private final double fixedHours;

    Route(int pair, Graph graph, int[] arcs) {
        this.pair = pair;
        this.arcs = arcs;
        int[] used = Arrays.stream(arcs)
                .map(graph::facility)
                .filter(facility -> facility != Graph.NONE)
                .sorted()
                .toArray();
        facilities = Arrays.stream(used).distinct().toArray();
        uses = new int[facilities.length];
        for (int facility : used) {
            uses[Arrays.binarySearch(facilities, facility)]++;
        }
        fixedHours = Arrays.stream(arcs).mapToDouble(graph::fixedHours).sum();
    }

    /// Number of the OD pair in its [Routes].
    int pair() {
        return pair;
    }

    int arcCount() {
        return arcs.length;
    }

    int arc(int position) {
        return arcs[position];
    }

    boolean goesAlong(int[] others) {
        return Arrays.equals(arcs, others);
    }

    /// How many different facilities it uses.
    int facilityCount() {
        return facilities.length;
    }

    /// Rising with the position.
    int facility(int position) {
        return facilities[position];
    }

    /// How often it uses that facility.
    int uses(int position) {
        return uses[position];
    }

    double fixedHours() {
        return fixedHours;
    }

    /// @param facilityHours by facility
    double hours(double[] facilityHours) {
        return fixedHours + sum(facilityHours);
    }

    /// A value of the facilities added up along the way.
    double sum(double[] byFacility) {
        double sum = 0;
        for (int i = 0; i < facilities.length; i++) {
            sum += uses[i] * byFacility[facilities[i]];
        }
        return sum;
    }
}
