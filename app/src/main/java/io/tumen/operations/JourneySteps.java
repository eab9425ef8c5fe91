package io.tumen.operations;

import io.tumen.ledger.Movement;
import io.tumen.ledger.MovementView;
import io.tumen.ledger.Observation;
import io.tumen.ledger.Status;
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
        Status status = view.state().status();
        var steps = new ArrayList<Step>();
        for (Status step : ORDER) {
            boolean reached = status != Status.CANCELLED && status.compareTo(step) >= 0 && !isMissed(step, status);
            steps.add(new Step(
                    MovementViews.words(step), reached, reached ? reachedAt(step, view.movement(), views) : null));
        }
        return steps;
    }

    // A discrepancy stands after a match in the order of statuses, but is none.
    private static boolean isMissed(Status step, Status status) {
        return step == Status.MATCHED && status == Status.DISCREPANCY;
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
