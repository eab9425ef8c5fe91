package io.tumen.feed;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Provenance;
import io.tumen.law.OpenPoint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the acts of a regime may name.
record RegimeTerms(RegimeFeed.Known known, Set<String> subdivisions, Map<String, OpenPoint> openPoints) {
    private static final PlaceId NO_PLACE = new PlaceId("none");

    String subdivision(YamlMap row) {
        String code = row.text("subdivision");
        if (!code.isEmpty() && !subdivisions.contains(code)) {
            row.report(
                    "unknown_subdivision",
                    "subdivision",
                    code,
                    "regime.yaml does not name '" + code + "'; " + Nearest.oneOf(subdivisions, code));
        }
        return code;
    }

    PlaceId place(YamlMap row, String key) {
        return checked(row, key, row.value(key, PlaceId::new, NO_PLACE));
    }

    List<PlaceId> places(YamlMap row, String key) {
        return row.values(key, PlaceId::new, NO_PLACE).stream()
                .map(place -> checked(row, key, place))
                .toList();
    }

    private PlaceId checked(YamlMap row, String key, PlaceId place) {
        if (!known.places().containsKey(place) && !place.equals(NO_PLACE)) {
            Set<String> ids =
                    known.places().keySet().stream().map(PlaceId::value).collect(Collectors.toSet());
            row.report(
                    "unknown_place",
                    key,
                    place.value(),
                    "places.csv has no '" + place + "'; " + Nearest.oneOf(ids, place.value()));
        }
        return place;
    }

    /// The open point named under the key; null where the key is not there, and after a finding.
    @Nullable
    OpenPoint findOpenPoint(YamlMap row, String key) {
        return row.has(key) ? checked(row, key, row.text(key)) : null;
    }

    List<OpenPoint> openPoints(YamlMap row, String key) {
        return row.values(key, text -> text, "").stream()
                .flatMap(id -> Stream.ofNullable(checked(row, key, id)))
                .toList();
    }

    private @Nullable OpenPoint checked(YamlMap row, String key, String id) {
        OpenPoint point = openPoints.get(id);
        if (point == null && !id.isEmpty()) {
            row.report(
                    "unknown_open_point",
                    key,
                    id,
                    "regime.yaml has no open point '" + id + "'; " + Nearest.oneOf(openPoints.keySet(), id));
        }
        return point;
    }

    Provenance provenance(YamlMap row) {
        return known.provenance(row);
    }
}
