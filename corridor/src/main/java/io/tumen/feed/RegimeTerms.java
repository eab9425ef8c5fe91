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
/// @param territory whether acts may serve the goods of the whole territory
/// @param named collects the open points that some act names
record RegimeTerms(
        RegimeFeed.Known known,
        boolean territory,
        Set<String> subdivisions,
        Map<String, OpenPoint> openPoints,
        Set<String> named) {
    private static final Choice<Boolean> WHOLE = new Choice<>("extent of an act", Map.of("whole_territory", true));

    RegimeTerms(
            RegimeFeed.Known known, boolean territory, Set<String> subdivisions, Map<String, OpenPoint> openPoints) {
        this(known, territory, subdivisions, openPoints, new HashSet<>());
    }

    /// Whose goods the act serves; null for the whole territory.
    @Nullable
    String findSubdivision(YamlMap row) {
        if (!row.has("serves")) {
            return subdivision(row);
        }
        row.value("serves", WHOLE::parse, true);
        if (row.has("subdivision") || !territory) {
            row.report(
                    YamlRules.UNKNOWN_SUBDIVISION,
                    "serves",
                    "whole_territory",
                    row.has("subdivision")
                            ? "An act serves one subdivision or the whole territory; keep one of the two keys."
                            : "regime.yaml names no 'territory', so no act can serve all of it.");
        }
        return null;
    }

    private String subdivision(YamlMap row) {
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
