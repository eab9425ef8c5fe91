package io.tumen.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Something that is remembered of a movement, as a row of a select over several movements.
record Owned<T>(MovementId movement, T what) {
    static <T> Map<MovementId, List<T>> byMovement(List<Owned<T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Owned::movement, TreeMap::new, Collectors.mapping(Owned::what, Collectors.toList())));
    }
}
