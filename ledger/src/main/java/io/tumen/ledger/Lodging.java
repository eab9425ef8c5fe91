package io.tumen.ledger;

import java.util.List;

/// The answer to a declaration.
public sealed interface Lodging {
    record Lodged(MovementId movement) implements Lodging {}

    /// @param refusals the most weighty first
    record Refused(List<Refusal> refusals) implements Lodging {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
