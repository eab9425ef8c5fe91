package io.tumen.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Facts as they were claimed.
final class FactTable {
    private static final String COLUMNS = """
            f.position, f.learnt_at, f.claimant, f.capacity, f.movement, f.container, f.kind, f.milestone, f.seal,
            f.old_seal, f.supervisor, f.supervisor_capacity, f.packages, f.kilograms, f.place, f.happened_at, f.source,
            f.claimant_person, f.stated_place, f.in_reply_to, f.corrects, f.words
            """;

    private final JdbcClient client;
    private final NamedParameterJdbcTemplate batches;

    FactTable(JdbcClient client, DataSource database) {
        this.client = client;
        this.batches = new NamedParameterJdbcTemplate(database);
    }

    /// Positions of the new facts, in their order.
    List<Long> insert(Request request, List<Fact> facts) {
        List<Long> positions = client.sql("select nextval('ledger_position') from generate_series(1, :count)")
                .param("count", facts.size())
                .query(Long.class)
                .list();
        List<SqlParameterSource> rows = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            rows.add(FactRow.parameters(facts.get(i))
                    .addValue("position", positions.get(i))
                    .addValue("ordinal", i)
                    .addValue("key", request.key().value())
                    .addValue("learnt", Columns.timestamp(request.at())));
        }
        insert(rows);
        return positions;
    }

    List<Long> positionsOf(IdempotencyKey key) {
        return client.sql("select position from fact where request_key = :key order by ordinal")
                .param("key", key.value())
                .query(Long.class)
                .list();
    }

    Map<MovementId, List<RecordedFact>> of(Collection<MovementId> ids, Instant knownAt) {
        return client
                .sql("select b.movement_id as belongs_to, " + COLUMNS + """
                          from fact_of_movement b
                          join fact f on f.position = b.position
                         where b.movement_id = any(:ids) and f.learnt_at <= :knownAt
                         order by f.position
                        """)
                .param("ids", ids.stream().map(MovementId::value).toArray(String[]::new))
                .param("knownAt", Columns.timestamp(knownAt))
                .query(FactTable::belonging)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Belonging::movement, TreeMap::new, Collectors.mapping(Belonging::fact, Collectors.toList())));
    }

    @Nullable
    RecordedFact find(long position) {
        return client.sql("select " + COLUMNS + " from fact f where f.position = :position")
                .param("position", position)
                .query((row, number) -> FactRow.read(row))
                .optional()
                .orElse(null);
    }

    List<RecordedFact> withoutMovement(int limit) {
        return client.sql("select " + COLUMNS + """
                          from fact f
                         where not exists (select 1 from fact_of_movement b where b.position = f.position)
                         order by f.position desc
                         limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> FactRow.read(row))
                .list();
    }

    private void insert(List<SqlParameterSource> rows) {
        batches.batchUpdate("""
                insert into fact (
                    position, learnt_at, request_key, ordinal, claimant, capacity, movement, movement_key, container,
                    container_key, kind, milestone, seal, old_seal, supervisor, supervisor_capacity, packages,
                    kilograms, place, happened_at, source, claimant_person, stated_place, in_reply_to, corrects, words)
                values (
                    :position, :learnt, :key, :ordinal, :claimant, :capacity, :movement, :movementKey, :container,
                    :containerKey, :kind, :milestone, :seal, :oldSeal, :supervisor, :supervisorCapacity, :packages,
                    :kilograms, :place, :happened, :source, :person, :statedPlace, :inReplyTo, :corrects, :words)
                """, rows.toArray(SqlParameterSource[]::new));
    }

    private static Belonging belonging(ResultSet row, int number) throws SQLException {
        return new Belonging(new MovementId(row.getString("belongs_to")), FactRow.read(row));
    }

    private record Belonging(MovementId movement, RecordedFact fact) {}
}
