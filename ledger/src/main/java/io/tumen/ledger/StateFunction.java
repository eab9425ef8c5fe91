package io.tumen.ledger;

import io.tumen.law.RulePack;
import io.tumen.law.RulePacks;
import io.tumen.ledger.Observation.Incident;
import io.tumen.ledger.Observation.Passed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The state of a movement: a pure function of the rules, the set of facts, the list of decisions and the time.
///
/// Facts alone say where the goods are, even where no decision allowed them to be there; that raises an alert.
/// Decisions alone say what was accepted, released, reconciled and discharged. The order and number in which facts came
/// in changes nothing.
public final class StateFunction {
    private final Governing governing;

    /// @param packs the version in force at its acceptance governs each movement
    public StateFunction(RulePacks packs) {
        this.governing = new Governing(packs);
    }

    /// @param now only for what a clock alone brings about: being overdue, facts from the future, and the end of the
    /// time in which anyone may seal, while nothing is released
    public MovementState stateOf(Movement movement, Instant now) {
        return stateUnder(governing.of(movement, now), movement, now);
    }

    /// The state as it would be under other rules than those that govern the movement.
    public MovementState stateUnder(RulePack pack, Movement movement, Instant now) {
        Evidence evidence = new Evidence(movement, now);
        List<UnitEvidence> units = movement.declaration().units().stream()
                .map(unit -> new UnitEvidence(unit, evidence))
                .toList();
        Decision.Accepted accepted = movement.findLast(Decision.Accepted.class);
        Deadline deadline = accepted == null ? null : accepted.deadline();
        Reconciliation reconciliation = new Reconciler(pack, evidence, deadline).reconcile(units);
        boolean overdue = isOverdue(movement, deadline, units, now);
        List<ClockReading> clocks = new Clocks(pack, movement, units, now).readings();
        List<Alert> alerts = new ArrayList<>(new AlertFinder(movement, evidence, now).find(units));
        alerts.addAll(alerts(movement, reconciliation, overdue));
        alerts.addAll(ClockAlerts.of(clocks, deadline));
        alerts.sort(null);
        return new MovementState(
                movement.id(),
                Governing.isWritten(pack) ? pack.id() : null,
                status(movement, units, evidence, reconciliation.outcome()),
                Asides.of(movement, evidence, overdue),
                accepted == null ? null : accepted.reference(),
                deadline,
                overdue,
                clocks,
                Pledge.of(movement),
                units.stream().map(Custody::of).toList(),
                reconciliation,
                alerts);
    }

    /// The rules that govern the movement at that time.
    public RulePack packFor(Movement movement, Instant now) {
        return governing.of(movement, now);
    }

    /// The times from which on the clock alone may change the state of this movement. Who adds to the state something
    /// that a clock brings about adds it here.
    ///
    /// @param state as it stands at some time; holds between the turning points about that time
    Stream<Instant> turningPoints(Movement movement, MovementState state) {
        Stream<Instant> packs = movement.has(Decision.Accepted.class) ? Stream.empty() : governing.turningPoints();
        Stream<Instant> facts =
                movement.facts().stream().map(fact -> fact.fact().happened());
        Stream<Instant> deadline =
                state.deadline() instanceof Deadline.At(Instant limit) ? Stream.of(justAfter(limit)) : Stream.empty();
        Stream<Instant> clocks = state.clocks().stream().flatMap(StateFunction::turningPoints);
        return Stream.of(packs, facts, deadline, clocks).flatMap(points -> points);
    }

    private static Stream<Instant> turningPoints(ClockReading clock) {
        Instant due = clock.due();
        return due == null
                ? Stream.empty()
                : Stream.concat(Stream.of(justAfter(due)), Stream.ofNullable(clock.warnFrom()));
    }

    private static Instant justAfter(Instant limit) {
        return limit.plus(1, ChronoUnit.MICROS);
    }

    private static Status status(Movement movement, List<UnitEvidence> units, Evidence evidence, Outcome outcome) {
        Status ended = statusByEnd(movement);
        if (ended != null) {
            return ended;
        }
        if (movement.has(Decision.RecoveryStarted.class)) {
            return Status.RECOVERY;
        }
        if (movement.isOpen(Decision.EnquiryOpened.class, Decision.EnquiryAnswered.class)) {
            return Status.ENQUIRY;
        }
        if (movement.has(Decision.Reconciled.class)) {
            return outcome == Outcome.MATCHED ? Status.MATCHED : Status.DISCREPANCY;
        }
        Milestone reached = reachedByAll(units);
        return reached == null || reached == Milestone.DEPARTED
                ? statusByDecisions(movement, units)
                : statusByFacts(reached, evidence);
    }

    private static @Nullable Status statusByEnd(Movement movement) {
        if (movement.has(Decision.Closed.class)) {
            return Status.CLOSED;
        }
        if (movement.has(Decision.Cancelled.class)) {
            return Status.CANCELLED;
        }
        if (!movement.has(Decision.Discharged.class)) {
            return null;
        }
        Pledge pledge = Pledge.of(movement);
        return pledge.certificate() == null || pledge.isHeld() ? Status.DISCHARGED : Status.GUARANTEE_FREED;
    }

    private static Status statusByDecisions(Movement movement, List<UnitEvidence> units) {
        if (movement.has(Decision.Released.class)) {
            return Status.RELEASED;
        }
        if (!movement.has(Decision.Accepted.class)) {
            return Status.LODGED;
        }
        if (movement.isOpen(Decision.ControlSelected.class, Decision.ControlRecorded.class)) {
            return Status.UNDER_CONTROL;
        }
        if (units.stream().allMatch(unit -> unit.seals().expected() != null)) {
            return Status.SEALED;
        }
        return Pledge.of(movement).isHeld() ? Status.GUARANTEE_RESERVED : Status.ACCEPTED;
    }

    private static Status statusByFacts(Milestone reached, Evidence evidence) {
        return switch (reached) {
            case DEPARTED -> throw new IllegalArgumentException("Departing is a fact of the inland leg, not a status");
            case EXITED -> Status.EXITED;
            case GATE_IN_ABROAD -> Status.GATE_IN_ABROAD;
            case LOADED -> Status.LOADED;
            case SAILED -> Status.SAILED;
            case TRANSHIPPED -> Status.TRANSHIPPED;
            case DISCHARGED_FROM_SHIP -> Status.DISCHARGED_FROM_SHIP;
            case RE_ENTERED -> isControlled(evidence) ? Status.RECONCILING : Status.RE_ENTERED;
        };
    }

    private static boolean isControlled(Evidence evidence) {
        return evidence.facts().stream()
                .filter(evidence.on(Side.AT_RE_ENTRY))
                .anyMatch(fact -> !(fact.what() instanceof Passed || fact.what() instanceof Incident));
    }

    private static @Nullable Milestone reachedByAll(List<UnitEvidence> units) {
        List<@Nullable Milestone> reached = new ArrayList<>();
        units.forEach(unit -> reached.add(unit.furthest()));
        return reached.contains(null)
                ? null
                : reached.stream()
                        .map(Objects::requireNonNull)
                        .min(Milestone::compareTo)
                        .orElse(null);
    }

    private static boolean isOverdue(
            Movement movement, @Nullable Deadline deadline, List<UnitEvidence> units, Instant now) {
        boolean ended = statusByEnd(movement) != null;
        boolean home = units.stream().allMatch(unit -> unit.hasPassed(Milestone.RE_ENTERED));
        return !ended && !home && deadline instanceof Deadline.At(Instant limit) && now.isAfter(limit);
    }

    private List<Alert> alerts(Movement movement, Reconciliation reconciliation, boolean overdue) {
        List<Alert> alerts = new ArrayList<>();
        Decision.Reconciled reconciled = movement.findLast(Decision.Reconciled.class);
        if (reconciled != null && reconciled.outcome() != reconciliation.outcome()) {
            alerts.add(new Alert(
                    Alert.Kind.RECONCILED_ON_OTHER_EVIDENCE,
                    "Reconciled as " + reconciled.outcome() + ", but what is known now says " + reconciliation.outcome()
                            + "."));
        }
        if (overdue) {
            alerts.add(
                    new Alert(Alert.Kind.OVERDUE, "The deadline has passed and not every unit is stated to be home."));
        }
        if (governing.isGone(movement)) {
            alerts.add(new Alert(
                    Alert.Kind.RULE_PACK_GONE,
                    "The rule pack under which it was accepted is not in the package any more; the one of that day"
                            + " stands in for it."));
        }
        return alerts;
    }
}
