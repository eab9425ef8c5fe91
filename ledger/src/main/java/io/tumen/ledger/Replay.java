package io.tumen.ledger;

import io.tumen.law.RulePack;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Runs past movements under a draft of the rules: whose state would read otherwise, and which decisions would have
/// been refused. Each decision is asked for again on what was known when it was taken.
public final class Replay {
    private final RulePack draft;
    private final StateFunction stateFunction;
    private final DecisionRules rules;
    private final Instant now;

    Replay(RulePack draft, StateFunction stateFunction, DecisionRules rules, Instant now) {
        this.draft = draft;
        this.stateFunction = stateFunction;
        this.rules = rules;
        this.now = now;
    }

    /// A movement that the draft would hit.
    ///
    /// @param changes what of its state would read otherwise
    /// @param refused the decisions that would have been refused
    public record Hit(MovementId movement, Status status, List<Change> changes, List<Refused> refused) {
        public Hit {
            changes = List.copyOf(changes);
            refused = List.copyOf(refused);
        }
    }

    /// @param refusals those that the rules of its time did not raise, the most weighty first
    public record Refused(RecordedDecision decision, List<Refusal> refusals) {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /// Null when the draft changes nothing for this movement.
    @Nullable
    Hit find(Movement movement) {
        MovementState before = stateFunction.stateOf(movement, now);
        MovementState after = stateFunction.stateUnder(draft, movement, now);
        List<Change> changes = Changes.between(before, after);
        List<Refused> refused = new ArrayList<>();
        for (RecordedDecision decision : movement.decisions()) {
            List<Refusal> refusals = newRefusals(movement, decision);
            if (!refusals.isEmpty()) {
                refused.add(new Refused(decision, refusals));
            }
        }
        return changes.isEmpty() && refused.isEmpty()
                ? null
                : new Hit(movement.id(), before.status(), changes, refused);
    }

    private List<Refusal> newRefusals(Movement movement, RecordedDecision decision) {
        Command command = commandOf(decision.decision());
        if (command == null) {
            return List.of();
        }
        Movement then = movement.before(decision);
        RulePack old = stateFunction.packFor(movement, decision.decided());
        Set<String> known = rules.against(command, caseOf(then, decision, old)).stream()
                .map(Refusal::rule)
                .collect(Collectors.toSet());
        return rules.against(command, caseOf(then, decision, draft)).stream()
                .filter(refusal -> !known.contains(refusal.rule()))
                .toList();
    }

    private Case caseOf(Movement then, RecordedDecision decision, RulePack pack) {
        return new Case(
                then,
                stateFunction.stateUnder(pack, then, decision.decided()),
                decision.by(),
                decision.decided(),
                pack,
                accountOf(then, decision.decision()));
    }

    /// Money was there when it was reserved; only how much of it the draft would ask for is looked at.
    private static @Nullable Account accountOf(Movement then, Decision decision) {
        return decision instanceof Decision.GuaranteeReserved(String certificate, Money money)
                ? new Account(
                        new Certificate(
                                certificate, "", then.declaration().holder().name(), money, LocalDate.EPOCH, null),
                        money.amount(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO)
                : null;
    }

    /// What was asked for, null where nobody asked.
    private static @Nullable Command commandOf(Decision decision) {
        return switch (decision) {
            case Decision.Lodged() -> null;
            case Decision.Noticed notice -> null;
            case Decision.Amended(var declaration, String reason) -> new Command.Amend(declaration, reason);
            case Decision.Accepted accepted -> new Command.Accept(accepted.deadline(), accepted.reason());
            case Decision.ControlSelected(var kind, String reason) -> new Command.SelectForControl(kind, reason);
            case Decision.ControlRecorded(boolean satisfactory, String remarks) ->
                new Command.RecordControl(satisfactory, remarks);
            case Decision.GuaranteeReserved(String certificate, Money money) ->
                new Command.ReserveGuarantee(certificate, money);
            case Decision.GuaranteeFreed(var certificate, var money, String reason) ->
                new Command.FreeGuarantee(reason);
            case Decision.GuaranteeClaimed(var certificate, Money money, String reason) ->
                new Command.ClaimGuarantee(money, reason);
            case Decision.Sealed(var seals) -> new Command.Seal(seals);
            case Decision.ReleaseSigned() -> new Command.Release();
            case Decision.Released() -> new Command.Release();
            case Decision.Resealed(var seals, String reason) -> new Command.Reseal(seals, reason);
            case Decision.IncidentAccepted(String reason) -> new Command.AcceptIncident(reason);
            case Decision.Reconciled(var outcome, var reason) -> new Command.Reconcile(reason);
            case Decision.Discharged(var reason) -> new Command.Discharge(reason);
            case Decision.Cleared(var grounds, var law, String reason) -> new Command.Clear(reason);
            case Decision.Cancelled(String reason) -> new Command.Cancel(reason);
            case Decision.EnquiryOpened(String reason) -> new Command.OpenEnquiry(reason);
            case Decision.EnquiryAnswered(boolean resolved, String answer) ->
                new Command.AnswerEnquiry(resolved, answer);
            case Decision.RecoveryStarted(String reason) -> new Command.StartRecovery(reason);
            case Decision.Closed(String reason) -> new Command.Close(reason);
        };
    }
}
