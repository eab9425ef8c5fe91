package io.tumen.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes decisions on several movements at once.
final class DraftTable {
    /// In one order for all who do so, so that two of them never wait for each other crosswise: the ids.
    private static final String LOCK = """
            select 1 from movement where movement_id = any(?) order by movement_id for update
            """;

    private static final List<String> TEXTS = List.of(
            "request_key",
            "operation",
            "content",
            "at",
            "movement_id",
            "seen",
            "kind",
            "by",
            "capacity",
            "person",
            "rulePackSha256",
            "reason",
            "reference",
            "deadline",
            "standing",
            "grounds",
            "lawSha256",
            "outcome",
            "certificate",
            "amount",
            "currency",
            "detail");

    /// Begins when the movements are locked, so it sees every decision that came before.
    private static final String INSERT =
            """
            with said as materialized (
                select *
                  from unnest(TEXTS)
                       as said(
                           request_key, operation, content, at, movement_id, seen, kind, by, capacity, person,
                           rule_pack_sha256, reason, reference, deadline, standing, grounds, law_sha256, outcome,
                           certificate, amount, currency, detail)
                 where said.seen::bigint = (select max(position) from decision d where d.movement_id = said.movement_id)),
            asked as (
                insert into request (request_key, operation, content_sha256, answered_at, movement_id, refused)
                select request_key, operation, content, at::timestamptz, movement_id, false
                  from said
                 order by request_key
                on conflict (request_key) do nothing
                returning request_key, answered_at)
            insert into decision (
                movement_id, kind, decided_at, decided_by, capacity, request_key,
                reason, reference, deadline, standing, grounds, law_sha256, outcome, person, rule_pack_sha256,
                certificate, amount, currency, detail)
            select said.movement_id, said.kind, asked.answered_at, said.by, said.capacity, said.request_key,
                   said.reason, said.reference, said.deadline::timestamptz, said.standing, said.grounds, said.law_sha256,
                   said.outcome, said.person, said.rule_pack_sha256, said.certificate, said.amount::numeric,
                   said.currency, said.detail
              from asked
              join said on said.request_key = asked.request_key
            returning request_key, position
            """.replace("TEXTS", String.join(", ", Collections.nCopies(TEXTS.size(), "?::text[]")));

    private DraftTable() {}

    /// @return positions by key; those whose key is taken, or whose movement has another last decision, are missing
    static Map<IdempotencyKey, Long> insert(List<Draft> drafts, JdbcTemplate template) {
        List<Map<String, @Nullable String>> rows =
                drafts.stream().map(DraftTable::texts).toList();
        Selects selects = new Selects();
        selects.select(LedgerStore.BY_INDEX, row -> row.getString(1));
        selects.select(LOCK, row -> row.getInt(1), (Object)
                column(drafts, draft -> draft.movement().value()));
        List<Map.Entry<IdempotencyKey, Long>> positions = selects.select(
                INSERT,
                row -> Map.entry(new IdempotencyKey(row.getString("request_key")), row.getLong("position")),
                TEXTS.stream().map(name -> column(rows, row -> row.get(name))).toArray());
        selects.sendAsOneOver(template);
        return positions.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, @Nullable String> texts(Draft draft) {
        Request request = draft.request();
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put("request_key", request.key().value());
        texts.put("operation", request.operation());
        texts.put("content", request.contentSha256());
        texts.put("at", Columns.timestampText(request.at()));
        texts.put("movement_id", draft.movement().value());
        texts.put("seen", Long.toString(draft.seen()));
        texts.putAll(DecisionTable.texts(draft.decision(), draft.by(), draft.rulePackSha256()));
        return texts;
    }

    private static <T> String[] column(List<T> rows, Function<T, @Nullable String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }
}
