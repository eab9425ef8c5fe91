package io.tumen.ledger;

import io.tumen.law.Mark;
import io.tumen.law.RulePack;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the clocks of a movement. A point that containers pass is reached by the first of them where it starts a
/// clock, and by the last of them where it stops one. A movement that ended stops them all.
final class Clocks {
    private final RulePack pack;
    private final Movement movement;
    private final List<UnitEvidence> units;
    private final Instant now;

    Clocks(RulePack pack, Movement movement, List<UnitEvidence> units, Instant now) {
        this.pack = pack;
        this.movement = movement;
        this.units = units;
        this.now = now;
    }

    List<ClockReading> readings() {
        return pack.clocks().stream().map(this::reading).toList();
    }

    private ClockReading reading(RulePack.Clock clock) {
        Instant started = start(clock.from());
        Instant due = started == null ? null : due(clock, started);
        Integer warnDays = clock.warnDays();
        Instant warnFrom = due == null || warnDays == null ? null : due.minus(Duration.ofDays(warnDays));
        Instant stopped = stop(clock.until());
        return new ClockReading(
                clock.id(),
                clock.jurisdiction(),
                clock.says(),
                started,
                due,
                warnFrom,
                stopped,
                stand(started, due, warnFrom, stopped));
    }

    private ClockReading.Stand stand(
            @Nullable Instant started, @Nullable Instant due, @Nullable Instant warnFrom, @Nullable Instant stopped) {
        if (started == null) {
            return ClockReading.Stand.NOT_STARTED;
        }
        if (due == null) {
            return stopped == null ? ClockReading.Stand.UNKNOWN : ClockReading.Stand.STOPPED;
        }
        if (stopped != null) {
            return stopped.isAfter(due) ? ClockReading.Stand.STOPPED_LATE : ClockReading.Stand.STOPPED_IN_TIME;
        }
        if (now.isAfter(due)) {
            return ClockReading.Stand.OVERDUE;
        }
        return warnFrom != null && !now.isBefore(warnFrom) ? ClockReading.Stand.WARNING : ClockReading.Stand.RUNNING;
    }

    private @Nullable Instant due(RulePack.Clock clock, Instant started) {
        return switch (clock.limit()) {
            case RulePack.Limit.Unknown() -> null;
            case RulePack.Limit.SetAtAcceptance() -> deadline();
            case RulePack.Limit.Days(int days) -> started.plus(Duration.ofDays(days));
        };
    }

    private @Nullable Instant deadline() {
        Decision.Accepted accepted = movement.findLast(Decision.Accepted.class);
        return accepted != null && accepted.deadline() instanceof Deadline.At(Instant limit) ? limit : null;
    }

    private @Nullable Instant start(Mark mark) {
        return switch (mark) {
            case DEADLINE -> passedDeadline();
            default -> {
                Milestone milestone = milestone(mark);
                yield milestone == null ? decided(mark) : earliest(milestone);
            }
        };
    }

    private @Nullable Instant stop(Mark mark) {
        Milestone milestone = milestone(mark);
        Instant stopped =
                mark == Mark.DEADLINE ? passedDeadline() : milestone == null ? decided(mark) : latest(milestone);
        if (stopped != null) {
            return stopped;
        }
        return movement.decisions().stream()
                .filter(recorded -> recorded.decision() instanceof Decision.Discharged
                        || recorded.decision() instanceof Decision.Cancelled
                        || recorded.decision() instanceof Decision.Closed)
                .map(RecordedDecision::decided)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// The deadline for re-entry, once it has passed and not all was home by then.
    private @Nullable Instant passedDeadline() {
        Instant deadline = deadline();
        Instant home = latest(Milestone.RE_ENTERED);
        boolean missed = deadline != null && now.isAfter(deadline) && (home == null || home.isAfter(deadline));
        return missed ? deadline : null;
    }

    private @Nullable Instant earliest(Milestone milestone) {
        return units.stream()
                .map(unit -> unit.timesOf(milestone))
                .filter(times -> !times.isEmpty())
                .map(List::getFirst)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Instant latest(Milestone milestone) {
        List<List<Instant>> times =
                units.stream().map(unit -> unit.weightiestTimesOf(milestone)).toList();
        return times.isEmpty() || times.stream().anyMatch(List::isEmpty)
                ? null
                : times.stream()
                        .map(List::getLast)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private @Nullable Instant decided(Mark mark) {
        RecordedDecision recorded = movement.findRecorded(kind(mark));
        return recorded == null ? null : recorded.decided();
    }

    private static @Nullable Milestone milestone(Mark mark) {
        return switch (mark) {
            case EXITED -> Milestone.EXITED;
            case GATE_IN_ABROAD -> Milestone.GATE_IN_ABROAD;
            case LOADED -> Milestone.LOADED;
            case SAILED -> Milestone.SAILED;
            case DISCHARGED_FROM_SHIP -> Milestone.DISCHARGED_FROM_SHIP;
            case RE_ENTERED -> Milestone.RE_ENTERED;
            default -> null;
        };
    }

    private static Class<? extends Decision> kind(Mark mark) {
        return switch (mark) {
            case LODGED -> Decision.Lodged.class;
            case ACCEPTED -> Decision.Accepted.class;
            case RELEASED -> Decision.Released.class;
            case RECONCILED -> Decision.Reconciled.class;
            case DISCHARGED -> Decision.Discharged.class;
            case ENQUIRY_OPENED -> Decision.EnquiryOpened.class;
            case ENQUIRY_ANSWERED -> Decision.EnquiryAnswered.class;
            default -> throw new IllegalArgumentException(mark + " is no decision");
        };
    }
}
