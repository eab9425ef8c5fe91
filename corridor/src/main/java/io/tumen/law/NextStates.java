package io.tumen.law;

import io.tumen.corridor.PlaceId;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/// Next states as a table: a row per place that the law names, one row for all others, a column per epoch or state.
final class NextStates {
    private final Map<PlaceId, int[]> rows;
    private final int[] otherwise;

    NextStates(Map<PlaceId, int[]> rows, int[] otherwise) {
        this.rows = rows;
        this.otherwise = otherwise;
    }

    /// An event that means nothing.
    static NextStates unchanged(int states) {
        return new NextStates(Map.of(), same(states));
    }

    /// An event after which no lawful way goes on.
    static NextStates refused(int states) {
        var row = new int[states];
        Arrays.fill(row, LegalAutomaton.REFUSED);
        return new NextStates(Map.of(), row);
    }

    /// Every state followed by itself.
    static int[] same(int states) {
        return IntStream.range(0, states).toArray();
    }

    boolean leadAs(NextStates other) {
        return Arrays.equals(otherwise, other.otherwise)
                && rows.keySet().equals(other.rows.keySet())
                && rows.entrySet().stream()
                        .allMatch(row -> Arrays.equals(row.getValue(), other.rows.get(row.getKey())));
    }

    int at(PlaceId place, int column) {
        return rows.getOrDefault(place, otherwise)[column];
    }
}
