package io.tumen.ledger;

import java.util.List;

/// The answer to a command.
public sealed interface Ruling {
    record Taken(RecordedDecision decision) implements Ruling {}

    /// @param refusals the most weighty first
    record Refused(List<Refusal> refusals) implements Ruling {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
