package io.tumen.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names of a table's columns and where each stands, held once for all rows of the table.
final class Header {
    static final Header NONE = new Header(List.of());

    private static final int ABSENT = -1;

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    /// @param names as written; where one stands twice, its last column counts
    Header(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            positions.put(names.get(i), i);
        }
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    /// Where the column stands, counted from 0; negative where the table has none of that name.
    int positionOf(String column) {
        return positions.getOrDefault(column, ABSENT);
    }
}
