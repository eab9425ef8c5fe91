package io.tumen.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Something that is remembered of a movement, as a row of a select over several movements.
///
/// @param movement its id as the row has it: to make an id of it for every row would take longer than to read the row
record Owned<T>(String movement, T what) {
    static <T> Map<String, List<T>> byMovement(List<Owned<T>> rows) {
        Map<String, List<T>> byMovement = new HashMap<>();
        rows.forEach(row -> byMovement
                .computeIfAbsent(row.movement(), none -> new ArrayList<>())
                .add(row.what()));
        return byMovement;
    }
}
