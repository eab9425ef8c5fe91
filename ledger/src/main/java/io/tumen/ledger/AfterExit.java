package io.tumen.ledger;

import static io.tumen.ledger.Refusing.all;
import static io.tumen.ledger.Refusing.isBlank;
import static io.tumen.ledger.Refusing.notAccepted;
import static io.tumen.ledger.Refusing.notReleased;
import static io.tumen.ledger.Refusing.unlessReasoned;
import static io.tumen.ledger.Refusing.when;

import io.tumen.ledger.Observation.Incident;
import io.tumen.ledger.Observation.SealBroken;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What speaks against the decisions that come once the goods are on their way.
final class AfterExit {
    private AfterExit() {}

    static Stream<Refusal> acceptIncident(Case that, String reason) {
        boolean stated = new Evidence(that.movement(), that.now())
                .facts().stream()
                        .anyMatch(fact -> fact.what() instanceof Incident || fact.what() instanceof SealBroken);
        return all(
                notAccepted(that),
                when(
                        !stated,
                        Rule.NO_INCIDENT.refuse("facts", "no incident and no broken seal", "a fact that states it")),
                unlessReasoned(reason, "what was found out about it"));
    }

    static Stream<Refusal> reconcile(Case that, @Nullable String reason) {
        List<String> missing = that.unitsBefore(Milestone.RE_ENTERED);
        return all(
                notAccepted(that),
                notReleased(that, reason),
                when(
                        !missing.isEmpty() && isBlank(reason),
                        Rule.NOT_HOME.refuse(
                                "units",
                                String.join(", ", missing) + " not stated to be home",
                                "all home, or a reason")));
    }

    static Stream<Refusal> discharge(Case that, @Nullable String reason) {
        Outcome outcome = that.state().reconciliation().outcome();
        return all(
                notAccepted(that),
                notReleased(that, reason),
                when(
                        !that.movement().has(Decision.Reconciled.class),
                        Rule.NOT_RECONCILED.refuse("status", that.status(), "MATCHED or DISCREPANCY")),
                when(
                        outcome == Outcome.DISCREPANCY && isBlank(reason),
                        Rule.DISCREPANCY.refuse("reason", "none", "how the discrepancy was resolved")));
    }

    static Stream<Refusal> openEnquiry(Case that, String reason) {
        return all(
                notAccepted(that),
                when(isAsking(that), Rule.ENQUIRY_OPEN.refuse("status", that.status(), "an answer to it first")),
                unlessReasoned(reason, "what is asked, and why"));
    }

    static Stream<Refusal> answerEnquiry(Case that, String answer) {
        return all(
                when(!isAsking(that), Rule.NO_ENQUIRY.refuse("status", that.status(), Status.ENQUIRY.name())),
                unlessReasoned(answer, "the answer"));
    }

    static Stream<Refusal> startRecovery(Case that, String reason) {
        return all(
                notAccepted(that),
                when(
                        that.movement().has(Decision.RecoveryStarted.class),
                        Rule.ALREADY_RECOVERING.refuse("status", that.status(), "a status before RECOVERY")),
                unlessReasoned(reason, "what is owed, and why"));
    }

    static Stream<Refusal> close(Case that, String reason) {
        boolean over = that.state().status().isEnd() || that.movement().has(Decision.RecoveryStarted.class);
        Pledge pledge = that.state().pledge();
        return all(
                when(!over, Rule.NOT_DISCHARGED.refuse("status", that.status(), "DISCHARGED, CANCELLED or RECOVERY")),
                when(
                        pledge.isHeld(),
                        Rule.GUARANTEE_HELD.refuse(
                                "guarantee",
                                pledge.reserved().toPlainString() + " " + pledge.currency(),
                                "the decision free_guarantee or claim_guarantee before")),
                unlessReasoned(reason, "why the file is closed"));
    }

    private static boolean isAsking(Case that) {
        return that.movement().isOpen(Decision.EnquiryOpened.class, Decision.EnquiryAnswered.class);
    }
}
