package io.tumen.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Names the first table and column in which two leaves differ.
final class LeafDifference {
    private static final JsonMapper JSON = JsonMapper.shared();

    private LeafDifference() {}

    static String between(String inTheLog, String inTheTables) {
        try {
            String found = find("", JSON.readTree(inTheLog), JSON.readTree(inTheTables));
            return found == null ? "its text in the log is not in canonical form" : found;
        } catch (JacksonException e) {
            return "its text in the log is no JSON";
        }
    }

    private static @Nullable String find(String where, @Nullable JsonNode log, @Nullable JsonNode tables) {
        if (log != null && log.equals(tables)) {
            return null;
        }
        if (log == null || tables == null || !log.isContainer() || !tables.isContainer()) {
            return where + " is " + words(tables) + " in the tables and " + words(log) + " in the log";
        }
        List<String> names = new ArrayList<>();
        if (log.isObject()) {
            names.addAll(new TreeSet<>(log.propertyNames()));
            tables.propertyNames().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
        }
        for (String name : names) {
            String found = find(where.isEmpty() ? name : where + "." + name, log.get(name), tables.get(name));
            if (found != null) {
                return found;
            }
        }
        for (int i = 0; i < Math.max(log.size(), tables.size()) && log.isArray(); i++) {
            String found = find(where + " row " + (i + 1), log.get(i), tables.get(i));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String words(@Nullable JsonNode value) {
        if (value == null) {
            return "absent";
        }
        return value.isContainer() ? "there" : "'" + value.asString() + "'";
    }
}
