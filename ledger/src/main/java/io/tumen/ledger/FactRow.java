package io.tumen.ledger;

import static java.util.Objects.requireNonNull;

import io.tumen.ledger.Observation.Counted;
import io.tumen.ledger.Observation.Incident;
import io.tumen.ledger.Observation.Passed;
import io.tumen.ledger.Observation.Presented;
import io.tumen.ledger.Observation.SealApplied;
import io.tumen.ledger.Observation.SealBroken;
import io.tumen.ledger.Observation.SealNotStated;
import io.tumen.ledger.Observation.SealReplaced;
import io.tumen.ledger.Observation.SealSeen;
import io.tumen.ledger.Observation.Withdrawn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A fact laid flat, as its table holds it.
final class FactRow {
    private enum Kind {
        PASSED,
        SEAL_APPLIED,
        SEAL_SEEN,
        SEAL_NOT_STATED,
        SEAL_BROKEN,
        SEAL_REPLACED,
        COUNTED,
        WITHDRAWN,
        INCIDENT,
        PRESENTED
    }

    private FactRow() {}

    /// What stands in the columns of the fact, by their names; those that stay empty are missing.
    static Map<String, String> cells(Fact fact) {
        Subject about = fact.about();
        Map<String, String> cells = new HashMap<>();
        cells.put("claimant", fact.claimant().name());
        cells.put("capacity", fact.claimant().capacity().name());
        put(cells, "movement", about.movement());
        put(cells, "movement_key", about.movementKey());
        put(cells, "container", about.container());
        put(cells, "container_key", about.containerKey());
        put(cells, "place", fact.place());
        cells.put("happened_at", Columns.timestampText(fact.happened()));
        cells.put("source", fact.source());
        put(cells, "claimant_person", fact.claimant().person());
        put(cells, "stated_place", fact.statedPlace());
        put(cells, "in_reply_to", fact.inReplyTo());
        put(cells, "corrects", fact.corrects());
        add(cells, fact.what());
        return cells;
    }

    static RecordedFact read(ResultSet row) throws SQLException {
        Fact fact = new Fact(
                Columns.party(row, "claimant", "capacity", "claimant_person"),
                new Subject(row.getString("movement"), Columns.textOrNull(row, "container", StatedContainer::new)),
                observation(row),
                Columns.placeOrNull(row, "place"),
                Columns.instant(row, "happened_at"),
                row.getString("source"),
                row.getString("stated_place"),
                row.getString("in_reply_to"),
                row.getString("corrects"));
        return new RecordedFact(row.getLong("position"), Columns.instant(row, "learnt_at"), fact);
    }

    private static void add(Map<String, String> cells, Observation what) {
        switch (what) {
            case Passed(Milestone milestone, var seal) -> {
                kind(cells, Kind.PASSED, seal);
                cells.put("milestone", milestone.name());
            }
            case SealApplied(var seal) -> kind(cells, Kind.SEAL_APPLIED, seal);
            case SealSeen(var seal) -> kind(cells, Kind.SEAL_SEEN, seal);
            case SealNotStated() -> kind(cells, Kind.SEAL_NOT_STATED, null);
            case SealBroken(var seal) -> kind(cells, Kind.SEAL_BROKEN, seal);
            case Withdrawn() -> kind(cells, Kind.WITHDRAWN, null);
            case Incident(String words) -> {
                kind(cells, Kind.INCIDENT, null);
                cells.put("words", words);
            }
            case Presented(String document) -> {
                kind(cells, Kind.PRESENTED, null);
                cells.put("words", document);
            }
            case SealReplaced replaced -> addReplaced(cells, replaced);
            case Counted(var packages, var kilograms) -> {
                kind(cells, Kind.COUNTED, null);
                put(cells, "packages", packages);
                put(cells, "kilograms", kilograms == null ? null : kilograms.toPlainString());
            }
        }
    }

    private static void addReplaced(Map<String, String> cells, SealReplaced replaced) {
        kind(cells, Kind.SEAL_REPLACED, replaced.seal());
        put(cells, "old_seal", replaced.old());
        Party supervisor = replaced.supervisor();
        if (supervisor != null) {
            cells.put("supervisor", supervisor.name());
            cells.put("supervisor_capacity", supervisor.capacity().name());
        }
    }

    private static void kind(Map<String, String> cells, Kind kind, @Nullable StatedSeal seal) {
        cells.put("kind", kind.name());
        put(cells, "seal", seal);
    }

    private static void put(Map<String, String> cells, String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }

    private static Observation observation(ResultSet row) throws SQLException {
        StatedSeal seal = Columns.textOrNull(row, "seal", StatedSeal::new);
        return switch (Kind.valueOf(row.getString("kind"))) {
            case PASSED -> new Passed(Milestone.valueOf(row.getString("milestone")), seal);
            case SEAL_APPLIED -> new SealApplied(requireNonNull(seal));
            case SEAL_SEEN -> new SealSeen(requireNonNull(seal));
            case SEAL_NOT_STATED -> new SealNotStated();
            case SEAL_BROKEN -> new SealBroken(seal);
            case SEAL_REPLACED ->
                new SealReplaced(
                        Columns.textOrNull(row, "old_seal", StatedSeal::new), requireNonNull(seal), supervisor(row));
            case WITHDRAWN -> new Withdrawn();
            case INCIDENT -> new Incident(row.getString("words"));
            case PRESENTED -> new Presented(row.getString("words"));
            case COUNTED -> new Counted(Columns.integerOrNull(row, "packages"), Columns.numberOrNull(row, "kilograms"));
        };
    }

    private static @Nullable Party supervisor(ResultSet row) throws SQLException {
        return row.getString("supervisor") == null ? null : Columns.party(row, "supervisor", "supervisor_capacity");
    }
}
