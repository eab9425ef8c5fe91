package io.tumen.ledger;

import io.tumen.law.Standing;
import org.jspecify.annotations.Nullable;

/// What an authorised person or rule decided.
public sealed interface Decision {
    record Lodged() implements Decision {}

    /// @param standing  what the law says of the planned way on the planned day of exit
    /// @param grounds   the acts and articles, one a line
    /// @param lawSha256 hash of the rules that were asked
    /// @param reason    why it was accepted although the standing is unknown; null otherwise
    record Accepted(
            ReferenceNumber reference,
            Deadline deadline,
            Standing standing,
            String grounds,
            String lawSha256,
            @Nullable String reason)
            implements Decision {}

    record Released() implements Decision {}

    record Reconciled(Outcome outcome, @Nullable String reason) implements Decision {}

    record Discharged(@Nullable String reason) implements Decision {}

    /// @param grounds   the lists that held the goods, one a line
    /// @param lawSha256 hash of the rules that were asked
    record Cleared(String grounds, String lawSha256, String reason) implements Decision {}

    record Cancelled(String reason) implements Decision {}
}
