package io.tumen.ledger;

import io.tumen.law.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an authorised person or rule decided.
public sealed interface Decision {
    record Lodged() implements Decision {}

    /// @param declaration the whole declaration as it reads from now on
    record Amended(Declaration declaration, String reason) implements Decision {}

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

    record ControlSelected(ControlKind kind, String reason) implements Decision {}

    /// What a control found.
    record ControlRecorded(boolean satisfactory, String remarks) implements Decision {}

    record GuaranteeReserved(String certificate, Money money) implements Decision {}

    record GuaranteeFreed(String certificate, Money money, String reason) implements Decision {}

    record GuaranteeClaimed(String certificate, Money money, String reason) implements Decision {}

    record Sealed(List<UnitSeal> seals) implements Decision {
        public Sealed {
            seals = List.copyOf(seals);
        }
    }

    /// The first of the signatures that a release needs.
    record ReleaseSigned() implements Decision {}

    record Released() implements Decision {}

    /// New seals put on under the eyes of the authority that decides it.
    record Resealed(List<UnitSeal> seals, String reason) implements Decision {
        public Resealed {
            seals = List.copyOf(seals);
        }
    }

    record IncidentAccepted(String reason) implements Decision {}

    record Reconciled(Outcome outcome, @Nullable String reason) implements Decision {}

    record Discharged(@Nullable String reason) implements Decision {}

    /// @param grounds   the lists that held the goods, one a line
    /// @param lawSha256 hash of the rules that were asked
    record Cleared(String grounds, String lawSha256, String reason) implements Decision {}

    record Cancelled(String reason) implements Decision {}

    record EnquiryOpened(String reason) implements Decision {}

    /// @param resolved whether the answer settles where the goods are
    record EnquiryAnswered(boolean resolved, String answer) implements Decision {}

    record RecoveryStarted(String reason) implements Decision {}

    record Closed(String reason) implements Decision {}

    /// What the watch over the clocks found, once for each clock and each end of it.
    ///
    /// @param clock id of the clock in the rule pack
    /// @param due   when it ended, or will
    record Noticed(Notice notice, String clock, Instant due) implements Decision {}
}
