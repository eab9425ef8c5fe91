package io.tumen.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeoJsonExportTest {
    @Test
    void everyPlaceAndLinkIsAFeatureWithItsSource() {
        Corridor bundled = GtfsRoundTripTest.bundled();
        JsonNode collection = new JsonMapper().readTree(GeoJsonExport.text(bundled));
        assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(collection.path("features").size())
                .isEqualTo(bundled.places().size() + bundled.links().size());
        for (JsonNode feature : collection.path("features")) {
            JsonNode properties = feature.path("properties");
            assertThat(properties.has("source") || properties.has("distance_source"))
                    .as(feature.toString())
                    .isTrue();
        }
    }

    @Test
    void aSeaLinkFollowsTheMaritimeGraphFromPortToPort() {
        JsonNode collection = new JsonMapper().readTree(GeoJsonExport.text(GtfsRoundTripTest.bundled()));
        JsonNode line = null;
        for (JsonNode feature : collection.path("features")) {
            line = feature.path("id").asString().equals("link:VVO-NGB.sea") ? feature.path("geometry") : line;
        }
        assertThat(line).isNotNull();
        assertThat(line.path("type").asString()).isEqualTo("LineString");
        assertThat(line.path("coordinates").size()).isGreaterThan(10);
        assertThat(line.path("coordinates").path(0).path(0).asDouble())
                .as("longitude first")
                .isBetween(131.0, 133.0);
    }

    @Test
    void aLineOverTheDateLineIsCutThere() {
        List<List<Position>> pieces =
                GeoJsonExport.cutAtDateLine(List.of(new Position(50, 170), new Position(54, -170)));
        assertThat(pieces)
                .containsExactly(
                        List.of(new Position(50, 170), new Position(52, 180)),
                        List.of(new Position(52, -180), new Position(54, -170)));
        assertThat(GeoJsonExport.cutAtDateLine(List.of(new Position(0, 1), new Position(0, 2))))
                .hasSize(1);
    }
}
