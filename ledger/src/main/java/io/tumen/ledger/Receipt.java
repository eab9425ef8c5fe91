package io.tumen.ledger;

import java.time.Instant;
import java.util.List;

/// The answer to facts. No fact is refused; a key that was used for something else is.
public sealed interface Receipt {
    /// @param positions of the facts, in the order they were given
    record Recorded(List<Long> positions, Instant learnt) implements Receipt {
        public Recorded {
            positions = List.copyOf(positions);
        }
    }

    record Refused(Refusal refusal) implements Receipt {}
}
