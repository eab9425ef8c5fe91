package io.tumen.operations;

import io.tumen.ledger.Decision;
import io.tumen.ledger.Milestone;
import io.tumen.ledger.Movement;
import io.tumen.ledger.MovementView;
import io.tumen.ledger.Observation;
import io.tumen.ledger.Outcome;
import io.tumen.ledger.RecordedDecision;
import io.tumen.ledger.Status;
import io.tumen.ledger.UnitCustody;
import io.tumen.operations.MovementDetail.Step;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The statuses of an undisturbed journey in their order, and how far a movement is among them.
final class JourneySteps {
    private static final List<Status> ORDER = List.of(
            Status.LODGED,
            Status.ACCEPTED,
            Status.SEALED,
            Status.RELEASED,
            Status.EXITED,
            Status.GATE_IN_ABROAD,
            Status.LOADED,
            Status.SAILED,
            Status.DISCHARGED_FROM_SHIP,
            Status.RE_ENTERED,
            Status.MATCHED,
            Status.DISCHARGED);

    List<Step> of(MovementView view, MovementViews views) {
        var steps = new ArrayList<Step>();
        for (Status step : ORDER) {
            boolean reached = isReached(step, view);
            OffsetDateTime at = reached ? reachedAt(step, view.movement(), views) : null;
            steps.add(new Step(MovementViews.words(step), reached, at));
        }
        return steps;
    }

    /// Each step by its own decision or by its own facts, never by a later one: what nobody decided or saw stays open.
    private static boolean isReached(Status step, MovementView view) {
        return switch (step) {
            case SEALED -> view.state().custody().stream().allMatch(JourneySteps::hasSeal);
            case MATCHED -> view.movement().decisions().stream().anyMatch(JourneySteps::isMatch);
            case LODGED, ACCEPTED, RELEASED, DISCHARGED -> decidedAt(step, view.movement()) != null;
            default -> view.state().custody().stream().allMatch(unit -> hasPassed(unit, step));
        };
    }

    private static boolean hasSeal(UnitCustody unit) {
        return unit.sightings().stream().anyMatch(sighting -> sighting.seal() != null);
    }

    private static boolean isMatch(RecordedDecision recorded) {
        return recorded.decision() instanceof Decision.Reconciled reconciled && reconciled.outcome() == Outcome.MATCHED;
    }

    private static boolean hasPassed(UnitCustody unit, Status step) {
        Milestone furthest = unit.furthest();
        return furthest != null && furthest.compareTo(Milestone.valueOf(step.name())) >= 0;
    }

    /// The last unit's passing of that point, or the decision's moment.
    private static @Nullable OffsetDateTime reachedAt(Status step, Movement movement, MovementViews views) {
        Instant decided = decidedAt(step, movement);
        if (decided != null) {
            return views.local(decided, null, movement.declaration().origin());
        }
        return movement.facts().stream()
                .map(recorded -> recorded.fact())
                .filter(fact -> fact.what() instanceof Observation.Passed passed
                        && passed.milestone().name().equals(step.name()))
                .max(Comparator.comparing(fact -> fact.happened()))
                .map(fact -> views.local(
                        fact.happened(), fact.place(), movement.declaration().origin()))
                .orElse(null);
    }

    private static @Nullable Instant decidedAt(Status step, Movement movement) {
        return movement.decisions().stream()
                .filter(recorded -> nameOf(recorded.decision()).equals(step.name()))
                .map(recorded -> recorded.decided())
                .findFirst()
                .orElse(null);
    }

    private static String nameOf(Object decision) {
        return decision.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }
}
