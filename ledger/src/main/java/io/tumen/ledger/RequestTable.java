package io.tumen.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Requests and the refusals that answered some of them.
final class RequestTable {
    private final JdbcClient client;

    RequestTable(JdbcClient client) {
        this.client = client;
    }

    /// Makes other requests with this key wait until the transaction ends. Two keys with one hash only wait needlessly.
    void lock(IdempotencyKey key) {
        client.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", key.value())
                .query(row -> {});
    }

    @Nullable
    Answered find(IdempotencyKey key) {
        return client.sql("""
                        select request_key, operation, content_sha256, answered_at, movement_id, refused
                          from request
                         where request_key = :key
                        """)
                .param("key", key.value())
                .query(RequestTable::answered)
                .optional()
                .orElse(null);
    }

    void insert(Request request, @Nullable MovementId movement, boolean refused) {
        client.sql("""
                        insert into request (request_key, operation, content_sha256, answered_at, movement_id, refused)
                        values (:key, :operation, :content, :at, :movement, :refused)
                        """)
                .param("key", request.key().value())
                .param("operation", request.operation())
                .param("content", request.contentSha256())
                .param("at", Columns.timestamp(request.at()))
                .param("movement", Columns.words(movement))
                .param("refused", refused)
                .update();
    }

    void insertRefusals(IdempotencyKey key, List<Refusal> refusals) {
        for (int i = 0; i < refusals.size(); i++) {
            insertRefusal(key, i, refusals.get(i));
        }
    }

    List<Refusal> refusalsOf(IdempotencyKey key) {
        return client.sql("""
                        select rule, legal_text, field, seen, passes
                          from refusal
                         where request_key = :key
                         order by ordinal
                        """)
                .param("key", key.value())
                .query(RequestTable::refusal)
                .list();
    }

    private void insertRefusal(IdempotencyKey key, int ordinal, Refusal refusal) {
        client.sql("""
                        insert into refusal (request_key, ordinal, rule, legal_text, field, seen, passes)
                        values (:key, :ordinal, :rule, :legalText, :field, :seen, :passes)
                        """)
                .param("key", key.value())
                .param("ordinal", ordinal)
                .param("rule", refusal.rule())
                .param("legalText", refusal.legalText())
                .param("field", refusal.field())
                .param("seen", refusal.seen())
                .param("passes", refusal.passes())
                .update();
    }

    private static Answered answered(ResultSet row, int number) throws SQLException {
        var request = new Request(
                new IdempotencyKey(row.getString("request_key")),
                row.getString("operation"),
                row.getString("content_sha256"),
                Columns.instant(row, "answered_at"));
        return new Answered(
                request, Columns.textOrNull(row, "movement_id", MovementId::new), row.getBoolean("refused"));
    }

    private static Refusal refusal(ResultSet row, int number) throws SQLException {
        return new Refusal(
                row.getString("rule"),
                row.getString("legal_text"),
                row.getString("field"),
                row.getString("seen"),
                row.getString("passes"));
    }
}
