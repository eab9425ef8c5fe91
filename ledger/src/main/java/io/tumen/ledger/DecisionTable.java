package io.tumen.ledger;

import io.tumen.law.Standing;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Decisions as they were taken, one row each; what a kind of decision does not have is null.
final class DecisionTable {
    private static final String SELECT = """
            select position, movement_id, kind, decided_at, decided_by, capacity, reason, reference, deadline, standing,
                   grounds, law_sha256, outcome, person, rule_pack_sha256, certificate, amount, currency, detail
              from decision
            """;

    private final JdbcClient client;
    private final AmendmentTable amendments;

    DecisionTable(JdbcClient client, AmendmentTable amendments) {
        this.client = client;
        this.amendments = amendments;
    }

    /// Position of the new decision.
    long insert(Request request, MovementId id, Decision decision, Party by, @Nullable String rulePackSha256) {
        DecisionRow row = DecisionRow.of(decision);
        Money money = row.money();
        long position = client.sql("""
                        insert into decision (
                            movement_id, kind, decided_at, decided_by, capacity, request_key,
                            reason, reference, deadline, standing, grounds, law_sha256, outcome, person,
                            rule_pack_sha256, certificate, amount, currency, detail)
                        values (
                            :id, :kind, :decided, :by, :capacity, :key,
                            :reason, :reference, :deadline, :standing, :grounds, :lawSha256, :outcome, :person,
                            :rulePackSha256, :certificate, :amount, :currency, :detail)
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
                .param("person", by.person())
                .param("rulePackSha256", rulePackSha256)
                .param("certificate", row.certificate())
                .param("amount", money == null ? null : money.amount())
                .param("currency", money == null ? null : money.currency())
                .param("detail", row.detail())
                .query(Long.class)
                .single();
        if (decision instanceof Decision.Amended(Declaration amended, String reason)) {
            amendments.insert(position, id, amended);
        }
        return position;
    }

    RecordedDecision byRequest(IdempotencyKey key) {
        Taken bare = client.sql(SELECT + "where request_key = :key")
                .param("key", key.value())
                .query(DecisionTable::taken)
                .single();
        return bare.decision(amendedBy(List.of(bare)));
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
        List<Taken> all = client.sql(
                        SELECT + "where movement_id = any(:ids) and decided_at <= :knownAt order by position")
                .param("ids", ids.stream().map(MovementId::value).toArray(String[]::new))
                .param("knownAt", Columns.timestamp(knownAt))
                .query(DecisionTable::taken)
                .list();
        Map<Long, Declaration> amended = amendedBy(all);
        return all.stream()
                .collect(Collectors.groupingBy(
                        Taken::movement,
                        TreeMap::new,
                        Collectors.mapping(taken -> taken.decision(amended), Collectors.toList())));
    }

    /// What these decisions amended, by their positions. Few amend anything, so that mostly nothing is read.
    private Map<Long, Declaration> amendedBy(List<Taken> decisions) {
        Set<MovementId> movements = decisions.stream()
                .filter(taken -> taken.row().kind() == DecisionRow.Kind.AMENDED)
                .map(Taken::movement)
                .collect(Collectors.toSet());
        return movements.isEmpty() ? Map.of() : amendments.of(movements);
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                new MovementId(row.getString("movement_id")),
                row.getLong("position"),
                Columns.instant(row, "decided_at"),
                Columns.party(row, "decided_by", "capacity", "person"),
                row(row),
                row.getString("rule_pack_sha256"));
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
                Columns.textOrNull(row, "outcome", Outcome::valueOf),
                row.getString("certificate"),
                money(row),
                row.getString("detail"));
    }

    private static @Nullable Money money(ResultSet row) throws SQLException {
        BigDecimal amount = Columns.numberOrNull(row, "amount");
        return amount == null ? null : new Money(amount, row.getString("currency"));
    }

    private record Taken(
            MovementId movement,
            long position,
            Instant decided,
            Party by,
            DecisionRow row,
            @Nullable String rulePackSha256) {
        RecordedDecision decision(Map<Long, Declaration> amended) {
            return new RecordedDecision(position, decided, by, row.decision(amended.get(position)), rulePackSha256);
        }
    }
}
