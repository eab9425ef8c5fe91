package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Way;
import io.tumen.ledger.ClockReading;
import io.tumen.ledger.Comparison;
import io.tumen.ledger.Deadline;
import io.tumen.ledger.Decision;
import io.tumen.ledger.Declaration;
import io.tumen.ledger.DeclaredUnit;
import io.tumen.ledger.Fact;
import io.tumen.ledger.Movement;
import io.tumen.ledger.MovementState;
import io.tumen.ledger.MovementView;
import io.tumen.ledger.Observation;
import io.tumen.ledger.RecordedDecision;
import io.tumen.ledger.RecordedFact;
import io.tumen.ledger.Sighting;
import io.tumen.ledger.StatedSeal;
import io.tumen.ledger.UnitCustody;
import io.tumen.ledger.UnitReconciliation;
import io.tumen.operations.MovementDetail.AlertView;
import io.tumen.operations.MovementDetail.ClockView;
import io.tumen.operations.MovementDetail.Custody;
import io.tumen.operations.MovementDetail.CustodyRow;
import io.tumen.operations.MovementDetail.Declared;
import io.tumen.operations.MovementDetail.Event;
import io.tumen.operations.MovementDetail.PledgeView;
import io.tumen.operations.MovementDetail.ReconciliationLine;
import io.tumen.operations.MovementDetail.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shows one movement with everything that is known of it.
final class MovementDetails {
    private final Corridor corridor;
    private final MovementViews views;
    private final JourneySteps steps = new JourneySteps();

    MovementDetails(Corridor corridor) {
        this.corridor = corridor;
        this.views = new MovementViews(corridor);
    }

    MovementDetail detailOf(MovementView view) {
        Movement movement = view.movement();
        MovementState state = view.state();
        return new MovementDetail(
                views.rowOf(view),
                steps.of(view, views),
                deadlineWords(state),
                state.rulePack(),
                state.asides().stream().map(MovementDetails::lower).toList(),
                state.clocks().stream()
                        .map(clock -> clock(clock, movement.declaration()))
                        .toList(),
                new PledgeView(
                        state.pledge().certificate(),
                        state.pledge().currency(),
                        state.pledge().reserved().toPlainString(),
                        state.pledge().claimed().toPlainString()),
                declared(movement),
                timeline(movement),
                state.custody().stream()
                        .map(custody -> custody(custody, movement))
                        .toList(),
                state.reconciliation().units().stream()
                        .flatMap(unit -> lines(unit).stream())
                        .toList(),
                state.alerts().stream()
                        .map(alert -> new AlertView(lower(alert.kind()), alert.words()))
                        .toList(),
                state.sha256(),
                path(movement.declaration().way()));
    }

    private static String deadlineWords(MovementState state) {
        return switch (state.deadline()) {
            case null -> "set at acceptance";
            case Deadline.Unknown unknown -> "unknown: no act that sets a term could be read, and nobody has set one";
            case Deadline.At at ->
                state.overdue() ? "passed, and not all is home" : "set by the accepting customs office";
        };
    }

    private ClockView clock(ClockReading clock, Declaration declaration) {
        PlaceId home = declaration.destination();
        return new ClockView(
                clock.id(),
                clock.jurisdiction(),
                lower(clock.stand()),
                clock.due() == null ? null : views.local(clock.due(), home, home),
                clock.says());
    }

    private Declared declared(Movement movement) {
        Declaration declaration = movement.declaration();
        return new Declared(
                declaration.holder().name(),
                declaration.subdivision(),
                declaration.trade().toString(),
                declaration.hs().toString(),
                declaration.teu().doubleValue(),
                declaration.tonnes().doubleValue(),
                declaration.valueCny() == null ? null : declaration.valueCny().doubleValue(),
                views.wayOf(declaration.way()),
                declaration.exitDay().toString(),
                declaration.units().stream().map(MovementDetails::unit).toList(),
                declaration.plan(),
                movement.planSha256());
    }

    private static Unit unit(DeclaredUnit unit) {
        return new Unit(
                unit.container().value(),
                unit.seal() == null ? null : unit.seal().value(),
                unit.packages(),
                unit.kilograms().doubleValue());
    }

    private List<Event> timeline(Movement movement) {
        var events = new ArrayList<Event>();
        movement.decisions().forEach(decision -> events.add(event(decision, movement.declaration())));
        movement.facts().forEach(fact -> events.add(event(fact, movement.declaration())));
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    private Event event(RecordedDecision recorded, Declaration declaration) {
        var at = views.local(recorded.decided(), null, declaration.origin());
        return new Event(
                recorded.position(),
                "decision",
                name(recorded.decision()),
                DecisionWords.of(recorded.decision()),
                at,
                at,
                recorded.by().name(),
                null,
                null,
                null,
                null);
    }

    private Event event(RecordedFact recorded, Declaration declaration) {
        Fact fact = recorded.fact();
        StatedSeal seal = sealIn(fact.what());
        var container = fact.about().container();
        return new Event(
                recorded.position(),
                "fact",
                MovementViews.words(fact.what()),
                words(fact.what()),
                views.local(fact.happened(), fact.place(), declaration.origin()),
                views.local(recorded.learnt(), fact.place(), declaration.origin()),
                fact.claimant().name(),
                fact.statedPlace() == null ? views.nameOrNull(fact.place()) : fact.statedPlace(),
                container == null ? null : container.text(),
                seal == null ? null : seal.text(),
                fact.source());
    }

    private static String name(Decision decision) {
        return lower(decision.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_"));
    }

    private static String words(Observation what) {
        return switch (what) {
            case Observation.SealReplaced replaced ->
                "seal replaced, "
                        + (replaced.supervisor() == null
                                ? "nobody named as supervisor"
                                : "supervised by " + replaced.supervisor());
            case Observation.Counted counted ->
                "counted " + stated(counted.packages()) + " packages, " + stated(counted.kilograms()) + " kg";
            case Observation.Incident(String said) -> "incident: " + said;
            default -> MovementViews.words(what);
        };
    }

    private static String stated(@Nullable Integer packages) {
        return packages == null ? Comparison.NOT_STATED : packages.toString();
    }

    private static String stated(@Nullable BigDecimal kilograms) {
        return kilograms == null ? Comparison.NOT_STATED : kilograms.toPlainString();
    }

    private static @Nullable StatedSeal sealIn(Observation what) {
        return switch (what) {
            case Observation.Passed passed -> passed.seal();
            case Observation.SealApplied applied -> applied.seal();
            case Observation.SealSeen seen -> seen.seal();
            case Observation.SealBroken broken -> broken.seal();
            case Observation.SealReplaced replaced -> replaced.seal();
            case Observation.SealNotStated none -> null;
            case Observation.Counted counted -> null;
            case Observation.Withdrawn withdrawn -> null;
            case Observation.Incident incident -> null;
            case Observation.Presented presented -> null;
        };
    }

    private Custody custody(UnitCustody custody, Movement movement) {
        return new Custody(
                custody.container().value(),
                custody.sightings().stream()
                        .map(sighting -> custodyRow(sighting, movement.declaration()))
                        .toList());
    }

    private CustodyRow custodyRow(Sighting sighting, Declaration declaration) {
        StatedSeal seal = sighting.seal();
        return new CustodyRow(
                MovementViews.words(sighting.what()),
                lower(sighting.side()),
                lower(sighting.evidence()),
                views.nameOrNull(sighting.place()),
                views.local(sighting.happened(), sighting.place(), declaration.origin()),
                seal == null ? Comparison.NOT_STATED : seal.text(),
                sighting.claimant().name(),
                sighting.source());
    }

    private static List<ReconciliationLine> lines(UnitReconciliation unit) {
        return unit.lines().stream()
                .map(line -> new ReconciliationLine(
                        unit.container().value(),
                        lower(line.field()),
                        line.atExit(),
                        line.atReEntry(),
                        lower(line.verdict()).replace('_', ' '),
                        line.reason().isEmpty() ? null : line.reason(),
                        line.consequence().isEmpty() ? null : line.consequence()))
                .toList();
    }

    /// The corners of the declared way, with the course of the sea link between port and port.
    private List<double[]> path(Way way) {
        var drawing = new Drawing(corridor);
        return corridor.links().stream()
                .filter(link -> link.mode().onWater() && joins(link, way.transit(), way.entry()))
                .findFirst()
                .map(drawing::pathOf)
                .orElse(List.of());
    }

    private boolean joins(Link link, @Nullable PlaceId from, @Nullable PlaceId to) {
        return corridor.placeOf(link.from()).id().equals(from)
                && corridor.placeOf(link.to()).id().equals(to);
    }

    private static String lower(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT);
    }
}
