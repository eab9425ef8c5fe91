package io.tumen.conversion;

import io.tumen.corridor.Position;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lines at sea as points and edges of the maritime graph of a package; where lines share a point they are joined.
final class SeaLines {
    private final PackageRows rows;
    private final Map<Position, String> points = new HashMap<>();
    private final Set<Set<String>> edges = new HashSet<>();

    SeaLines(PackageRows rows) {
        this.rows = rows;
    }

    /// @param between without the two ports
    /// @param note    how the line was found
    void join(String port, List<Position> between, String otherPort, String note) {
        String before = port;
        for (Position point : between) {
            String id = points.computeIfAbsent(point, this::add);
            edge(before, id, note);
            before = id;
        }
        edge(before, otherPort, note);
    }

    private String add(Position position) {
        String id = "sea-" + (points.size() + 1);
        rows.add("sea_points")
                .set("point_id", id)
                .set("latitude", PackageRows.number(position.latitude()))
                .set("longitude", PackageRows.number(position.longitude()))
                .set("name", "imported")
                .from("", NewPackage.SOURCE);
        return id;
    }

    /// @param source of the edge, see [NewPackage]
    static void seaEdge(PackageRows rows, String one, String other, String source, String note) {
        rows.add("sea_edges")
                .set("from_point", one)
                .set("to_point", other)
                .from("", source)
                .set("note", note);
    }

    private void edge(String one, String other, String note) {
        if (!one.equals(other) && edges.add(Set.of(one, other))) {
            seaEdge(rows, one, other, NewPackage.SOURCE, note);
        }
    }
}
