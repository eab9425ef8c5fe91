package io.tumen.ledger;

import io.tumen.ledger.Party.Capacity;
import java.util.List;

/// A value as somebody claims it. Of several claims those of the weightiest capacity count, customs first; who comes
/// later or speaks oftener weighs no more.
record Claim<V>(Capacity by, V value) {
    private static final List<Capacity> BY_WEIGHT = List.of(
            Capacity.CUSTOMS,
            Capacity.FOREIGN_CUSTOMS,
            Capacity.TERMINAL,
            Capacity.CARRIER,
            Capacity.HOLDER,
            Capacity.RULE);

    /// The values that count, in the order they were claimed.
    static <V> List<V> weightiest(List<Claim<V>> claims) {
        int best = claims.stream().mapToInt(Claim::rank).min().orElse(0);
        return claims.stream()
                .filter(claim -> claim.rank() == best)
                .map(Claim::value)
                .toList();
    }

    private int rank() {
        return BY_WEIGHT.indexOf(by);
    }
}
