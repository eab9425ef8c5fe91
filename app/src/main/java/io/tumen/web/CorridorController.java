package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.CorridorView;
import io.tumen.operations.Office;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "corridor")
class CorridorController {
    private final CorridorView corridor;
    private final byte[] geoJson;

    CorridorController(Office office) {
        this.corridor = office.desk().corridor();
        this.geoJson = office.desk().geoJson();
    }

    @GetMapping("/corridor")
    @Operation(summary = "Places, links with their course on the map, and sources of the corridor")
    CorridorView corridor() {
        return corridor;
    }

    @GetMapping(value = "/corridor.geojson", produces = "application/geo+json")
    @Operation(summary = "Places and links of the corridor as GeoJSON (RFC 7946), with their sources")
    byte[] geoJson() {
        return geoJson;
    }
}
