package io.tumen.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was learnt and decided about a movement between two moments, and what of its state reads otherwise since.
///
/// @param from      what was known by then
/// @param to        what is known by then
/// @param facts     learnt after the one and by the other moment
/// @param decisions taken after the one and by the other moment
public record Changes(
        MovementId movement,
        Instant from,
        Instant to,
        List<RecordedFact> facts,
        List<RecordedDecision> decisions,
        List<Change> changes) {
    public Changes {
        facts = List.copyOf(facts);
        decisions = List.copyOf(decisions);
        changes = List.copyOf(changes);
    }

    /// What reads otherwise in two states of one movement: its status first, then what belongs to the whole, then each
    /// container and alert.
    ///
    /// @param before null when there was none yet
    static List<Change> between(@Nullable MovementState before, MovementState after) {
        Map<String, String> old = before == null ? Map.of() : lines(before);
        Map<String, String> now = lines(after);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            String was = old.getOrDefault(name, "");
            String is = now.getOrDefault(name, "");
            if (!was.equals(is)) {
                changes.add(new Change(name, was, is));
            }
        }
        return changes;
    }

    private static Map<String, String> lines(MovementState state) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("status", state.status().name());
        lines.put("beside it", state.asides().toString());
        if (state.reference() != null) {
            lines.put("reference", state.reference().toString());
        }
        lines.put("deadline", deadline(state.deadline()));
        lines.put(
                "guarantee",
                state.pledge().reserved().toPlainString() + " reserved, "
                        + state.pledge().claimed().toPlainString() + " claimed");
        lines.put("outcome", state.reconciliation().outcome().name());
        for (ClockReading clock : state.clocks()) {
            lines.put(
                    "clock " + clock.id(), clock.stand().name() + (clock.due() == null ? "" : ", due " + clock.due()));
        }
        for (UnitCustody unit : state.custody()) {
            if (unit.furthest() != null) {
                lines.put(unit.container() + " furthest", unit.furthest().toString());
            }
        }
        for (UnitReconciliation unit : state.reconciliation().units()) {
            for (Comparison line : unit.lines()) {
                lines.put(
                        unit.container() + " " + line.field(),
                        line.atExit() + " | " + line.atReEntry() + " | " + line.verdict());
            }
        }
        for (Alert alert : state.alerts()) {
            lines.put("alert " + alert.words(), alert.kind().name());
        }
        return lines;
    }

    private static String deadline(@Nullable Deadline deadline) {
        return switch (deadline) {
            case null -> "not set yet";
            case Deadline.Unknown() -> "unknown";
            case Deadline.At(Instant instant) -> instant.toString();
        };
    }
}
