package io.tumen.ledger;

import io.tumen.ledger.ClockReading.Stand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Looks at the clocks of all movements under way, so that what is overdue is found without anyone looking. Each
/// finding is written down as a decision exactly once, however many watches look and however often.
///
/// A movement is computed again when one of its clocks turns, when something was written about it, and now and then in
/// any case, because a row can appear behind one that is seen already.
///
/// For one thread.
public final class Watch {
    private static final Party WATCH = new Party("Tumen's watch over the clocks", Party.Capacity.RULE);
    private static final Duration EVERYTHING_EVERY = Duration.ofMinutes(10);

    private final LedgerStore store;
    private final StateFunction stateFunction;
    private final Supplier<Instant> clock;
    private final Map<MovementId, Instant> turns = new HashMap<>();
    private Instant lookedAtAll = Instant.MIN;
    private long seen;

    Watch(LedgerStore store, StateFunction stateFunction, Supplier<Instant> clock) {
        this.store = store;
        this.stateFunction = stateFunction;
        this.clock = clock;
    }

    /// Looks round once.
    ///
    /// @return what was found now and never before
    public List<Found> lookRound() {
        Instant now = clock.get();
        Set<MovementId> open = new HashSet<>(store.openMovements());
        turns.keySet().retainAll(open);
        boolean everything = Duration.between(lookedAtAll, now).compareTo(EVERYTHING_EVERY) >= 0;
        long last = store.lastPosition();
        if (everything) {
            turns.clear();
            lookedAtAll = now;
        } else {
            store.touchedAfter(seen).forEach(turns::remove);
        }
        List<Found> found = new ArrayList<>();
        for (MovementId id : open) {
            Instant turn = turns.get(id);
            if (turn == null || !turn.isAfter(now)) {
                found.addAll(look(id, now));
            }
        }
        seen = last;
        return found;
    }

    /// A finding with the movement it is about.
    public record Found(MovementId movement, RecordedDecision decision) {}

    private List<Found> look(MovementId id, Instant now) {
        Movement movement = store.find(id, Instant.MAX);
        if (movement == null) {
            return List.of();
        }
        List<ClockReading> clocks = stateFunction.stateOf(movement, now).clocks();
        turns.put(
                id,
                clocks.stream()
                        .map(ClockReading::nextTurn)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(Instant.MAX));
        List<Found> found = new ArrayList<>();
        for (ClockReading reading : clocks) {
            Decision.Noticed noticed = noticed(reading);
            if (noticed != null && movement.decisionsOf(Decision.Noticed.class).noneMatch(noticed::equals)) {
                RecordedDecision written = write(id, noticed, now);
                if (written != null) {
                    found.add(new Found(id, written));
                }
            }
        }
        return found;
    }

    private static Decision.@Nullable Noticed noticed(ClockReading reading) {
        Instant due = reading.due();
        if (due == null) {
            return null;
        }
        return switch (reading.stand()) {
            case OVERDUE -> new Decision.Noticed(Notice.OVERDUE, reading.id(), due);
            case WARNING -> new Decision.Noticed(Notice.WARNING, reading.id(), due);
            default -> null;
        };
    }

    /// Null when another watch was first, or the clock has stopped since.
    private @Nullable RecordedDecision write(MovementId id, Decision.Noticed noticed, Instant now) {
        var key = new IdempotencyKey(
                "watch " + id + " " + noticed.clock() + " " + noticed.notice() + " " + noticed.due());
        var request = Request.of(key, "notice", noticed, now);
        return store.inTransaction(() -> writeNow(request, id, noticed));
    }

    private @Nullable RecordedDecision writeNow(Request request, MovementId id, Decision.Noticed noticed) {
        LedgerStore.Held held = store.hold(request.key(), id);
        Movement movement = held.movement();
        if (movement == null || held.answered() != null) {
            return null;
        }
        MovementState state = stateFunction.stateOf(movement, request.at());
        boolean stands = state.clocks().stream()
                .filter(clock -> clock.stand() == Stand.OVERDUE || clock.stand() == Stand.WARNING)
                .anyMatch(clock -> noticed.equals(noticed(clock)));
        return stands
                ? store.decide(
                        Draft.of(
                                request,
                                movement,
                                noticed,
                                WATCH,
                                stateFunction.packFor(movement, request.at()).sha256()),
                        state.pledge())
                : null;
    }
}
