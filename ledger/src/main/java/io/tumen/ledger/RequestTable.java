package io.tumen.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Requests and the refusals that answered some of them.
final class RequestTable {
    /// Writes a request down and gives its key and time; or, when that key is taken, gives nothing. Who comes while
    /// another transaction writes the same key waits until that one has ended: the primary key is the lock.
    static final String INSERT = """
            insert into request (request_key, operation, content_sha256, answered_at, movement_id, refused)
            values (:key, :operation, :content, :at, :about, :refused)
            on conflict (request_key) do nothing
            returning request_key, answered_at, movement_id
            """;

    /// A request that has its answer: its key.
    static final String BY_KEY = """
            select request_key, operation, content_sha256, answered_at, movement_id, refused
              from request
             where request_key = ?
            """;

    private final JdbcClient client;

    RequestTable(JdbcClient client) {
        this.client = client;
    }

    /// The parameters of [#INSERT].
    static Map<String, @Nullable Object> parameters(Request request, @Nullable MovementId about, boolean refused) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("key", request.key().value());
        parameters.put("operation", request.operation());
        parameters.put("content", request.contentSha256());
        parameters.put("at", Columns.timestamp(request.at()));
        parameters.put("about", Columns.words(about));
        parameters.put("refused", refused);
        return parameters;
    }

    @Nullable
    Answered find(IdempotencyKey key) {
        return client.sql(BY_KEY)
                .param(key.value())
                .query((row, number) -> answered(row))
                .optional()
                .orElse(null);
    }

    /// Writes a request about no movement that is not refused.
    ///
    /// @return false when that key is taken, and then nothing was written
    boolean insertDone(Request request) {
        return insertDone(request, null);
    }

    boolean insertDone(Request request, @Nullable MovementId about) {
        return client.sql("with asked as (" + INSERT + ") select count(*) from asked")
                        .params(parameters(request, about, false))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Writes request and refusals in one statement.
    ///
    /// @return false when that key is taken, and then nothing was written
    boolean insertRefused(Request request, @Nullable MovementId about, List<Refusal> refusals) {
        return client.sql("with asked as (" + INSERT + """
                        )
                        insert into refusal (request_key, ordinal, rule, legal_text, field, seen, passes)
                        select asked.request_key, said.number - 1, said.rule, said.legal_text, said.field, said.seen,
                               said.passes
                          from asked
                         cross join unnest(:rules, :legalTexts, :fields, :seen, :passes)
                               with ordinality as said(rule, legal_text, field, seen, passes, number)
                        """)
                        .params(parameters(request, about, true))
                        .param("rules", texts(refusals, Refusal::rule))
                        .param("legalTexts", texts(refusals, Refusal::legalText))
                        .param("fields", texts(refusals, Refusal::field))
                        .param("seen", texts(refusals, Refusal::seen))
                        .param("passes", texts(refusals, Refusal::passes))
                        .update()
                > 0;
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

    static Answered answered(ResultSet row) throws SQLException {
        var request = new Request(
                new IdempotencyKey(row.getString("request_key")),
                row.getString("operation"),
                row.getString("content_sha256"),
                Columns.instant(row, "answered_at"));
        return new Answered(
                request, Columns.textOrNull(row, "movement_id", MovementId::new), row.getBoolean("refused"));
    }

    private static String[] texts(List<Refusal> refusals, Function<Refusal, String> part) {
        return refusals.stream().map(part).toArray(String[]::new);
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
