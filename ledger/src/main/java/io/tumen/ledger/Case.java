package io.tumen.ledger;

import io.tumen.law.Compared;
import io.tumen.law.RulePack;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A movement on which somebody asks for a decision.
///
/// @param pack    that governs it
/// @param account of the certificate that the request or the movement names, null when there is none
record Case(
        Movement movement,
        MovementState state,
        Party by,
        Instant now,
        RulePack pack,
        @Nullable Account account) {
    Case with(@Nullable Account other) {
        return new Case(movement, state, by, now, pack, other);
    }

    boolean isAccepted() {
        return movement.has(Decision.Accepted.class);
    }

    boolean isReleased() {
        return movement.has(Decision.Released.class);
    }

    LocalDate today() {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    String status() {
        return state.status().name();
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
                .filter(unit -> unit.line(Compared.SEAL).atExit().equals(Comparison.NOT_STATED))
                .map(unit -> unit.container().value())
                .toList();
    }

    /// Who has signed the release, since the declaration was last amended.
    Set<String> signatures() {
        RecordedDecision amended = movement.findRecorded(Decision.Amended.class);
        Set<String> persons = new HashSet<>();
        for (RecordedDecision recorded : movement.decisions()) {
            boolean counts = amended == null || recorded.position() > amended.position();
            String person = recorded.by().person();
            if (counts && person != null && recorded.decision() instanceof Decision.ReleaseSigned) {
                persons.add(Rights.key(person));
            }
        }
        return persons;
    }
}
