package io.tumen.ledger;

import io.tumen.law.RulePack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes decisions on movements, each durable when it is answered.
///
/// Most are made in view of the movement as it is read, held by nobody, and written in one statement that takes effect
/// only where no other decision on that movement has come meanwhile: two round trips, one flush. Those who come at once
/// share both. What moves money or amends, and what was overtaken, is decided once more while movement and account are
/// held against others.
final class Deciding {
    // Few enough that many callers share statements and flush, enough that one flush goes on while another is prepared.
    private static final int COUNTERS = 4;
    private static final int LARGEST = 64;

    private final LedgerStore store;
    private final DecisionRules rules;
    private final StateFunction stateFunction;
    private final Governing governing;
    private final Gathering<Asked, Outcome> gathering =
            new Gathering<>(COUNTERS, LARGEST, Asked::clashesWith, this::decideTogether);

    Deciding(LedgerStore store, DecisionRules rules, StateFunction stateFunction, Governing governing) {
        this.store = store;
        this.rules = rules;
        this.stateFunction = stateFunction;
        this.governing = governing;
    }

    private sealed interface Outcome {
        record Made(Draft draft) implements Outcome {}

        record Taken(RecordedDecision decision) implements Outcome {}

        /// As the movement stood when it was read, which was while the caller waited.
        record Refused(List<Refusal> refusals) implements Outcome {}

        record ToBeHeld() implements Outcome {}
    }

    /// Null, with nothing written, when the key is found to be taken.
    @Nullable
    Ruling decide(Asked asked) {
        Outcome outcome = asked.mustBeHeld() ? null : gathering.ask(asked);
        return switch (outcome) {
            case Outcome.Taken(RecordedDecision decision) -> new Ruling.Taken(decision);
            case Outcome.Refused(List<Refusal> refusals) -> refuse(asked, refusals);
            case null, default -> store.inTransaction(() -> decideHeld(asked));
        };
    }

    private List<Outcome> decideTogether(List<Asked> all) {
        Map<MovementId, Movement> known =
                store.findAll(all.stream().map(Asked::movement).toList());
        List<Outcome> outcomes = new ArrayList<>();
        all.forEach(asked -> outcomes.add(decided(asked, known.get(asked.movement()))));
        List<Draft> drafts = outcomes.stream()
                .filter(Outcome.Made.class::isInstance)
                .map(made -> ((Outcome.Made) made).draft())
                .toList();
        Map<IdempotencyKey, Long> written = store.decideAll(drafts);
        outcomes.replaceAll(
                outcome -> outcome instanceof Outcome.Made(Draft draft) ? settled(draft, written) : outcome);
        return outcomes;
    }

    private static Outcome settled(Draft draft, Map<IdempotencyKey, Long> written) {
        Long position = written.get(draft.request().key());
        return position == null ? new Outcome.ToBeHeld() : new Outcome.Taken(draft.at(position));
    }

    private Outcome decided(Asked asked, @Nullable Movement movement) {
        if (movement == null) {
            return new Outcome.Refused(List.of(DecisionRules.unknownMovement(asked.movement())));
        }
        Case that = caseOf(asked, movement);
        if (that.state().pledge().certificate() != null) {
            return new Outcome.ToBeHeld();
        }
        List<Refusal> refusals = rules.against(asked.command(), that);
        return refusals.isEmpty() ? new Outcome.Made(draft(asked, that)) : new Outcome.Refused(refusals);
    }

    /// Only in a transaction.
    @Nullable
    Ruling decideHeld(Asked asked) {
        LedgerStore.Held held = store.hold(asked.request().key(), asked.movement());
        Movement movement = held.movement();
        if (held.answered() != null) {
            return null;
        }
        if (movement == null) {
            return refuse(asked, List.of(DecisionRules.unknownMovement(asked.movement())));
        }
        Case bare = caseOf(asked, movement);
        Pledge pledge = bare.state().pledge();
        Case that = bare.with(account(asked.command(), pledge));
        List<Refusal> refusals = rules.against(asked.command(), that);
        if (!refusals.isEmpty()) {
            return refuse(asked, refusals);
        }
        RecordedDecision taken = store.decide(draft(asked, that), pledge);
        return taken == null ? null : new Ruling.Taken(taken);
    }

    private Case caseOf(Asked asked, Movement movement) {
        Instant now = asked.request().at();
        RulePack pack = governing.of(movement, now);
        return new Case(movement, stateFunction.stateOf(movement, now), asked.by(), now, pack, null);
    }

    private Draft draft(Asked asked, Case that) {
        Decision decision = rules.decisionFor(asked.command(), that);
        return Draft.of(
                asked.request(),
                that.movement(),
                decision,
                asked.by(),
                that.pack().sha256());
    }

    /// The account that the command touches, held against others until the transaction ends.
    private @Nullable Account account(Command command, Pledge pledge) {
        String certificate =
                command instanceof Command.ReserveGuarantee reserve ? reserve.certificate() : pledge.certificate();
        return certificate == null ? null : store.lockAccount(certificate);
    }

    private @Nullable Ruling refuse(Asked asked, List<Refusal> refusals) {
        return store.refuse(asked.request(), asked.movement(), refusals) ? new Ruling.Refused(refusals) : null;
    }
}
