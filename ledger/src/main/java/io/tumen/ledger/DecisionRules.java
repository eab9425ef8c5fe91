package io.tumen.ledger;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.Way;
import io.tumen.law.Judgement;
import io.tumen.ledger.Party.Capacity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which decisions may be taken. All rules that speak against a request are named, the most weighty first.
final class DecisionRules {
    private static final Set<Capacity> AUTHORITY = Set.of(Capacity.CUSTOMS, Capacity.RULE);

    private final LegalCheck law;

    DecisionRules(LegalCheck law) {
        this.law = law;
    }

    static Refusal unknownMovement(MovementId id) {
        return Rule.MOVEMENT_UNKNOWN.refuse("movement", id.value(), "the id of a lodged movement");
    }

    List<Refusal> againstLodging(Declaration declaration) {
        return Stream.of(holder(declaration), way(declaration.way()), units(declaration))
                .flatMap(refusals -> refusals)
                .toList();
    }

    List<Refusal> against(Command command, Case that) {
        return Stream.concat(againstAny(command, that), againstThis(command, that))
                .toList();
    }

    /// The decision to take when nothing speaks against it.
    Decision decisionFor(Command command, Case that) {
        return switch (command) {
            case Command.Accept(Deadline deadline, var reason) -> accepted(that, deadline, reason);
            case Command.Release() -> new Decision.Released();
            case Command.Reconcile(var reason) ->
                new Decision.Reconciled(that.state().reconciliation().outcome(), reason);
            case Command.Discharge(var reason) -> new Decision.Discharged(reason);
            case Command.Clear(String reason) ->
                new Decision.Cleared(String.join("\n", holds(that)), law.law().hash(), reason);
            case Command.Cancel(String reason) -> new Decision.Cancelled(reason);
        };
    }

    private static Stream<Refusal> holder(Declaration declaration) {
        Capacity capacity = declaration.holder().capacity();
        return when(
                capacity != Capacity.HOLDER,
                Rule.RIGHT_TO_LODGE.refuse("holder", declaration.holder() + " as " + capacity, "as HOLDER"));
    }

    private static Stream<Refusal> way(Way way) {
        boolean complete = way.exit() != null && way.transit() != null && way.entry() != null;
        String seen = "exit " + way.exit() + ", transit " + way.transit() + ", entry " + way.entry();
        return when(!complete, Rule.WAY_INCOMPLETE.refuse("way", seen.replace("null", "not stated"), "all three"));
    }

    private static Stream<Refusal> units(Declaration declaration) {
        Set<ContainerNumber> seen = new HashSet<>();
        Stream<Refusal> twice = declaration.units().stream()
                .map(DeclaredUnit::container)
                .filter(container -> !seen.add(container))
                .map(container -> Rule.UNIT_TWICE.refuse("units", container.value() + " again", "another container"));
        return Stream.concat(
                when(declaration.units().isEmpty(), Rule.NO_UNIT.refuse("units", "none", "at least one container")),
                twice);
    }

    private static Stream<Refusal> againstAny(Command command, Case that) {
        boolean cancels = command instanceof Command.Cancel;
        boolean mayDecide = AUTHORITY.contains(that.by().capacity())
                || cancels && that.by().equals(that.movement().declaration().holder());
        Rule right = cancels ? Rule.RIGHT_TO_CANCEL : Rule.RIGHT_TO_DECIDE;
        String seen = that.by() + " as " + that.by().capacity();
        return Stream.concat(
                when(!mayDecide, right.refuse("by", seen, cancels ? "the holder, or CUSTOMS" : "CUSTOMS or RULE")),
                when(that.state().status().isEnd(), Rule.ALREADY_ENDED.refuse("status", status(that), "an open one")));
    }

    private Stream<Refusal> againstThis(Command command, Case that) {
        return switch (command) {
            case Command.Accept(Deadline deadline, var reason) -> accept(that, deadline, reason);
            case Command.Release() -> release(that);
            case Command.Reconcile(var reason) -> reconcile(that, reason);
            case Command.Discharge(var reason) -> discharge(that, reason);
            case Command.Clear(String reason) -> clear(that, reason);
            case Command.Cancel(String reason) -> cancel(that, reason);
        };
    }

    private Stream<Refusal> accept(Case that, Deadline deadline, @Nullable String reason) {
        boolean passed = deadline instanceof Deadline.At(Instant limit) && !limit.isAfter(that.now());
        return Stream.of(
                        when(
                                that.isAccepted(),
                                Rule.ALREADY_ACCEPTED.refuse("status", status(that), Status.LODGED.name())),
                        law.refusals(that.movement().declaration(), that.now(), reason),
                        when(
                                passed,
                                Rule.DEADLINE_PASSED.refuse(
                                        "deadline", deadline.toString(), "a time after " + Words.of(that.now()))))
                .flatMap(refusals -> refusals);
    }

    private List<String> holds(Case that) {
        return law.holds(that.movement().declaration(), that.now());
    }

    private Stream<Refusal> clear(Case that, String reason) {
        Capacity capacity = that.by().capacity();
        return Stream.of(
                        notAccepted(that),
                        when(
                                capacity != Capacity.CUSTOMS,
                                Rule.RIGHT_TO_CLEAR.refuse("by", that.by() + " as " + capacity, "CUSTOMS")),
                        when(
                                holds(that).isEmpty(),
                                Rule.NOTHING_HELD.refuse(
                                        "hs",
                                        that.movement().declaration().hs().toString(),
                                        "a code on a list in force")),
                        when(
                                isBlank(reason),
                                Rule.REASON_MISSING.refuse("reason", "none", "why the goods are cleared")))
                .flatMap(refusals -> refusals);
    }

    private Stream<Refusal> held(Case that) {
        List<String> holds = holds(that).stream()
                .filter(hold -> !that.movement().isCleared(hold))
                .toList();
        return when(
                !holds.isEmpty(),
                Rule.SCREENING.refuse(
                        String.join(" ", holds),
                        "hs",
                        that.movement().declaration().hs().toString(),
                        "the decision CLEAR of customs before, with a reason"));
    }

    private Stream<Refusal> release(Case that) {
        List<String> unsealed = that.unsealedUnits();
        List<String> broken = that.brokenUnits();
        return Stream.of(
                        notAccepted(that),
                        when(
                                that.movement().has(Decision.Released.class),
                                Rule.ALREADY_RELEASED.refuse("status", status(that), Status.SEALED.name())),
                        held(that),
                        when(
                                !unsealed.isEmpty(),
                                Rule.NO_SEAL.refuse(
                                        "seal", "none on " + String.join(", ", unsealed), "a seal on every container")),
                        when(
                                !broken.isEmpty(),
                                Rule.SEAL_BROKEN.refuse(
                                        "seal",
                                        "broken on " + String.join(", ", broken),
                                        "a new seal, by customs or under supervision")))
                .flatMap(refusals -> refusals);
    }

    private static Stream<Refusal> reconcile(Case that, @Nullable String reason) {
        List<String> missing = that.unitsBefore(Milestone.RE_ENTERED);
        return Stream.of(
                        notAccepted(that),
                        notReleased(that, reason),
                        when(
                                !missing.isEmpty() && isBlank(reason),
                                Rule.NOT_HOME.refuse(
                                        "units",
                                        String.join(", ", missing) + " not stated to be home",
                                        "all home, or a reason")))
                .flatMap(refusals -> refusals);
    }

    private static Stream<Refusal> discharge(Case that, @Nullable String reason) {
        Outcome outcome = that.state().reconciliation().outcome();
        return Stream.of(
                        notAccepted(that),
                        notReleased(that, reason),
                        when(
                                !that.movement().has(Decision.Reconciled.class),
                                Rule.NOT_RECONCILED.refuse("status", status(that), "MATCHED or DISCREPANCY")),
                        when(
                                outcome == Outcome.DISCREPANCY && isBlank(reason),
                                Rule.DISCREPANCY.refuse("reason", "none", "how the discrepancy was resolved")))
                .flatMap(refusals -> refusals);
    }

    private static Stream<Refusal> cancel(Case that, String reason) {
        return Stream.concat(
                when(
                        that.anyUnitReached(Milestone.EXITED),
                        Rule.ALREADY_EXITED.refuse("status", status(that), "a status before EXITED")),
                when(isBlank(reason), Rule.REASON_MISSING.refuse("reason", "none", "why the movement is cancelled")));
    }

    private static Stream<Refusal> notAccepted(Case that) {
        return when(!that.isAccepted(), Rule.NOT_ACCEPTED.refuse("status", status(that), Status.ACCEPTED.name()));
    }

    private static Stream<Refusal> notReleased(Case that, @Nullable String reason) {
        return when(
                !that.movement().has(Decision.Released.class) && isBlank(reason),
                Rule.NOT_RELEASED.refuse("status", status(that), "RELEASED before, or a reason"));
    }

    private Decision.Accepted accepted(Case that, Deadline deadline, @Nullable String reason) {
        Declaration declaration = that.movement().declaration();
        Judgement judgement = law.judge(declaration, that.now());
        int year = that.now().atOffset(ZoneOffset.UTC).getYear();
        return new Decision.Accepted(
                ReferenceNumber.of(
                        year, declaration.country(), that.movement().id().serial()),
                deadline,
                judgement.standing(),
                LegalCheck.written(judgement),
                law.law().hash(),
                reason);
    }

    private static Stream<Refusal> when(boolean broken, Refusal refusal) {
        return broken ? Stream.of(refusal) : Stream.empty();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String status(Case that) {
        return that.state().status().name();
    }
}
