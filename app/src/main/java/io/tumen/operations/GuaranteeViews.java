package io.tumen.operations;

import io.tumen.operations.MovementAnswer.RefusalView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is shown of guarantee accounts.
public interface GuaranteeViews {
    /// Free, reserved and claimed sum to the amount; all as plain decimal numbers of the currency.
    ///
    /// @param validUntil last day, null when none is set
    /// @param entries    in their order; null in a list of accounts
    record AccountView(
            String certificate,
            String guarantor,
            String holder,
            String amount,
            String currency,
            String validFrom,
            @Nullable String validUntil,
            String free,
            String reserved,
            String claimed,
            @Nullable List<EntryView> entries) {}

    /// One side of a movement of money.
    ///
    /// @param pot     `limit`, `free`, `reserved` or `claimed`
    /// @param amount  what the pot gains, negative when it loses
    /// @param balance of the pot after it
    record EntryView(
            long position,
            long transfer,
            String pot,
            String amount,
            String balance,
            @Nullable String movement,
            String reason,
            Instant entered) {}

    /// The answer to a new certificate.
    sealed interface OpeningAnswer {
        record Opened(AccountView account) implements OpeningAnswer {}

        /// @param refusals the most weighty first
        record Refused(List<RefusalView> refusals) implements OpeningAnswer {
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }
    }
}
