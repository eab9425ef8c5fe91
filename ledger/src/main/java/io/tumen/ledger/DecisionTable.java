package io.tumen.ledger;

import io.tumen.law.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Decisions as they were taken, one row each; what a kind of decision does not have is null.
final class DecisionTable {
    private static final String SELECT = """
            select position, movement_id, kind, decided_at, decided_by, capacity, reason, reference, deadline, standing,
                   grounds, law_sha256, outcome
              from decision
            """;

    private final JdbcClient client;

    DecisionTable(JdbcClient client) {
        this.client = client;
    }

    /// Position of the new decision.
    long insert(Request request, MovementId id, Decision decision, Party by) {
        DecisionRow row = DecisionRow.of(decision);
        return client.sql("""
                        insert into decision (
                            movement_id, kind, decided_at, decided_by, capacity, request_key,
                            reason, reference, deadline, standing, grounds, law_sha256, outcome)
                        values (
                            :id, :kind, :decided, :by, :capacity, :key,
                            :reason, :reference, :deadline, :standing, :grounds, :lawSha256, :outcome)
                        returning position
                        """)
                .param("id", id.value())
                .param("kind", row.kind().name())
                .param("decided", Columns.timestamp(request.at()))
                .param("by", by.name())
                .param("capacity", by.capacity().name())
                .param("key", request.key().value())
                .param("reason", row.reason())
                .param("reference", Columns.words(row.reference()))
                .param("deadline", Columns.timestampOrNull(row.deadline()))
                .param("standing", Columns.words(row.standing()))
                .param("grounds", row.grounds())
                .param("lawSha256", row.lawSha256())
                .param("outcome", Columns.words(row.outcome()))
                .query(Long.class)
                .single();
    }

    RecordedDecision byRequest(IdempotencyKey key) {
        return client.sql(SELECT + "where request_key = :key")
                .param("key", key.value())
                .query(DecisionTable::taken)
                .single()
                .decision();
    }

    @Nullable
    MovementId findByReference(ReferenceNumber reference) {
        return client.sql(SELECT + "where reference = :reference")
                .param("reference", reference.value())
                .query(DecisionTable::taken)
                .optional()
                .map(Taken::movement)
                .orElse(null);
    }

    Map<MovementId, List<RecordedDecision>> of(Collection<MovementId> ids, Instant knownAt) {
        return client
                .sql(SELECT + "where movement_id = any(:ids) and decided_at <= :knownAt order by position")
                .param("ids", ids.stream().map(MovementId::value).toArray(String[]::new))
                .param("knownAt", Columns.timestamp(knownAt))
                .query(DecisionTable::taken)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Taken::movement, TreeMap::new, Collectors.mapping(Taken::decision, Collectors.toList())));
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        RecordedDecision decision = new RecordedDecision(
                row.getLong("position"),
                Columns.instant(row, "decided_at"),
                Columns.party(row, "decided_by", "capacity"),
                row(row).decision());
        return new Taken(new MovementId(row.getString("movement_id")), decision);
    }

    private static DecisionRow row(ResultSet row) throws SQLException {
        return new DecisionRow(
                DecisionRow.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                Columns.textOrNull(row, "reference", ReferenceNumber::new),
                Columns.instantOrNull(row, "deadline"),
                Columns.textOrNull(row, "standing", Standing::valueOf),
                row.getString("grounds"),
                row.getString("law_sha256"),
                Columns.textOrNull(row, "outcome", Outcome::valueOf));
    }

    private record Taken(MovementId movement, RecordedDecision decision) {}
}
