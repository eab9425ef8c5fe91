package io.tumen.flows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Nodes and arcs of a product network in the making.
final class ArcList {
    private final Map<Spot, Integer> numbers = new LinkedHashMap<>();
    private final List<Spot> spots = new ArrayList<>();
    private final ArrayDeque<Integer> unexplored = new ArrayDeque<>();
    private final List<Integer> from = new ArrayList<>();
    private final List<Integer> to = new ArrayList<>();
    private final List<Integer> facility = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final BitSet unknown = new BitSet();

    int numberOf(Spot spot) {
        Integer known = numbers.putIfAbsent(spot, spots.size());
        if (known != null) {
            return known;
        }
        spots.add(spot);
        unexplored.add(spots.size() - 1);
        return spots.size() - 1;
    }

    boolean hasUnexplored() {
        return !unexplored.isEmpty();
    }

    int nextUnexplored() {
        return unexplored.remove();
    }

    Spot spot(int node) {
        return spots.get(node);
    }

    void add(int start, Spot end, int usedFacility, Step step) {
        from.add(start);
        to.add(numberOf(end));
        facility.add(usedFacility);
        steps.add(step);
    }

    void markUnknown() {
        unknown.set(steps.size() - 1);
    }

    /// The arcs that lie on a way to a destination; the first nodes are centroids and stay.
    Layout layOut(int centroids) {
        BitSet useful = leadingToDestinations(centroids);
        int[] node = new int[spots.size()];
        var names = new ArrayList<String>();
        for (int i = 0; i < node.length; i++) {
            if (i < centroids || useful.get(i)) {
                node[i] = names.size();
                names.add(spots.get(i).words());
            }
        }
        int[] kept = IntStream.range(0, steps.size())
                .filter(arc -> useful.get(to.get(arc)) && useful.get(from.get(arc)))
                .toArray();
        var stillUnknown = new BitSet();
        for (int i = 0; i < kept.length; i++) {
            stillUnknown.set(i, unknown.get(kept[i]));
        }
        return new Layout(
                names,
                column(kept, arc -> node[from.get(arc)]),
                column(kept, arc -> node[to.get(arc)]),
                column(kept, facility::get),
                Arrays.stream(kept).mapToObj(steps::get).toList(),
                stillUnknown,
                spots.subList(0, centroids).stream()
                        .map(Spot.Centroid.class::cast)
                        .toList());
    }

    private static int[] column(int[] kept, IntUnaryOperator value) {
        return Arrays.stream(kept).map(value).toArray();
    }

    private BitSet leadingToDestinations(int centroids) {
        var into = new ArrayList<List<Integer>>();
        spots.forEach(spot -> into.add(new ArrayList<>()));
        for (int arc = 0; arc < steps.size(); arc++) {
            into.get(to.get(arc)).add(from.get(arc));
        }
        var useful = new BitSet();
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < centroids; i++) {
            if (spots.get(i) instanceof Spot.Centroid centroid && !centroid.origin()) {
                useful.set(i);
                open.add(i);
            }
        }
        while (!open.isEmpty()) {
            for (int before : into.get(open.remove())) {
                if (!useful.get(before)) {
                    useful.set(before);
                    open.add(before);
                }
            }
        }
        return useful;
    }
}
