package io.tumen.feed;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Provenance;
import io.tumen.law.OpenPoint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the acts of a regime may name.
///
/// @param named collects the open points that some act names
record RegimeTerms(
        RegimeFeed.Known known, Set<String> subdivisions, Map<String, OpenPoint> openPoints, Set<String> named) {
    RegimeTerms(RegimeFeed.Known known, Set<String> subdivisions, Map<String, OpenPoint> openPoints) {
        this(known, subdivisions, openPoints, new HashSet<>());
    }

    String subdivision(YamlMap row) {
        String code = row.text("subdivision");
        if (!code.isEmpty() && !subdivisions.contains(code)) {
            row.report(
                    YamlRules.UNKNOWN_SUBDIVISION,
                    "subdivision",
                    code,
                    "regime.yaml does not name '" + code + "'; " + Nearest.oneOf(subdivisions, code));
        }
        return code;
    }

    PlaceId place(YamlMap row, String key) {
        return known.place(row, key);
    }

    List<PlaceId> places(YamlMap row, String key) {
        return row.values(key, PlaceId::new, RegimeFeed.Known.NO_PLACE).stream()
                .map(place -> known.checked(row, key, place))
                .toList();
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
        named.add(id);
        OpenPoint point = openPoints.get(id);
        if (point == null && !id.isEmpty()) {
            row.report(
                    YamlRules.UNKNOWN_OPEN_POINT,
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
