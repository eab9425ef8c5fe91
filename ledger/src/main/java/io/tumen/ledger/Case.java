package io.tumen.ledger;

import java.time.Instant;
import java.util.List;

/// A movement on which somebody asks for a decision.
record Case(Movement movement, MovementState state, Party by, Instant now) {
    boolean isAccepted() {
        return movement.has(Decision.Accepted.class);
    }

    /// The containers for which nobody states that point of the way, as a list in words.
    List<String> unitsBefore(Milestone milestone) {
        return state.custody().stream()
                .filter(unit -> unit.furthest() == null || unit.furthest().compareTo(milestone) < 0)
                .map(unit -> unit.container().value())
                .toList();
    }

    boolean anyUnitReached(Milestone milestone) {
        return unitsBefore(milestone).size() < state.custody().size();
    }

    /// The containers whose seal was found broken, and not replaced by somebody with the right.
    List<String> brokenUnits() {
        Evidence evidence = new Evidence(movement, now);
        return movement.declaration().units().stream()
                .filter(unit -> new UnitEvidence(unit, evidence).seals().isBroken())
                .map(unit -> unit.container().value())
                .toList();
    }

    /// The containers for which no seal is known.
    List<String> unsealedUnits() {
        return state.reconciliation().units().stream()
                .filter(unit -> unit.line(Comparison.Field.SEAL).atExit().equals(Comparison.NOT_STATED))
                .map(unit -> unit.container().value())
                .toList();
    }
}
