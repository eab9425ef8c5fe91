package io.tumen.operations;

import io.tumen.ledger.Decision;
import io.tumen.ledger.Notice;
import io.tumen.ledger.UnitSeal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes decisions as sentences.
final class DecisionWords {
    private DecisionWords() {}

    static String of(Decision decision) {
        return switch (decision) {
            case Decision.Lodged lodged -> "declaration lodged";
            case Decision.Amended amended -> "declaration amended" + because(amended.reason());
            case Decision.Accepted accepted ->
                "accepted as " + accepted.reference() + "; the law says " + lower(accepted.standing())
                        + because(accepted.reason());
            case Decision.ControlSelected(var kind, String reason) ->
                "selected for a control of " + lower(kind) + because(reason);
            case Decision.ControlRecorded(boolean satisfactory, String remarks) ->
                "control found " + (satisfactory ? "all in order" : "something wrong") + remarks(remarks);
            case Decision.GuaranteeReserved(String certificate, var money) ->
                "guarantee of " + money + " reserved on " + certificate;
            case Decision.GuaranteeFreed(String certificate, var money, String reason) ->
                "guarantee of " + money + " freed on " + certificate + because(reason);
            case Decision.GuaranteeClaimed(String certificate, var money, String reason) ->
                money + " claimed on " + certificate + because(reason);
            case Decision.Sealed(var seals) -> "sealed: " + seals(seals);
            case Decision.ReleaseSigned signed -> "release signed, another person must sign too";
            case Decision.Released released -> "released for exit";
            case Decision.Resealed(var seals, String reason) -> "sealed anew: " + seals(seals) + because(reason);
            case Decision.IncidentAccepted(String reason) -> "incident taken to the record" + because(reason);
            case Decision.Reconciled reconciled ->
                "reconciled: " + lower(reconciled.outcome()) + because(reconciled.reason());
            case Decision.Discharged discharged -> "discharged" + because(discharged.reason());
            case Decision.Cleared cleared -> "cleared from the screening lists" + because(cleared.reason());
            case Decision.Cancelled cancelled -> "cancelled" + because(cancelled.reason());
            case Decision.EnquiryOpened(String reason) -> "enquiry opened" + because(reason);
            case Decision.EnquiryAnswered(boolean resolved, String answer) ->
                "enquiry answered, " + (resolved ? "resolved" : "not resolved") + remarks(answer);
            case Decision.RecoveryStarted(String reason) -> "recovery started" + because(reason);
            case Decision.Closed(String reason) -> "file closed" + because(reason);
            case Decision.Noticed(Notice notice, String clock, var due) ->
                notice == Notice.WARNING
                        ? "the clock " + clock + " runs out at " + due
                        : "the clock " + clock + " ran out at " + due;
        };
    }

    private static String seals(List<UnitSeal> seals) {
        return seals.stream()
                .map(seal -> seal.container() + " with " + seal.seal())
                .collect(Collectors.joining(", "));
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : ", because: " + reason;
    }

    private static String remarks(String remarks) {
        return remarks.isBlank() ? "" : ": " + remarks;
    }

    private static String lower(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT);
    }
}
