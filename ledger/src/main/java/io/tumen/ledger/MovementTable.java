package io.tumen.ledger;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.SealNumber;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Declarations as they were lodged, with their units.
final class MovementTable {
    private static final String COLUMNS = """
            movement_id, holder, holder_capacity, origin, destination, subdivision, trade, hs, teu, tonnes, value_cny,
            exit_post, transit_port, entry_port, exit_day, plan, plan_sha256""";

    private final JdbcClient client;

    MovementTable(JdbcClient client) {
        this.client = client;
    }

    MovementId insert(Declaration declaration, Instant lodged) {
        long serial = client.sql("select nextval('movement_serial')")
                .query(Long.class)
                .single();
        MovementId id = MovementId.of(serial);
        insert(id, declaration, lodged);
        for (int i = 0; i < declaration.units().size(); i++) {
            insertUnit(id, i, declaration.units().get(i));
        }
        return id;
    }

    /// Makes other decisions on this movement wait until the transaction ends.
    void lock(MovementId id) {
        client.sql("select 1 from movement where movement_id = :id for update")
                .param("id", id.value())
                .query(row -> {});
    }

    /// The movement when it was lodged by then, else nothing.
    List<Lodged> find(MovementId id, Instant knownAt) {
        return withUnits(client.sql("select " + COLUMNS + """
                         from movement
                        where movement_id = :id and lodged_at <= :knownAt
                        """)
                .param("id", id.value())
                .param("knownAt", Columns.timestamp(knownAt)));
    }

    /// @param text part of an id, reference number, holder or container number, in upper case; empty for all
    List<Lodged> newestAfter(@Nullable MovementId after, String text, int limit) {
        return withUnits(client.sql("select " + COLUMNS + """
                         from movement m
                        where serial < :before
                          and (:text = ''
                               or position(:text in movement_id) > 0
                               or position(:text in upper(holder)) > 0
                               or exists (select 1
                                            from decision d
                                           where d.movement_id = m.movement_id and position(:text in d.reference) > 0)
                               or exists (select 1
                                            from declared_container u
                                           where u.movement_id = m.movement_id and position(:text in u.container) > 0))
                        order by serial desc
                        limit :limit
                        """)
                .param("before", after == null ? Long.MAX_VALUE : after.serial())
                .param("text", text)
                .param("limit", limit));
    }

    /// Accepted and not ended.
    List<MovementId> open() {
        return client.sql("""
                        select d.movement_id
                          from decision d
                         where d.kind = 'ACCEPTED'
                           and not exists (select 1
                                             from decision e
                                            where e.movement_id = d.movement_id
                                              and e.kind in ('DISCHARGED', 'CANCELLED', 'CLOSED'))
                        """).query(String.class).list().stream()
                .map(MovementId::new)
                .toList();
    }

    /// Those about which a fact or a decision was written after that position.
    List<MovementId> touchedAfter(long position) {
        return client.sql("""
                        select movement_id from decision where position > :position
                        union
                        select b.movement_id
                          from fact f
                          cross join lateral (
                                select movement_id from fact_of_movement one where one.position = f.position) b
                         where f.position > :position
                        """).param("position", position).query(String.class).list().stream()
                .map(MovementId::new)
                .toList();
    }

    long lastPosition() {
        return client.sql("select last_value from ledger_position")
                .query(Long.class)
                .single();
    }

    private void insert(MovementId id, Declaration declaration, Instant lodged) {
        Way way = declaration.way();
        client.sql("""
                        insert into movement (
                            movement_id, serial, lodged_at, holder, holder_capacity, origin, destination, subdivision,
                            trade, hs, teu, tonnes, value_cny, exit_post, transit_port, entry_port, exit_day, plan,
                            plan_sha256)
                        values (
                            :id, :serial, :lodged, :holder, :capacity, :origin, :destination, :subdivision,
                            :trade, :hs, :teu, :tonnes, :value, :exit, :transit, :entry, :exitDay, :plan,
                            :planSha256)
                        """)
                .param("id", id.value())
                .param("serial", id.serial())
                .param("lodged", Columns.timestamp(lodged))
                .param("holder", declaration.holder().name())
                .param("capacity", declaration.holder().capacity().name())
                .param("origin", declaration.origin().value())
                .param("destination", declaration.destination().value())
                .param("subdivision", declaration.subdivision())
                .param("trade", declaration.trade().name())
                .param("hs", declaration.hs().digits())
                .param("teu", declaration.teu())
                .param("tonnes", declaration.tonnes())
                .param("value", declaration.valueCny())
                .param("exit", Columns.words(way.exit()))
                .param("transit", Columns.words(way.transit()))
                .param("entry", Columns.words(way.entry()))
                .param("exitDay", declaration.exitDay())
                .param("plan", declaration.plan())
                .param("planSha256", CanonicalForm.sha256Of(declaration.plan()))
                .update();
    }

    private void insertUnit(MovementId id, int ordinal, DeclaredUnit unit) {
        client.sql("""
                        insert into movement_unit (movement_id, ordinal, container, seal, packages, kilograms)
                        values (:id, :ordinal, :container, :seal, :packages, :kilograms)
                        """)
                .param("id", id.value())
                .param("ordinal", ordinal)
                .param("container", unit.container().value())
                .param("seal", Columns.words(unit.seal()))
                .param("packages", unit.packages())
                .param("kilograms", unit.kilograms())
                .update();
    }

    private List<Lodged> withUnits(JdbcClient.StatementSpec select) {
        List<Lodged> bare = select.query(MovementTable::lodged).list();
        Map<MovementId, List<DeclaredUnit>> units = unitsOf(bare);
        return bare.stream()
                .map(one -> new Lodged(
                        one.id(),
                        one.declaration().withUnits(units.getOrDefault(one.id(), List.of())),
                        one.planSha256()))
                .toList();
    }

    private Map<MovementId, List<DeclaredUnit>> unitsOf(List<Lodged> movements) {
        return client
                .sql("""
                        select movement_id, container, seal, packages, kilograms
                          from movement_unit
                         where movement_id = any(:ids)
                         order by movement_id, ordinal
                        """)
                .param("ids", movements.stream().map(one -> one.id().value()).toArray(String[]::new))
                .query(MovementTable::owned)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Owned::movement, TreeMap::new, Collectors.mapping(Owned::unit, Collectors.toList())));
    }

    private static Lodged lodged(ResultSet row, int number) throws SQLException {
        return new Lodged(new MovementId(row.getString("movement_id")), declaration(row), row.getString("plan_sha256"));
    }

    /// Without its units.
    static Declaration declaration(ResultSet row) throws SQLException {
        return new Declaration(
                Columns.party(row, "holder", "holder_capacity"),
                new PlaceId(row.getString("origin")),
                new PlaceId(row.getString("destination")),
                row.getString("subdivision"),
                Trade.valueOf(row.getString("trade")),
                new HsCode(row.getString("hs")),
                row.getBigDecimal("teu"),
                row.getBigDecimal("tonnes"),
                Columns.numberOrNull(row, "value_cny"),
                way(row),
                row.getObject("exit_day", LocalDate.class),
                List.of(),
                row.getString("plan"));
    }

    private static Way way(ResultSet row) throws SQLException {
        return new Way(
                Columns.placeOrNull(row, "exit_post"),
                Columns.placeOrNull(row, "transit_port"),
                Columns.placeOrNull(row, "entry_port"));
    }

    private static Owned owned(ResultSet row, int number) throws SQLException {
        return new Owned(new MovementId(row.getString("movement_id")), unit(row));
    }

    static DeclaredUnit unit(ResultSet row) throws SQLException {
        return new DeclaredUnit(
                new ContainerNumber(row.getString("container")),
                Columns.textOrNull(row, "seal", SealNumber::new),
                row.getInt("packages"),
                row.getBigDecimal("kilograms"));
    }

    private record Owned(MovementId movement, DeclaredUnit unit) {}
}
