package io.tumen.conversion;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.Place;
import io.tumen.corridor.Position;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// From a corridor to GeoJSON (RFC 7946): places as points, links as lines, at sea along the maritime graph, each with
/// its values and where they come from. A line over the date line is cut in two there, as the RFC asks.
public final class GeoJsonExport {
    /// Name of the one file.
    public static final String FILE = "corridor.geojson";

    private static final int DECIMALS = 6;
    private static final double HALF_TURN = 180;
    private static final JsonMapper MAPPER = new JsonMapper();

    private GeoJsonExport() {}

    public static Export of(Corridor corridor) {
        var files = new TreeMap<String, byte[]>();
        files.put(FILE, text(corridor));
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("places", corridor.places().size());
        counts.put("links", corridor.links().size());
        return new Export(
                files,
                counts,
                List.of("Services, handling, prices, emissions and the law: they have no place on a map."));
    }

    /// The whole text, in UTF-8.
    public static byte[] text(Corridor corridor) {
        ObjectNode collection = MAPPER.createObjectNode();
        collection.put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        corridor.places().forEach(place -> features.add(feature(place)));
        corridor.links().forEach(link -> features.add(feature(link, corridor)));
        return MAPPER.writeValueAsBytes(collection);
    }

    private static ObjectNode feature(Place place) {
        ObjectNode feature = feature("place:" + place.id());
        ObjectNode geometry = feature.putObject("geometry");
        geometry.put("type", "Point");
        putPosition(geometry.putArray("coordinates"), place.position());
        ObjectNode properties = feature.putObject("properties");
        properties.put("type", "place");
        properties.put("name", place.nameEn());
        properties.put("name_zh", place.nameZh());
        properties.put("name_ru", place.nameRu());
        properties.put("kind", place.kind().name().toLowerCase(Locale.ROOT));
        properties.put("country", place.country());
        properties.put("subdivision", place.subdivision());
        properties.put("un_locode", place.unLocode());
        putProvenance(properties, "", place.provenance());
        return feature;
    }

    private static ObjectNode feature(Link link, Corridor corridor) {
        ObjectNode feature = feature("link:" + link.id());
        List<List<Position>> pieces =
                cutAtDateLine(GmnsExport.lineOf(link, corridor).points());
        ObjectNode geometry = feature.putObject("geometry");
        geometry.put("type", pieces.size() == 1 ? "LineString" : "MultiLineString");
        ArrayNode coordinates = geometry.putArray("coordinates");
        for (List<Position> piece : pieces) {
            ArrayNode line = pieces.size() == 1 ? coordinates : coordinates.addArray();
            piece.forEach(position -> putPosition(line.addArray(), position));
        }
        ObjectNode properties = feature.putObject("properties");
        properties.put("type", "link");
        properties.put("from", link.from().value());
        properties.put("to", link.to().value());
        properties.put("mode", link.mode().code());
        properties.put("access", link.onDemand() ? "on_demand" : "scheduled");
        properties.put("distance_km", link.distanceKm());
        putProvenance(properties, "distance_", link.distanceProvenance());
        putRange(properties, link.hours());
        putProvenance(properties, "hours_", link.hoursProvenance());
        return feature;
    }

    private static ObjectNode feature(String id) {
        ObjectNode feature = MAPPER.createObjectNode();
        feature.put("type", "Feature");
        feature.put("id", id);
        return feature;
    }

    private static void putProvenance(ObjectNode properties, String prefix, Provenance provenance) {
        properties.put(prefix + "source", provenance.source().value());
        properties.put(prefix + "confidence", provenance.confidence().name());
    }

    private static void putRange(ObjectNode properties, Range hours) {
        Map.of("low", hours.low(), "likely", hours.likely(), "high", hours.high()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(value -> properties.put("hours_" + value.getKey(), value.getValue()));
    }

    private static void putPosition(ArrayNode coordinates, Position position) {
        coordinates.add(rounded(position.longitude()));
        coordinates.add(rounded(position.latitude()));
    }

    private static BigDecimal rounded(double degrees) {
        BigDecimal rounded = BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }

    /// The line in pieces that each stay on one side of the date line.
    static List<List<Position>> cutAtDateLine(List<Position> line) {
        var pieces = new ArrayList<List<Position>>();
        var piece = new ArrayList<Position>(List.of(line.getFirst()));
        for (Position next : line.subList(1, line.size())) {
            Position before = piece.getLast();
            double turn = next.longitude() - before.longitude();
            if (Math.abs(turn) > HALF_TURN) {
                double side = before.longitude() < 0 ? -HALF_TURN : HALF_TURN;
                double latitude = latitudeAt(before, next, side);
                piece.add(new Position(latitude, side));
                pieces.add(List.copyOf(piece));
                piece.clear();
                piece.add(new Position(latitude, -side));
            }
            piece.add(next);
        }
        pieces.add(List.copyOf(piece));
        return pieces;
    }

    private static double latitudeAt(Position before, Position next, double side) {
        double far = next.longitude() + (side > 0 ? 2 * HALF_TURN : -2 * HALF_TURN);
        double share = far == before.longitude() ? 0 : (side - before.longitude()) / (far - before.longitude());
        return before.latitude() + share * (next.latitude() - before.latitude());
    }
}
