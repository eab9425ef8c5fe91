package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import java.util.Comparator;

/// Where goods begin and end.
public record Pair(PlaceId origin, PlaceId destination) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::origin).thenComparing(Pair::destination);

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return origin + "–" + destination;
    }
}
