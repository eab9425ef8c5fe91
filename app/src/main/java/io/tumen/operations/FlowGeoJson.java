package io.tumen.operations;

import io.tumen.corridor.Range;
import io.tumen.operations.FlowsView.LinkUse;
import io.tumen.operations.FlowsView.Origin;
import io.tumen.operations.FlowsView.Port;
import io.tumen.operations.FlowsView.Share;
import io.tumen.operations.FlowsView.Study;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Flows as GeoJSON (RFC 7946): links with what they carry, loading ports, and origins with the port that loads most of
/// their goods. Each feature tells its `scenario`, empty for the corridor as it is.
public final class FlowGeoJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private FlowGeoJson() {}

    public static String text(FlowsView view) {
        ObjectNode collection = MAPPER.createObjectNode();
        collection.put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (Study study : view.studies()) {
            study.links().forEach(link -> link(features, study, link));
            study.ports().forEach(port -> port(features, study, port));
            study.hinterland().forEach(origin -> origin(features, study, origin));
        }
        return MAPPER.writeValueAsString(collection) + "\n";
    }

    private static ObjectNode feature(ArrayNode features, Study study, String type, String id) {
        ObjectNode feature = features.addObject();
        feature.put("type", "Feature");
        feature.put("id", study.text() + "/" + type + ":" + id);
        ObjectNode properties = feature.putObject("properties");
        properties.put("type", type);
        properties.put("scenario", study.text());
        properties.put("day", study.day().toString());
        return feature;
    }

    private static ObjectNode properties(ObjectNode feature) {
        return (ObjectNode) feature.get("properties");
    }

    private static void link(ArrayNode features, Study study, LinkUse link) {
        ObjectNode feature = feature(features, study, "link", link.link());
        ObjectNode geometry = feature.putObject("geometry");
        geometry.put("type", "LineString");
        ArrayNode line = geometry.putArray("coordinates");
        link.path().forEach(point -> line.addArray().add(point[0]).add(point[1]));
        properties(feature).put("mode", link.mode());
        put(properties(feature), "teu_a_year", link.teu());
    }

    private static void port(ArrayNode features, Study study, Port port) {
        Double longitude = port.longitude();
        Double latitude = port.latitude();
        if (longitude == null || latitude == null) {
            return;
        }
        ObjectNode feature = feature(features, study, "port", port.name());
        point(feature, longitude, latitude);
        properties(feature).put("name", port.name());
        put(properties(feature), "teu_a_year", port.teu());
        put(properties(feature), "share", port.share());
    }

    private static void origin(ArrayNode features, Study study, Origin origin) {
        ObjectNode feature = feature(features, study, "origin", origin.place());
        point(feature, origin.longitude(), origin.latitude());
        ObjectNode properties = properties(feature);
        properties.put("name", origin.name());
        properties.put("subdivision", origin.subdivision());
        if (!origin.shares().isEmpty()) {
            Share first = origin.shares().getFirst();
            properties.put("port", first.name());
            put(properties, "share", first.share());
        }
    }

    private static void point(ObjectNode feature, double longitude, double latitude) {
        ObjectNode geometry = feature.putObject("geometry");
        geometry.put("type", "Point");
        geometry.putArray("coordinates").add(longitude).add(latitude);
    }

    private static void put(ObjectNode properties, String name, Range range) {
        properties.put(name + "_low", range.low());
        properties.put(name + "_likely", range.likely());
        properties.put(name + "_high", range.high());
    }
}
