package io.tumen.ledger;

import java.time.Instant;

/// Until when the goods must be home again.
public sealed interface Deadline {
    /// No legal text that sets a term could be read, and nobody has set one.
    record Unknown() implements Deadline {}

    record At(Instant instant) implements Deadline {}

    Deadline UNKNOWN = new Unknown();
}
