package io.tumen.feed;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Provenance;
import io.tumen.law.Answer;
import io.tumen.law.OpenPoint;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the acts of a regime may name.
///
/// @param territory whether acts may serve the goods of the whole territory
/// @param answers   the valid answer to each open point that has one
/// @param settled   collects the open points whose answers the acts were settled by
/// @param expected  collects what would settle each open point that something rests on
/// @param named collects the open points that some act names
record RegimeTerms(
        RegimeFeed.Known known,
        boolean territory,
        Set<String> subdivisions,
        Map<String, OpenPoint> openPoints,
        Map<String, Answer> answers,
        Set<String> settled,
        Map<String, Set<List<String>>> expected,
        Set<String> named) {
    private static final Choice<Boolean> WHOLE = new Choice<>("extent of an act", Map.of("whole_territory", true));

    RegimeTerms(
            RegimeFeed.Known known,
            boolean territory,
            Set<String> subdivisions,
            Map<String, OpenPoint> openPoints,
            Map<String, Answer> answers) {
        this(known, territory, subdivisions, openPoints, answers, new HashSet<>(), new HashMap<>(), new HashSet<>());
    }

    /// The answer to the point, where there is one of the two that settle it there; null otherwise.
    @Nullable
    String findAnswer(@Nullable OpenPoint point, String yes, String no) {
        return point == null ? null : settle(point, List.of(yes, no), List.of(yes, no)::contains);
    }

    /// The day that was answered, where it lies in the window; null otherwise.
    @Nullable
    LocalDate findDay(OpenPoint point, LocalDate first, LocalDate last) {
        String day = settle(point, List.of("a day from " + first + " to " + last), text -> lies(text, first, last));
        return day == null ? null : LocalDate.parse(day);
    }

    private static boolean lies(String text, LocalDate first, LocalDate last) {
        try {
            LocalDate day = Cells.date(text);
            return !day.isBefore(first) && !day.isAfter(last);
        } catch (InvalidValueException e) {
            return false;
        }
    }

    private @Nullable String settle(OpenPoint point, List<String> right, Predicate<String> fits) {
        expected.computeIfAbsent(point.id(), id -> new LinkedHashSet<>()).add(right);
        Answer answer = answers.get(point.id());
        if (answer == null || !fits.test(answer.value())) {
            return null;
        }
        settled.add(point.id());
        return answer.value();
    }

    /// What would settle the point, for each way in which something rests on it; empty where nothing does and any words
    /// answer it.
    Set<List<String>> expectedAnswers(String point) {
        return expected.getOrDefault(point, Set.of());
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
                .filter(point -> !answers.containsKey(point.id()))
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
