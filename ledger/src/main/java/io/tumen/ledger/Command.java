package io.tumen.ledger;

import io.tumen.law.Deed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision asked for on a lodged movement.
public sealed interface Command {
    /// @param declaration the whole declaration as it shall read
    record Amend(Declaration declaration, String reason) implements Command {}

    /// @param reason why it is accepted although the law is not known to allow it; null otherwise
    ///
    /// @param reference given out in advance and printed on what was issued without the record; null for a new one
    record Accept(
            Deadline deadline,
            @Nullable String reason,
            @Nullable ReferenceNumber reference) implements Command {
        public Accept(Deadline deadline, @Nullable String reason) {
            this(deadline, reason, null);
        }
    }

    record SelectForControl(ControlKind kind, String reason) implements Command {}

    /// @param satisfactory whether all was found in order
    record RecordControl(boolean satisfactory, String remarks) implements Command {}

    /// @param money null for the amount that follows from the declared value and the rule pack's share
    record ReserveGuarantee(String certificate, @Nullable Money money) implements Command {}

    /// Gives back all that is reserved for the movement.
    record FreeGuarantee(String reason) implements Command {}

    /// Takes from what is reserved for the movement.
    record ClaimGuarantee(Money money, String reason) implements Command {}

    record Seal(List<UnitSeal> seals) implements Command {
        public Seal {
            seals = List.copyOf(seals);
        }
    }

    /// Where the rule pack asks for two persons, the first to ask signs and the second releases.
    record Release() implements Command {}

    record Reseal(List<UnitSeal> seals, String reason) implements Command {
        public Reseal {
            seals = List.copyOf(seals);
        }
    }

    /// Takes what befell the goods on the way to the record as explained.
    record AcceptIncident(String reason) implements Command {}

    /// Holds what came home against what left.
    ///
    /// @param reason why it is done before every unit is stated to be home; null otherwise
    record Reconcile(@Nullable String reason) implements Command {}

    /// Ends the movement and frees its guarantee.
    ///
    /// @param reason how a discrepancy was resolved; null when everything matched
    record Discharge(@Nullable String reason) implements Command {}

    /// Lets goods that a screening list holds be released.
    ///
    /// @param reason what was looked at
    record Clear(String reason) implements Command {}

    record Cancel(String reason) implements Command {}

    record OpenEnquiry(String reason) implements Command {}

    record AnswerEnquiry(boolean resolved, String answer) implements Command {}

    record StartRecovery(String reason) implements Command {}

    record Close(String reason) implements Command {}

    /// The same thing as rule packs name it.
    default Deed deed() {
        return switch (this) {
            case Amend amend -> Deed.AMEND;
            case Accept accept -> Deed.ACCEPT;
            case SelectForControl select -> Deed.SELECT_FOR_CONTROL;
            case RecordControl result -> Deed.RECORD_CONTROL;
            case ReserveGuarantee reserve -> Deed.RESERVE_GUARANTEE;
            case FreeGuarantee free -> Deed.FREE_GUARANTEE;
            case ClaimGuarantee claim -> Deed.CLAIM_GUARANTEE;
            case Seal seal -> Deed.SEAL;
            case Release release -> Deed.RELEASE;
            case Reseal reseal -> Deed.RESEAL;
            case AcceptIncident accept -> Deed.ACCEPT_INCIDENT;
            case Reconcile reconcile -> Deed.RECONCILE;
            case Discharge discharge -> Deed.DISCHARGE;
            case Clear clear -> Deed.CLEAR;
            case Cancel cancel -> Deed.CANCEL;
            case OpenEnquiry open -> Deed.OPEN_ENQUIRY;
            case AnswerEnquiry answer -> Deed.ANSWER_ENQUIRY;
            case StartRecovery start -> Deed.START_RECOVERY;
            case Close close -> Deed.CLOSE;
        };
    }
}
