package io.tumen.ledger;

import java.util.List;

/// The answer to who asks for reference numbers in advance.
public sealed interface Reserving {
    record Reserved(ReferenceBlock block) implements Reserving {}

    /// @param refusals the most weighty first
    record Refused(List<Refusal> refusals) implements Reserving {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
