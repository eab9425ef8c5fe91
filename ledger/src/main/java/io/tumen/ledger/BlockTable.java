package io.tumen.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reference numbers given out in advance, and the documents brought in under them.
final class BlockTable {
    private static final String BLOCKS = """
            select block_id, holder, country, year, lower(serials) as first, upper(serials) as beyond, verifier, valid_from,
                   valid_until, reserved_by, capacity, person
              from reference_block
            """;

    private final JdbcClient client;

    BlockTable(JdbcClient client) {
        this.client = client;
    }

    /// Makes others who would give out numbers or bring documents in wait until the transaction ends.
    void lock() {
        client.sql("select pg_advisory_xact_lock(hashtextextended('numbers in advance', 0))")
                .query(row -> {});
    }

    /// Only under the lock.
    long nextSerial() {
        return client.sql("select coalesce(max(upper(serials)), 0) from reference_block")
                .query(Long.class)
                .single();
    }

    void insert(Request request, ReferenceBlock block, String rulePackSha256) {
        client.sql("""
                        insert into reference_block (
                            block_id, holder, country, year, serials, verifier, valid_from, valid_until, reserved_by,
                            capacity, person, request_key, rule_pack_sha256)
                        values (
                            :id, :holder, :country, :year, int8range(:first, :beyond), :verifier, :from, :until, :by,
                            :capacity, :person, :key, :pack)
                        """)
                .param("id", block.id())
                .param("holder", block.holder())
                .param("country", block.country())
                .param("year", block.year())
                .param("first", block.first())
                .param("beyond", block.first() + block.count())
                .param("verifier", block.verifier())
                .param("from", Columns.timestamp(block.from()))
                .param("until", Columns.timestamp(block.until()))
                .param("by", block.by().name())
                .param("capacity", block.by().capacity().name())
                .param("person", block.by().person())
                .param("key", request.key().value())
                .param("pack", rulePackSha256)
                .update();
    }

    @Nullable
    ReferenceBlock findOf(ReferenceNumber number) {
        return client.sql(BLOCKS + "where serials @> :serial::bigint")
                .param("serial", number.serialInAdvance())
                .query(BlockTable::block)
                .optional()
                .filter(block -> block.holds(number))
                .orElse(null);
    }

    @Nullable
    ReferenceBlock findByRequest(IdempotencyKey key) {
        return client.sql(BLOCKS + "where request_key = :key")
                .param("key", key.value())
                .query(BlockTable::block)
                .optional()
                .orElse(null);
    }

    List<ReferenceBlock> all() {
        return client.sql(BLOCKS + "order by lower(serials)")
                .query(BlockTable::block)
                .list();
    }

    /// Movements lodged, not over, that declare one of these containers.
    List<MovementId> withContainers(List<DeclaredUnit> units) {
        return client.sql("""
                        select distinct d.movement_id
                          from declared_container d
                         where d.container = any(:containers)
                           and not exists (select 1
                                             from decision e
                                            where e.movement_id = d.movement_id and e.kind in ('CANCELLED', 'CLOSED'))
                         order by d.movement_id
                        """)
                .param(
                        "containers",
                        units.stream().map(unit -> unit.container().value()).toArray(String[]::new))
                .query((row, number) -> new MovementId(row.getString("movement_id")))
                .list();
    }

    /// The movement that documents under that number were brought into; null when there is none.
    @Nullable
    MovementId findMovementOf(String number) {
        return client.sql("""
                        select f.movement
                          from fact f
                          join movement m on m.movement_id = f.movement
                         where f.kind = 'PRESENTED' and f.in_reply_to = :number
                         order by f.position
                         limit 1
                        """)
                .param("number", number)
                .query((row, index) -> new MovementId(row.getString("movement")))
                .optional()
                .orElse(null);
    }

    private static ReferenceBlock block(ResultSet row, int number) throws SQLException {
        long first = row.getLong("first");
        return new ReferenceBlock(
                row.getString("block_id"),
                row.getString("holder"),
                row.getString("country"),
                row.getInt("year"),
                first,
                Math.toIntExact(row.getLong("beyond") - first),
                row.getString("verifier"),
                Columns.instant(row, "valid_from"),
                Columns.instant(row, "valid_until"),
                Columns.party(row, "reserved_by", "capacity", "person"));
    }
}
