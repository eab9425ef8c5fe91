package io.tumen.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Facts as they were claimed.
final class FactTable {
    private static final String COLUMNS = """
            f.position, f.learnt_at, f.claimant, f.capacity, f.movement, f.container, f.kind, f.milestone, f.seal,
            f.old_seal, f.supervisor, f.supervisor_capacity, f.packages, f.kilograms, f.place, f.happened_at, f.source,
            f.claimant_person, f.stated_place, f.in_reply_to, f.corrects, f.words
            """;

    /// The facts of some movements by what had been learnt by a time: their ids, the time.
    static final String OF_MOVEMENTS = "select f.movement_id as belongs_to, " + COLUMNS + """
              from fact_by_movement f
             where f.movement_id = any(?) and f.learnt_at <= ?
             order by f.position
            """;

    private static final List<String> CLAIMED = List.of(
            "claimant",
            "capacity",
            "movement",
            "movement_key",
            "container",
            "container_key",
            "kind",
            "milestone",
            "seal",
            "old_seal",
            "supervisor",
            "supervisor_capacity",
            "packages",
            "kilograms",
            "place",
            "happened_at",
            "source",
            "claimant_person",
            "stated_place",
            "in_reply_to",
            "corrects",
            "words");

    private final JdbcClient client;

    FactTable(JdbcClient client) {
        this.client = client;
    }

    /// Writes request and facts in one statement, which is one transaction and one round trip. The positions are drawn
    /// after the request is written, in the order of the facts.
    ///
    /// @return positions of the new facts in their order; none when that key is taken, and then nothing was written
    List<Long> insert(Request request, List<Fact> facts) {
        List<Map<String, String>> rows = facts.stream().map(FactRow::cells).toList();
        var insert = client.sql("with asked as (" + RequestTable.INSERT + """
                )
                insert into fact (
                    position, learnt_at, request_key, ordinal, claimant, capacity, movement, movement_key, container,
                    container_key, kind, milestone, seal, old_seal, supervisor, supervisor_capacity, packages,
                    kilograms, place, happened_at, source, claimant_person, stated_place, in_reply_to, corrects, words)
                select nextval('ledger_position'), asked.answered_at, asked.request_key, said.number - 1,
                       said.claimant, said.capacity, said.movement, said.movement_key, said.container,
                       said.container_key, said.kind, said.milestone, said.seal, said.old_seal, said.supervisor,
                       said.supervisor_capacity, said.packages::integer, said.kilograms::numeric, said.place,
                       said.happened_at::timestamptz, said.source, said.claimant_person, said.stated_place,
                       said.in_reply_to, said.corrects, said.words
                  from asked
                 cross join unnest(
                           :claimant, :capacity, :movement, :movement_key, :container, :container_key, :kind,
                           :milestone, :seal, :old_seal, :supervisor, :supervisor_capacity, :packages, :kilograms,
                           :place, :happened_at, :source, :claimant_person, :stated_place, :in_reply_to, :corrects,
                           :words)
                       with ordinality as said(
                           claimant, capacity, movement, movement_key, container, container_key, kind,
                           milestone, seal, old_seal, supervisor, supervisor_capacity, packages, kilograms,
                           place, happened_at, source, claimant_person, stated_place, in_reply_to, corrects,
                           words, number)
                 order by said.number
                returning position
                """)
                .params(RequestTable.parameters(request, null, false));
        for (String column : CLAIMED) {
            insert.param(column, rows.stream().map(row -> row.get(column)).toArray(String[]::new));
        }
        return insert.query(Long.class).list().stream().sorted().toList();
    }

    List<Long> positionsOf(IdempotencyKey key) {
        return client.sql("select position from fact where request_key = :key order by ordinal")
                .param("key", key.value())
                .query(Long.class)
                .list();
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

    static Owned<RecordedFact> owned(ResultSet row) throws SQLException {
        return new Owned<>(row.getString("belongs_to"), FactRow.read(row));
    }
}
