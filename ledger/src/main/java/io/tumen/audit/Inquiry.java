package io.tumen.audit;

import io.tumen.ledger.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happened to anything that was ever sent, by any name it has: idempotency key, movement, reference number,
/// position. The answer of today is the answer for ever, because it is read from rows that never change.
public final class Inquiry {
    private final JdbcClient client;

    public Inquiry(DataSource database) {
        this.client = JdbcClient.create(database);
    }

    /// What one name stands for.
    ///
    /// @param as        what kind of name it is: `idempotency key`, `movement`, `reference number`, `position`
    /// @param at        when it was answered, decided or learnt
    /// @param happened  `lodged`, `decided`, `recorded` or `refused`, with what came of it
    /// @param movement  it was about or brought about; null for facts and refused declarations
    /// @param positions of the decision or facts in the ledger
    /// @param leaves    places of these in the log, as far as they have one
    public record Answer(
            String as,
            Instant at,
            String happened,
            @Nullable String movement,
            List<Long> positions,
            List<Long> leaves,
            List<Refusal> refusals) {
        public Answer {
            positions = List.copyOf(positions);
            leaves = List.copyOf(leaves);
            refusals = List.copyOf(refusals);
        }
    }

    /// @return empty when nothing of that name was ever acknowledged
    public List<Answer> find(String id) {
        List<Answer> found = new ArrayList<>(ofKey(id));
        String name = id.strip().toUpperCase(Locale.ROOT);
        found.addAll(ofDecision("movement", "d.kind = 'LODGED' and d.movement_id = :name", name));
        found.addAll(ofDecision("reference number", "d.reference = :name", name));
        if (name.matches("\\d{1,18}")) {
            found.addAll(ofDecision("position", "d.position = cast(:name as bigint)", name));
            found.addAll(ofFact(name));
        }
        return found;
    }

    private List<Answer> ofKey(String key) {
        return client.sql("""
                        select r.request_key, r.operation, r.answered_at, r.refused, coalesce(r.movement_id, d.movement_id) as movement_id,
                               d.kind, coalesce(array_agg(f.position order by f.ordinal) filter (where f.position is not null),
                                   array_remove(array[d.position], null)) as positions
                          from request r
                          left join decision d on d.request_key = r.request_key
                          left join fact f on f.request_key = r.request_key
                         where r.request_key = :key
                         group by r.request_key, d.position
                        """)
                .param("key", key)
                .query((row, number) -> keyed(row))
                .list();
    }

    private Answer keyed(ResultSet row) throws SQLException {
        String key = row.getString("request_key");
        List<Long> positions = List.of((Long[]) row.getArray("positions").getArray());
        boolean refused = row.getBoolean("refused");
        String kind = row.getString("kind");
        String happened = switch (row.getString("operation")) {
            case String operation when refused -> "refused: the request to " + operation + " had no effect";
            case "lodge" -> "lodged as " + row.getString("movement_id");
            case "decide" -> "decided: " + kind;
            case "reserve numbers" -> "reserved: a block of reference numbers";
            case String operation
            when operation.equals("merge offline") && row.getString("movement_id") != null ->
                "merged into " + row.getString("movement_id");
            default -> "recorded: " + positions.size() + " facts";
        };
        return new Answer(
                "idempotency key",
                at(row, "answered_at"),
                happened,
                row.getString("movement_id"),
                positions,
                refused || positions.isEmpty() ? leavesOfRequest(key) : leavesOf(positions),
                refused ? refusalsOf(key) : List.of());
    }

    private List<Answer> ofDecision(String as, String where, String name) {
        return client.sql("select d.position, d.movement_id, d.kind, d.decided_at, d.decided_by from decision d where "
                        + where)
                .param("name", name)
                .query((row, number) -> new Answer(
                        as,
                        at(row, "decided_at"),
                        row.getString("kind").equals("LODGED")
                                ? "lodged by " + row.getString("decided_by")
                                : "decided: " + row.getString("kind") + " by " + row.getString("decided_by"),
                        row.getString("movement_id"),
                        List.of(row.getLong("position")),
                        leavesOf(List.of(row.getLong("position"))),
                        List.of()))
                .list();
    }

    private List<Answer> ofFact(String position) {
        return client.sql("select position, movement, kind, milestone, claimant, learnt_at from fact"
                        + " where position = cast(:position as bigint)")
                .param("position", position)
                .query((row, number) -> new Answer(
                        "position",
                        at(row, "learnt_at"),
                        "recorded: "
                                + (row.getString("milestone") == null
                                        ? row.getString("kind")
                                        : row.getString("milestone"))
                                + " as " + row.getString("claimant") + " said",
                        row.getString("movement"),
                        List.of(row.getLong("position")),
                        leavesOf(List.of(row.getLong("position"))),
                        List.of()))
                .list();
    }

    private List<Long> leavesOf(List<Long> positions) {
        return client.sql("select leaf_index from log_entry where position = any(:positions) order by leaf_index")
                .param("positions", positions.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private List<Long> leavesOfRequest(String key) {
        return client.sql("select leaf_index from log_entry where request_key = :key")
                .param("key", key)
                .query(Long.class)
                .list();
    }

    private List<Refusal> refusalsOf(String key) {
        return client.sql(
                        "select rule, legal_text, field, seen, passes from refusal where request_key = :key order by ordinal")
                .param("key", key)
                .query((row, number) -> new Refusal(
                        row.getString("rule"),
                        row.getString("legal_text"),
                        row.getString("field"),
                        row.getString("seen"),
                        row.getString("passes")))
                .list();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
