package io.tumen.law;

import io.tumen.corridor.PlaceId;
import java.util.Map;

/// Next states as a table: a row per place that the law names, one row for all others, a column per epoch or state.
final class NextStates {
    private final Map<PlaceId, int[]> rows;
    private final int[] otherwise;

    NextStates(Map<PlaceId, int[]> rows, int[] otherwise) {
        this.rows = rows;
        this.otherwise = otherwise;
    }

    int at(PlaceId place, int column) {
        return rows.getOrDefault(place, otherwise)[column];
    }
}
