package io.tumen.conversion;

import io.tumen.feed.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A table on its way out.
final class OutTable {
    private final List<List<String>> rows = new ArrayList<>();

    OutTable(String... columns) {
        rows.add(List.of(columns));
    }

    void add(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException(cells.length + " cells for the columns " + rows.getFirst());
        }
        rows.add(List.of(cells));
    }

    int count() {
        return rows.size() - 1;
    }

    byte[] bytes() {
        return Sheet.of(rows).text().getBytes(StandardCharsets.UTF_8);
    }
}
