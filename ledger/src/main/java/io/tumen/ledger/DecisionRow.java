package io.tumen.ledger;

import static java.util.Objects.requireNonNull;

import io.tumen.law.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision laid flat, as its table holds it. An amended declaration lies in a table of its own.
///
/// @param detail what belongs to the kind alone: seals one a line, the kind of a control, yes or no, a clock
record DecisionRow(
        Kind kind,
        @Nullable String reason,
        @Nullable ReferenceNumber reference,
        @Nullable Instant deadline,
        @Nullable Standing standing,
        @Nullable String grounds,
        @Nullable String lawSha256,
        @Nullable Outcome outcome,
        @Nullable String certificate,
        @Nullable Money money,
        @Nullable String detail) {
    private static final String YES = "yes";
    private static final String NO = "no";

    enum Kind {
        LODGED,
        AMENDED,
        ACCEPTED,
        CONTROL_SELECTED,
        CONTROL_RECORDED,
        GUARANTEE_RESERVED,
        GUARANTEE_FREED,
        GUARANTEE_CLAIMED,
        SEALED,
        RELEASE_SIGNED,
        RELEASED,
        RESEALED,
        INCIDENT_ACCEPTED,
        RECONCILED,
        DISCHARGED,
        CANCELLED,
        CLEARED,
        ENQUIRY_OPENED,
        ENQUIRY_ANSWERED,
        RECOVERY_STARTED,
        CLOSED,
        WARNING_NOTICED,
        OVERDUE_NOTICED
    }

    static DecisionRow of(Decision decision) {
        return switch (decision) {
            case Decision.Lodged() -> plain(Kind.LODGED, null);
            case Decision.Amended(var declaration, String reason) -> plain(Kind.AMENDED, reason);
            case Decision.Accepted accepted -> of(accepted);
            case Decision.ControlSelected(var kind, String reason) ->
                plain(Kind.CONTROL_SELECTED, reason).withDetail(kind.name());
            case Decision.ControlRecorded(boolean satisfactory, String remarks) ->
                plain(Kind.CONTROL_RECORDED, remarks).withDetail(satisfactory ? YES : NO);
            case Decision.GuaranteeReserved(String certificate, Money money) ->
                money(Kind.GUARANTEE_RESERVED, certificate, money, null);
            case Decision.GuaranteeFreed(String certificate, Money money, String reason) ->
                money(Kind.GUARANTEE_FREED, certificate, money, reason);
            case Decision.GuaranteeClaimed(String certificate, Money money, String reason) ->
                money(Kind.GUARANTEE_CLAIMED, certificate, money, reason);
            case Decision.Sealed(var seals) -> plain(Kind.SEALED, null).withDetail(lines(seals));
            case Decision.ReleaseSigned() -> plain(Kind.RELEASE_SIGNED, null);
            case Decision.Released() -> plain(Kind.RELEASED, null);
            case Decision.Resealed(var seals, String reason) ->
                plain(Kind.RESEALED, reason).withDetail(lines(seals));
            case Decision.IncidentAccepted(String reason) -> plain(Kind.INCIDENT_ACCEPTED, reason);
            case Decision.Reconciled(Outcome outcome, var reason) ->
                new DecisionRow(Kind.RECONCILED, reason, null, null, null, null, null, outcome, null, null, null);
            case Decision.Discharged(var reason) -> plain(Kind.DISCHARGED, reason);
            case Decision.Cleared(String grounds, String lawSha256, String reason) ->
                new DecisionRow(Kind.CLEARED, reason, null, null, null, grounds, lawSha256, null, null, null, null);
            case Decision.Cancelled(String reason) -> plain(Kind.CANCELLED, reason);
            case Decision.EnquiryOpened(String reason) -> plain(Kind.ENQUIRY_OPENED, reason);
            case Decision.EnquiryAnswered(boolean resolved, String answer) ->
                plain(Kind.ENQUIRY_ANSWERED, answer).withDetail(resolved ? YES : NO);
            case Decision.RecoveryStarted(String reason) -> plain(Kind.RECOVERY_STARTED, reason);
            case Decision.Closed(String reason) -> plain(Kind.CLOSED, reason);
            case Decision.Noticed(Notice notice, String clock, Instant due) ->
                new DecisionRow(
                        notice == Notice.WARNING ? Kind.WARNING_NOTICED : Kind.OVERDUE_NOTICED,
                        null,
                        null,
                        due,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        clock);
        };
    }

    /// @param amended the declaration of an amendment, null for every other kind
    Decision decision(@Nullable Declaration amended) {
        return switch (kind) {
            case LODGED -> new Decision.Lodged();
            case AMENDED -> new Decision.Amended(requireNonNull(amended), words());
            case ACCEPTED -> accepted();
            case CONTROL_SELECTED -> new Decision.ControlSelected(ControlKind.valueOf(requireNonNull(detail)), words());
            case CONTROL_RECORDED -> new Decision.ControlRecorded(isYes(), words());
            case GUARANTEE_RESERVED ->
                new Decision.GuaranteeReserved(requireNonNull(certificate), requireNonNull(money));
            case GUARANTEE_FREED ->
                new Decision.GuaranteeFreed(requireNonNull(certificate), requireNonNull(money), words());
            case GUARANTEE_CLAIMED ->
                new Decision.GuaranteeClaimed(requireNonNull(certificate), requireNonNull(money), words());
            case SEALED -> new Decision.Sealed(seals());
            case RELEASE_SIGNED -> new Decision.ReleaseSigned();
            case RELEASED -> new Decision.Released();
            case RESEALED -> new Decision.Resealed(seals(), words());
            case INCIDENT_ACCEPTED -> new Decision.IncidentAccepted(words());
            case RECONCILED -> new Decision.Reconciled(requireNonNull(outcome), reason);
            case DISCHARGED -> new Decision.Discharged(reason);
            case CLEARED -> new Decision.Cleared(requireNonNull(grounds), requireNonNull(lawSha256), words());
            case CANCELLED -> new Decision.Cancelled(words());
            case ENQUIRY_OPENED -> new Decision.EnquiryOpened(words());
            case ENQUIRY_ANSWERED -> new Decision.EnquiryAnswered(isYes(), words());
            case RECOVERY_STARTED -> new Decision.RecoveryStarted(words());
            case CLOSED -> new Decision.Closed(words());
            case WARNING_NOTICED -> noticed(Notice.WARNING);
            case OVERDUE_NOTICED -> noticed(Notice.OVERDUE);
        };
    }

    private String words() {
        return requireNonNull(reason);
    }

    private boolean isYes() {
        return YES.equals(detail);
    }

    private List<UnitSeal> seals() {
        return requireNonNull(detail).lines().map(UnitSeal::ofLine).toList();
    }

    private static String lines(List<UnitSeal> seals) {
        return String.join("\n", seals.stream().map(UnitSeal::line).toList());
    }

    private Decision noticed(Notice notice) {
        return new Decision.Noticed(notice, requireNonNull(detail), requireNonNull(deadline));
    }

    private static DecisionRow plain(Kind kind, @Nullable String reason) {
        return new DecisionRow(kind, reason, null, null, null, null, null, null, null, null, null);
    }

    private static DecisionRow money(Kind kind, String certificate, Money money, @Nullable String reason) {
        return new DecisionRow(kind, reason, null, null, null, null, null, null, certificate, money, null);
    }

    private DecisionRow withDetail(String text) {
        return new DecisionRow(
                kind, reason, reference, deadline, standing, grounds, lawSha256, outcome, certificate, money, text);
    }

    private static DecisionRow of(Decision.Accepted accepted) {
        Instant limit = accepted.deadline() instanceof Deadline.At(Instant instant) ? instant : null;
        return new DecisionRow(
                Kind.ACCEPTED,
                accepted.reason(),
                accepted.reference(),
                limit,
                accepted.standing(),
                accepted.grounds(),
                accepted.lawSha256(),
                null,
                null,
                null,
                null);
    }

    private Decision accepted() {
        return new Decision.Accepted(
                requireNonNull(reference),
                deadline == null ? Deadline.UNKNOWN : new Deadline.At(deadline),
                requireNonNull(standing),
                requireNonNull(grounds),
                requireNonNull(lawSha256),
                reason);
    }
}
