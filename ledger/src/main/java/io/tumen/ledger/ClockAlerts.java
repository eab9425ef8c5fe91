package io.tumen.ledger;

import io.tumen.ledger.ClockReading.Stand;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tells of clocks that have run out or soon will.
final class ClockAlerts {
    private ClockAlerts() {}

    static List<Alert> of(List<ClockReading> clocks, @Nullable Deadline deadline) {
        return clocks.stream()
                .filter(clock -> clock.stand() == Stand.WARNING
                        || clock.stand() == Stand.OVERDUE && !isDeadline(clock, deadline))
                .map(ClockAlerts::alert)
                .toList();
    }

    /// That the deadline for re-entry has passed is told by an alert of its own.
    private static boolean isDeadline(ClockReading clock, @Nullable Deadline deadline) {
        return deadline instanceof Deadline.At(Instant limit) && limit.equals(clock.due());
    }

    private static Alert alert(ClockReading clock) {
        String named = "The clock " + clock.id() + " of " + clock.jurisdiction();
        String due = Words.of(Objects.requireNonNull(clock.due()));
        return clock.stand() == Stand.OVERDUE
                ? new Alert(Alert.Kind.CLOCK_OVERDUE, named + " ran out at " + due + ".")
                : new Alert(Alert.Kind.CLOCK_WARNING, named + " runs out at " + due + ".");
    }
}
