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
            select asked.movement_id, :kind, asked.answered_at, :by, :capacity, asked.request_key,
                   :reason, :reference, :deadline::timestamptz, :standing, :grounds, :lawSha256, :outcome, :person,
                   :rulePackSha256, :certificate, :amount::numeric, :currency, :detail
              from asked
            returning position, movement_id
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
    Long insert(Draft draft) {
        Long position = client.sql("with asked as (" + RequestTable.INSERT + ") " + INSERT)
                .params(RequestTable.parameters(draft.request(), draft.movement(), false))
                .params(texts(draft.decision(), draft.by(), draft.rulePackSha256()))
                .query((row, number) -> row.getLong("position"))
                .optional()
                .orElse(null);
        if (position != null && draft.decision() instanceof Decision.Amended(Declaration amended, String reason)) {
            amendments.insert(position, draft.movement(), amended);
        }
        return position;
    }

    /// The parameters of [#INSERT].
    static Map<String, @Nullable String> texts(Decision decision, Party by, String rulePackSha256) {
        DecisionRow row = DecisionRow.of(decision);
        Money money = row.money();
        Instant deadline = row.deadline();
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put("kind", row.kind().name());
        texts.put("by", by.name());
        texts.put("capacity", by.capacity().name());
        texts.put("person", by.person());
        texts.put("rulePackSha256", rulePackSha256);
        texts.put("reason", row.reason());
        texts.put("reference", Columns.words(row.reference()));
        texts.put("deadline", deadline == null ? null : Columns.timestampText(deadline));
        texts.put("standing", Columns.words(row.standing()));
        texts.put("grounds", row.grounds());
        texts.put("lawSha256", row.lawSha256());
        texts.put("outcome", Columns.words(row.outcome()));
        texts.put("certificate", row.certificate());
        texts.put("amount", money == null ? null : money.amount().toPlainString());
        texts.put("currency", money == null ? null : money.currency());
        texts.put("detail", row.detail());
        return texts;
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
