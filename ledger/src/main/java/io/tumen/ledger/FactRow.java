package io.tumen.ledger;

import static java.util.Objects.requireNonNull;

import io.tumen.ledger.Observation.Counted;
import io.tumen.ledger.Observation.Incident;
import io.tumen.ledger.Observation.Passed;
import io.tumen.ledger.Observation.SealApplied;
import io.tumen.ledger.Observation.SealBroken;
import io.tumen.ledger.Observation.SealNotStated;
import io.tumen.ledger.Observation.SealReplaced;
import io.tumen.ledger.Observation.SealSeen;
import io.tumen.ledger.Observation.Withdrawn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

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
        INCIDENT
    }

    private FactRow() {}

    static MapSqlParameterSource parameters(Fact fact) {
        Subject about = fact.about();
        MapSqlParameterSource row = new MapSqlParameterSource()
                .addValue("claimant", fact.claimant().name())
                .addValue("capacity", fact.claimant().capacity().name())
                .addValue("movement", about.movement(), Types.VARCHAR)
                .addValue("movementKey", about.movementKey(), Types.VARCHAR)
                .addValue("container", Columns.words(about.container()), Types.VARCHAR)
                .addValue("containerKey", about.containerKey(), Types.VARCHAR)
                .addValue("place", Columns.words(fact.place()), Types.VARCHAR)
                .addValue("happened", Columns.timestamp(fact.happened()))
                .addValue("source", fact.source())
                .addValue("person", fact.claimant().person(), Types.VARCHAR)
                .addValue("statedPlace", fact.statedPlace(), Types.VARCHAR)
                .addValue("inReplyTo", fact.inReplyTo(), Types.VARCHAR)
                .addValue("corrects", fact.corrects(), Types.VARCHAR);
        addAbsent(row);
        return add(row, fact.what());
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

    // Only with a type does the driver batch rows whose values are null here and there.
    private static void addAbsent(MapSqlParameterSource row) {
        for (String text : new String[] {"milestone", "seal", "oldSeal", "supervisor", "supervisorCapacity", "words"}) {
            row.addValue(text, null, Types.VARCHAR);
        }
        row.addValue("packages", null, Types.INTEGER).addValue("kilograms", null, Types.NUMERIC);
    }

    private static MapSqlParameterSource add(MapSqlParameterSource row, Observation what) {
        return switch (what) {
            case Passed(Milestone milestone, var seal) ->
                kind(row, Kind.PASSED, seal).addValue("milestone", milestone.name(), Types.VARCHAR);
            case SealApplied(var seal) -> kind(row, Kind.SEAL_APPLIED, seal);
            case SealSeen(var seal) -> kind(row, Kind.SEAL_SEEN, seal);
            case SealNotStated() -> kind(row, Kind.SEAL_NOT_STATED, null);
            case SealBroken(var seal) -> kind(row, Kind.SEAL_BROKEN, seal);
            case Withdrawn() -> kind(row, Kind.WITHDRAWN, null);
            case Incident(String words) -> kind(row, Kind.INCIDENT, null).addValue("words", words, Types.VARCHAR);
            case SealReplaced replaced -> addReplaced(row, replaced);
            case Counted(var packages, var kilograms) ->
                kind(row, Kind.COUNTED, null)
                        .addValue("packages", packages, Types.INTEGER)
                        .addValue("kilograms", kilograms, Types.NUMERIC);
        };
    }

    private static MapSqlParameterSource addReplaced(MapSqlParameterSource row, SealReplaced replaced) {
        kind(row, Kind.SEAL_REPLACED, replaced.seal())
                .addValue("oldSeal", Columns.words(replaced.old()), Types.VARCHAR);
        Party supervisor = replaced.supervisor();
        return supervisor == null
                ? row
                : row.addValue("supervisor", supervisor.name(), Types.VARCHAR)
                        .addValue("supervisorCapacity", supervisor.capacity().name(), Types.VARCHAR);
    }

    private static MapSqlParameterSource kind(MapSqlParameterSource row, Kind kind, @Nullable StatedSeal seal) {
        return row.addValue("kind", kind.name()).addValue("seal", Columns.words(seal), Types.VARCHAR);
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
            case COUNTED -> new Counted(Columns.integerOrNull(row, "packages"), Columns.numberOrNull(row, "kilograms"));
        };
    }

    private static @Nullable Party supervisor(ResultSet row) throws SQLException {
        return row.getString("supervisor") == null ? null : Columns.party(row, "supervisor", "supervisor_capacity");
    }
}
