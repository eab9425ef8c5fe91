package io.tumen.conversion;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `node.csv`, `link.csv`, `geometry.csv` and `config.csv` as they stand there, without the rows that cannot be used.
final class GmnsNetwork {
    static final String NODES = "node.csv";
    static final String LINKS = "link.csv";
    private static final String CONFIG = "config.csv";
    private static final String GEOMETRIES = "geometry.csv";

    private final ImportFindings findings;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<RawLink> links = new ArrayList<>();
    private final Set<String> linkIds = new HashSet<>();
    private final Map<String, LineString> geometries = new HashMap<>();
    private final Map<String, Integer> otherUses = new TreeMap<>();
    private String lengthUnit = "";
    private String speedUnit = "";
    private boolean projected;

    record Node(String id, Position position, SourceRow row) {}

    /// @param shape null where none is drawn
    record RawLink(
            String id,
            Node from,
            Node to,
            String mode,
            @Nullable LineString shape,
            SourceRow row) {}

    private GmnsNetwork(ImportFindings findings) {
        this.findings = findings;
    }

    static GmnsNetwork read(SourceFiles files, ImportFindings findings) {
        var network = new GmnsNetwork(findings);
        files.read(CONFIG, List.of(), network::addConfig);
        files.readRequired(NODES, List.of("node_id", "x_coord", "y_coord"), network::addNode);
        files.read(GEOMETRIES, List.of("geometry_id", "geometry"), network::addGeometry);
        if (!network.projected) {
            files.readRequired(LINKS, List.of("from_node_id", "to_node_id"), network::addLink);
        }
        return network;
    }

    private void addConfig(SourceRow row) {
        lengthUnit = row.text("long_length");
        speedUnit = row.text("speed");
        String crs = row.text("crs");
        if (!crs.isEmpty() && !crs.matches("(?i).*(4326|wgs ?84|crs84).*")) {
            refuseProjection(row, "crs", "The network is drawn in " + crs);
        }
    }

    private void addNode(SourceRow row) {
        String id = row.text("node_id");
        double x = row.findNumber("x_coord").orElse(Double.NaN);
        double y = row.findNumber("y_coord").orElse(Double.NaN);
        if (x == 0 && y == 0 || Double.isNaN(x) || Double.isNaN(y)) {
            findings.add(
                    ImportRules.BAD_POSITION, row, "x_coord", "The node lies nowhere, or at 0, 0; it is left out.");
        } else if (Math.abs(x) > 180 || Math.abs(y) > 90) {
            refuseProjection(row, "x_coord", x + ", " + y + " are no degrees");
        } else if (nodes.putIfAbsent(id, new Node(id, new Position(y, x), row)) != null) {
            findings.add(ImportRules.DUPLICATE_ID, row, "node_id", "The second node of this id is left out.");
        }
    }

    private void refuseProjection(SourceRow row, String column, String what) {
        if (!projected) {
            findings.add(
                    ImportRules.COORDINATES_PROJECTED,
                    row,
                    column,
                    what + "; right would be longitude and latitude (EPSG:4326), into which a GIS converts them.");
        }
        projected = true;
    }

    private void addGeometry(SourceRow row) {
        if (row.has("geometry")) {
            geometries.put(row.text("geometry_id"), LineString.parse(row.text("geometry")));
        }
    }

    private void addLink(SourceRow row) {
        String mode = GmnsModes.find(row.text("allowed_uses"), row.text("facility_type"));
        if (mode == null) {
            otherUses.merge(row.textOr("allowed_uses", row.text("facility_type")), 1, Integer::sum);
            return;
        }
        Node from = node(row, "from_node_id");
        Node to = node(row, "to_node_id");
        String id = row.textOr("link_id", row.text("from_node_id") + "-" + row.text("to_node_id"));
        if (from == null || to == null) {
            return;
        }
        if (from.equals(to)) {
            throw new InvalidValueException("to_node_id", to.id(), "another node than where the link begins");
        }
        if (!linkIds.add(id)) {
            findings.add(ImportRules.DUPLICATE_ID, row, "link_id", "The second link of this id is left out.");
            return;
        }
        LineString shape =
                row.has("geometry") ? LineString.parse(row.text("geometry")) : geometries.get(row.text("geometry_id"));
        links.add(new RawLink(id, from, to, mode, shape, row));
    }

    private @Nullable Node node(SourceRow row, String column) {
        Node found = nodes.get(row.text(column));
        if (found == null) {
            findings.add(
                    ImportRules.UNKNOWN_ID,
                    row,
                    column,
                    "node.csv has no usable node '" + row.text(column) + "'; the link is left out.");
        }
        return found;
    }

    List<RawLink> links() {
        return List.copyOf(links);
    }

    int countNodes() {
        return nodes.size();
    }

    String lengthUnit() {
        return lengthUnit;
    }

    String speedUnit() {
        return speedUnit;
    }

    /// Links that carry no goods, by what they carry.
    Map<String, Integer> otherUses() {
        return otherUses;
    }
}
