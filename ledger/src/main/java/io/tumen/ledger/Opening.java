package io.tumen.ledger;

import java.util.List;

/// The answer to a new certificate.
public sealed interface Opening {
    record Opened(Account account) implements Opening {}

    /// @param refusals the most weighty first
    record Refused(List<Refusal> refusals) implements Opening {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
