package io.tumen.ledger;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is kept of a state so that lists find it.
///
/// @param searched  id, reference number, holder and containers, in upper case, a line each
/// @param from      from then on, and
/// @param until     until before then, the clock alone does not change the state
record KeptState(
        MovementId id,
        Status status,
        boolean overdue,
        boolean alerted,
        String searched,
        String sha256,
        Instant from,
        Instant until) {
    static KeptState of(Movement movement, StateFunction function, Instant now) {
        MovementState state = function.stateOf(movement, now);
        return new KeptState(
                movement.id(),
                state.status(),
                state.overdue(),
                !state.alerts().isEmpty(),
                searched(movement, state),
                state.sha256(),
                function.turningPoints(movement, state)
                        .filter(point -> !point.isAfter(now))
                        .max(Instant::compareTo)
                        .orElse(Instant.MIN),
                function.turningPoints(movement, state)
                        .filter(point -> point.isAfter(now))
                        .min(Instant::compareTo)
                        .orElse(Instant.MAX));
    }

    long serial() {
        return id.serial();
    }

    private static String searched(Movement movement, MovementState state) {
        Declaration declaration = movement.declaration();
        return Stream.concat(
                        Stream.of(
                                movement.id().value(),
                                state.reference() == null
                                        ? ""
                                        : state.reference().value(),
                                declaration.holder().name()),
                        declaration.units().stream()
                                .map(unit -> unit.container().value()))
                .map(name -> name.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }
}
