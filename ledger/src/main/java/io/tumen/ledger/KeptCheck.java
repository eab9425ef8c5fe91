package io.tumen.ledger;

import java.util.List;

/// The states kept for lists, held against those computed from facts and decisions.
///
/// @param movements  how many there are
/// @param kept       SHA-256 over the hashes of the kept states in the order of lodging, hexadecimal
/// @param recomputed the same over the states computed anew
/// @param different  movements whose kept state is missing or another one, the first thousand
public record KeptCheck(long movements, String kept, String recomputed, List<MovementId> different) {
    public KeptCheck {
        different = List.copyOf(different);
    }

    public boolean isEqual() {
        return kept.equals(recomputed);
    }
}
