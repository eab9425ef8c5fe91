package io.tumen.ledger;

import org.jspecify.annotations.Nullable;

/// A decision asked for on a lodged movement.
public sealed interface Command {
    /// @param reason why it is accepted although the law is not known to allow it; null otherwise
    record Accept(Deadline deadline, @Nullable String reason) implements Command {}

    record Release() implements Command {}

    /// Holds what came home against what left.
    ///
    /// @param reason why it is done before every unit is stated to be home; null otherwise
    record Reconcile(@Nullable String reason) implements Command {}

    /// @param reason how a discrepancy was resolved; null when everything matched
    record Discharge(@Nullable String reason) implements Command {}

    /// Lets goods that a screening list holds be released.
    ///
    /// @param reason what was looked at
    record Clear(String reason) implements Command {}

    record Cancel(String reason) implements Command {}
}
