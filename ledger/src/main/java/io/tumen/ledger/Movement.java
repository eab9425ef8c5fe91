package io.tumen.ledger;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that is remembered of one consignment's transit.
///
/// @param lodged     the declaration as it was lodged; see [#declaration()] for what it reads now
/// @param planSha256 SHA-256 of the lodged plan's text, hexadecimal
/// @param decisions  in the order they were taken, the lodging first
/// @param facts      in the order they were learnt
/// @param elsewhere  other movements that are under way with a container of this one
public record Movement(
        MovementId id,
        Declaration lodged,
        String planSha256,
        List<RecordedDecision> decisions,
        List<RecordedFact> facts,
        List<Elsewhere> elsewhere) {
    public Movement {
        decisions = List.copyOf(decisions);
        facts = List.copyOf(facts);
        elsewhere = List.copyOf(elsewhere);
    }

    public Movement(
            MovementId id,
            Declaration lodged,
            String planSha256,
            List<RecordedDecision> decisions,
            List<RecordedFact> facts) {
        this(id, lodged, planSha256, decisions, facts, List.of());
    }

    /// A container that another movement, accepted and not ended, declares too.
    public record Elsewhere(String container, MovementId movement) {}

    /// What the declaration reads now: as it was last amended.
    public Declaration declaration() {
        Decision.Amended amended = findLast(Decision.Amended.class);
        return amended == null ? lodged : amended.declaration();
    }

    /// The same movement with only what had happened by then, as it is known now: what a later correction took back is
    /// gone, however early it was said.
    Movement until(Instant then) {
        Set<Fact> standing = new HashSet<>(
                new Corrections(facts.stream().map(RecordedFact::fact).toList()).standing());
        return new Movement(
                id,
                lodged,
                planSha256,
                decisions.stream()
                        .filter(recorded -> !recorded.decided().isAfter(then))
                        .toList(),
                facts.stream()
                        .filter(recorded -> standing.contains(recorded.fact()))
                        .map(RecordedFact::withoutCorrection)
                        .filter(recorded -> !recorded.fact().happened().isAfter(then))
                        .toList(),
                elsewhere);
    }

    /// The same movement as it was known just before that decision was taken.
    Movement before(RecordedDecision decision) {
        return new Movement(
                id,
                lodged,
                planSha256,
                decisions.stream()
                        .filter(recorded -> recorded.position() < decision.position())
                        .toList(),
                facts.stream()
                        .filter(recorded -> recorded.position() < decision.position())
                        .toList(),
                List.of());
    }

    /// The last decision of that kind, or null when none was taken.
    <D extends Decision> @Nullable D findLast(Class<D> kind) {
        RecordedDecision recorded = findRecorded(kind);
        return recorded == null ? null : kind.cast(recorded.decision());
    }

    /// The last decision of that kind with when and by whom it was taken, or null when none was. Asked for so often
    /// that it is a plain loop.
    @Nullable
    RecordedDecision findRecorded(Class<? extends Decision> kind) {
        for (int i = decisions.size() - 1; i >= 0; i--) {
            if (kind.isInstance(decisions.get(i).decision())) {
                return decisions.get(i);
            }
        }
        return null;
    }

    /// When the last decision of that kind was taken, or null when none was.
    @Nullable
    Instant findTimeOf(Class<? extends Decision> kind) {
        RecordedDecision recorded = findRecorded(kind);
        return recorded == null ? null : recorded.decided();
    }

    boolean has(Class<? extends Decision> kind) {
        return findRecorded(kind) != null;
    }

    /// Whether the last decision of the one kind was taken after every one of the other.
    boolean isOpen(Class<? extends Decision> opening, Class<? extends Decision> closing) {
        RecordedDecision opened = findRecorded(opening);
        RecordedDecision closed = findRecorded(closing);
        return opened != null && (closed == null || closed.position() < opened.position());
    }

    /// Whether customs cleared exactly this hold; a list that came later was not looked at.
    boolean isCleared(String hold) {
        return decisionsOf(Decision.Cleared.class)
                .anyMatch(cleared -> cleared.grounds().lines().anyMatch(hold::equals));
    }

    <D extends Decision> Stream<D> decisionsOf(Class<D> kind) {
        return decisions.stream()
                .map(RecordedDecision::decision)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
