package io.tumen.ledger;

import io.tumen.law.Standing;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Decisions as they were taken, one row each; what a kind of decision does not have is null.
final class DecisionTable {
    private static final String SELECT = """
            select position, movement_id, kind, decided_at, decided_by, capacity, reason, reference, deadline, standing,
                   grounds, law_sha256, outcome, person, rule_pack_sha256, certificate, amount, currency, detail
              from decision
            """;

    /// The decisions on some movements taken by a time: their ids, the time.
    static final String OF_MOVEMENTS = SELECT + "where movement_id = any(?) and decided_at <= ? order by position";

    /// The decision that answers the request written as `asked` in the same statement.
    static final String INSERT = """
            insert into decision (
                movement_id, kind, decided_at, decided_by, capacity, request_key,
                reason, reference, deadline, standing, grounds, law_sha256, outcome, person, rule_pack_sha256,
                certificate, amount, currency, detail)
            select :id, :kind, asked.answered_at, :by, :capacity, asked.request_key,
                   :reason, :reference, :deadline::timestamptz, :standing, :grounds, :lawSha256, :outcome, :person,
                   :rulePackSha256, :certificate, :amount::numeric, :currency, :detail
              from asked
            returning position
            """;

    private final JdbcClient client;
    private final AmendmentTable amendments;

    DecisionTable(JdbcClient client, AmendmentTable amendments) {
        this.client = client;
        this.amendments = amendments;
    }

    /// Writes request and decision in one statement, and what is amended after it.
    ///
    /// @return position of the new decision; null when that key is taken, and then nothing was written
    @Nullable
    Long insert(Request request, MovementId id, Decision decision, Party by, String rulePackSha256) {
        Long position = client.sql("with asked as (" + RequestTable.INSERT + ") " + INSERT)
                .params(RequestTable.parameters(request, id, false))
                .params(parameters(id, decision, by, rulePackSha256))
                .query(Long.class)
                .optional()
                .orElse(null);
        if (position != null && decision instanceof Decision.Amended(Declaration amended, String reason)) {
            amendments.insert(position, id, amended);
        }
        return position;
    }

    /// The parameters of [#INSERT].
    static Map<String, @Nullable Object> parameters(MovementId id, Decision decision, Party by, String rulePackSha256) {
        DecisionRow row = DecisionRow.of(decision);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", id.value());
        parameters.put("kind", row.kind().name());
        parameters.put("by", by.name());
        parameters.put("capacity", by.capacity().name());
        parameters.put("reason", row.reason());
        parameters.put("reference", Columns.words(row.reference()));
        parameters.put("deadline", Columns.timestampOrNull(row.deadline()));
        parameters.put("standing", Columns.words(row.standing()));
        parameters.put("grounds", row.grounds());
        parameters.put("lawSha256", row.lawSha256());
        parameters.put("outcome", Columns.words(row.outcome()));
        Money money = row.money();
        parameters.put("person", by.person());
        parameters.put("rulePackSha256", rulePackSha256);
        parameters.put("certificate", row.certificate());
        parameters.put("amount", money == null ? null : money.amount());
        parameters.put("currency", money == null ? null : money.currency());
        parameters.put("detail", row.detail());
        return parameters;
    }

    RecordedDecision byRequest(IdempotencyKey key) {
        Taken bare = client.sql(SELECT + "where request_key = :key")
                .param("key", key.value())
                .query((row, number) -> taken(row))
                .single();
        return bare.decision(amendments.of(List.of(bare.movement()), Instant.MAX));
    }

    @Nullable
    MovementId findByReference(ReferenceNumber reference) {
        return client.sql(SELECT + "where reference = :reference")
                .param("reference", reference.value())
                .query((row, number) -> taken(row))
                .optional()
                .map(Taken::movement)
                .orElse(null);
    }

    static Taken taken(ResultSet row) throws SQLException {
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

    /// A decision without the declaration that it amended.
    record Taken(
            MovementId movement,
            long position,
            Instant decided,
            Party by,
            DecisionRow row,
            @Nullable String rulePackSha256) {
        /// @param amended declarations by the position of their decision
        RecordedDecision decision(Map<Long, Declaration> amended) {
            return new RecordedDecision(position, decided, by, row.decision(amended.get(position)), rulePackSha256);
        }
    }
}
