package io.tumen.conversion;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Gauge;
import io.tumen.corridor.Link;
import io.tumen.corridor.Place;
import io.tumen.corridor.Position;
import io.tumen.corridor.Terminal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// From a corridor to a GMNS network: a node for each terminal, a directed link for each link, in kilometres and
/// kilometres an hour. Columns beyond GMNS carry what [GmnsImport] reads back and where each value comes from.
public final class GmnsExport {
    private GmnsExport() {}

    public static Export of(Corridor corridor) {
        OutTable nodes = nodes(corridor);
        OutTable links = links(corridor);
        var files = new TreeMap<String, byte[]>();
        files.put("config.csv", config(corridor).bytes());
        files.put("node.csv", nodes.bytes());
        files.put("link.csv", links.bytes());
        files.put("use_definition.csv", uses(corridor).bytes());
        files.put("README.md", readme(corridor).getBytes(StandardCharsets.UTF_8));
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("nodes", nodes.count());
        counts.put("links", links.count());
        return new Export(
                files,
                counts,
                List.of(
                        "Services, handling, prices, emissions, opening hours and closures: GMNS has no word for them.",
                        "Of low, likely and high hours only the likely ones, as free_speed.",
                        "The law."));
    }

    private static OutTable config(Corridor corridor) {
        var config = new OutTable(
                "dataset_name", "short_length", "long_length", "speed", "crs", "geometry_field_format", "currency");
        config.add(corridor.name(), "m", "km", "kph", "EPSG:4326", "wkt", "CNY");
        return config;
    }

    private static OutTable nodes(Corridor corridor) {
        var nodes = new OutTable(
                "node_id",
                "name",
                "x_coord",
                "y_coord",
                "node_type",
                "place_id",
                "place_name",
                "place_kind",
                "country",
                "subdivision",
                "un_locode",
                "time_zone",
                "source",
                "confidence");
        for (Terminal terminal : corridor.terminals()) {
            Place place = corridor.placeFor(terminal.place());
            nodes.add(
                    terminal.id().value(),
                    terminal.name(),
                    PackageRows.number(place.position().longitude()),
                    PackageRows.number(place.position().latitude()),
                    "terminal",
                    place.id().value(),
                    place.nameEn(),
                    place.kind().name().toLowerCase(Locale.ROOT),
                    place.country(),
                    place.subdivision(),
                    orEmpty(place.unLocode()),
                    place.zone().getId(),
                    terminal.provenance().source().value(),
                    terminal.provenance().confidence().name());
        }
        return nodes;
    }

    private static OutTable links(Corridor corridor) {
        var links = new OutTable(
                "link_id",
                "from_node_id",
                "to_node_id",
                "directed",
                "geometry",
                "length",
                "free_speed",
                "allowed_uses",
                "gauge_mm",
                "access",
                "length_source",
                "length_confidence",
                "hours_source",
                "hours_confidence");
        for (Link link : corridor.links()) {
            Gauge gauge = link.gauge();
            links.add(
                    link.id().value(),
                    link.from().value(),
                    link.to().value(),
                    "true",
                    lineOf(link, corridor).text(),
                    PackageRows.number(link.distanceKm()),
                    speedOf(link),
                    link.mode().code(),
                    gauge == null ? "" : Integer.toString(gauge.millimetres()),
                    link.onDemand() ? "on_demand" : "scheduled",
                    link.distanceProvenance().source().value(),
                    link.distanceProvenance().confidence().name(),
                    link.hoursProvenance().source().value(),
                    link.hoursProvenance().confidence().name());
        }
        return links;
    }

    /// The line of a link from place to place.
    static LineString lineOf(Link link, Corridor corridor) {
        var points = new ArrayList<Position>();
        points.add(corridor.placeOf(link.from()).position());
        points.addAll(link.shape());
        points.add(corridor.placeOf(link.to()).position());
        return new LineString(points);
    }

    private static String speedOf(Link link) {
        double hours = link.hours().likely();
        return hours > 0 ? PackageRows.number(link.distanceKm() / hours) : "";
    }

    private static OutTable uses(Corridor corridor) {
        var uses = new OutTable("use", "persons_per_vehicle", "pce", "description");
        corridor.links().stream()
                .map(link -> link.mode().code())
                .distinct()
                .sorted()
                .forEach(mode -> uses.add(mode, "", "", "goods by " + mode));
        return uses;
    }

    private static String readme(Corridor corridor) {
        return """
                # %s

                A network in the General Modeling Network Specification, written by `tumen export gmns`. Nodes are terminals,
                links are directed, lengths are kilometres, speeds kilometres an hour. Columns after `allowed_uses` and
                `node_type` are not of GMNS; source and confidence are those of the corridor package.
                """.replace("%s", corridor.name());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
