package io.tumen.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a certificate states, as read, believed by nobody yet.
final class Stated {
    /// What the answer claims to be.
    enum Claim {
        EQUILIBRIUM,
        OPTIMUM,
        FLOWS,
        CUT
    }

    /// @param capacity infinite for none
    record Place(String id, double capacity, StatedDelay delay) {}

    /// @param facility -1 for none
    record Arc(int from, int to, int facility, double fixedHours) {}

    /// Of one class and origin.
    static final class Row {
        final TreeMap<Integer, Double> demand = new TreeMap<>();
        final Numbers flows = new Numbers();
        final Numbers cheapest = new Numbers();
    }

    static final class Goods {
        final String name;
        final int nodeCount;
        final int arcCount;
        final int firstThrough;
        final List<String> nodes = new ArrayList<>();
        final List<Arc> arcs = new ArrayList<>();
        final TreeMap<Integer, Row> rows = new TreeMap<>();

        @Nullable
        Double gap;

        Goods(String name, int nodeCount, int arcCount, int firstThrough) {
            this.name = name;
            this.nodeCount = nodeCount;
            this.arcCount = arcCount;
            this.firstThrough = firstThrough;
        }

        boolean isClosed(int node, int origin) {
            return node < firstThrough && node != origin;
        }

        /// For a report.
        String words(int origin) {
            return name + " from " + nodes.get(origin);
        }

        String arcWords(int arc) {
            return nodes.get(arcs.get(arc).from()) + " → "
                    + nodes.get(arcs.get(arc).to()) + " (arc " + arc + ")";
        }
    }

    final Claim claim;
    final List<Place> places = new ArrayList<>();
    final List<Goods> classes = new ArrayList<>();
    final Numbers volumes = new Numbers();
    final Numbers hours = new Numbers();
    final Numbers prices = new Numbers();
    final Numbers weights = new Numbers();
    String statedDigest = "";
    String digest = "";

    @Nullable
    Double gap;

    @Nullable
    Double objective;

    @Nullable
    Double cutCapacity;

    @Nullable
    Double cutMustPass;

    Stated(Claim claim) {
        this.claim = claim;
    }
}
