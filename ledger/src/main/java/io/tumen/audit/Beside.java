package io.tumen.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows that stand in a leaf beside the row it is of: one of a table, and a list of another.
///
/// @param one  rows of the first table by what names them
/// @param many rows of the second table by what names them
record Beside(
        String table,
        Map<Object, Map<String, Object>> one,
        String listTable,
        Map<Object, List<Map<String, Object>>> many) {
    /// The declaration that a lodging brought.
    static Beside declared(LeafTable leaves, List<Map<String, Object>> decisions) {
        String[] movements = decisions.stream()
                .filter(decision -> "LODGED".equals(decision.get("kind")))
                .map(decision -> (String) decision.get("movement_id"))
                .toArray(String[]::new);
        return new Beside(
                "movement",
                LeafTable.indexed(
                        leaves.rows("select * from movement where movement_id = any(?)", movements), "movement_id"),
                "movement_unit",
                LeafTable.grouped(
                        leaves.rows(
                                "select * from movement_unit where movement_id = any(?) order by ordinal", movements),
                        "movement_id"));
    }

    /// The declaration as a decision amended it.
    static Beside amended(LeafTable leaves, List<Map<String, Object>> decisions) {
        Long[] positions = decisions.stream()
                .map(decision -> (Long) decision.get("position"))
                .toArray(Long[]::new);
        return new Beside(
                "amendment",
                LeafTable.indexed(
                        leaves.rows("select * from amendment where position = any(?)", positions), "position"),
                "amendment_unit",
                LeafTable.grouped(
                        leaves.rows("select * from amendment_unit where position = any(?) order by ordinal", positions),
                        "position"));
    }

    /// The certificate that a request opened, and the money it moved.
    static Beside money(LeafTable leaves, List<Map<String, Object>> decisions, List<Map<String, Object>> requests) {
        String[] keys = Stream.concat(decisions.stream(), requests.stream())
                .map(row -> (String) row.get("request_key"))
                .distinct()
                .toArray(String[]::new);
        return new Beside(
                "certificate",
                LeafTable.indexed(
                        leaves.rows("select * from certificate where request_key = any(?)", keys), "request_key"),
                "guarantee_entry",
                LeafTable.grouped(
                        leaves.rows("select * from guarantee_entry where request_key = any(?) order by position", keys),
                        "request_key"));
    }

    void addTo(Map<String, Object> rows, @Nullable Object name) {
        Map<String, Object> first = one.get(name);
        if (first != null) {
            rows.put(table, first);
        }
        List<Map<String, Object>> list = many.getOrDefault(name, List.of());
        if (first != null || !list.isEmpty()) {
            rows.put(listTable, list);
        }
    }
}
