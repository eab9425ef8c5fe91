package io.tumen.ledger;

import io.tumen.corridor.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Declarations as they were amended, each beside the decision that amended it.
final class AmendmentTable {
    private final JdbcClient client;

    AmendmentTable(JdbcClient client) {
        this.client = client;
    }

    void insert(long position, MovementId id, Declaration declaration) {
        Way way = declaration.way();
        client.sql("""
                        insert into amendment (
                            position, movement_id, holder, holder_capacity, origin, destination, subdivision, trade, hs,
                            teu, tonnes, value_cny, exit_post, transit_port, entry_port, exit_day, plan)
                        values (
                            :position, :id, :holder, :capacity, :origin, :destination, :subdivision, :trade, :hs,
                            :teu, :tonnes, :value, :exit, :transit, :entry, :exitDay, :plan)
                        """)
                .param("position", position)
                .param("id", id.value())
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
                .update();
        for (int i = 0; i < declaration.units().size(); i++) {
            insertUnit(position, id, i, declaration.units().get(i));
        }
    }

    private void insertUnit(long position, MovementId id, int ordinal, DeclaredUnit unit) {
        client.sql("""
                        insert into amendment_unit (
                            position, movement_id, ordinal, container, seal, packages, kilograms)
                        values (:position, :id, :ordinal, :container, :seal, :packages, :kilograms)
                        """)
                .param("position", position)
                .param("id", id.value())
                .param("ordinal", ordinal)
                .param("container", unit.container().value())
                .param("seal", Columns.words(unit.seal()))
                .param("packages", unit.packages())
                .param("kilograms", unit.kilograms())
                .update();
    }

    /// Amended declarations of some movements, without their units: their ids, the time.
    static final String OF_MOVEMENTS = """
            select a.position, a.movement_id, a.holder, a.holder_capacity, a.origin, a.destination, a.subdivision, a.trade,
                   a.hs, a.teu, a.tonnes, a.value_cny, a.exit_post, a.transit_port, a.entry_port, a.exit_day, a.plan
              from amendment a
             cross join lateral (select decided_at from decision where position = a.position offset 0) d
             where a.movement_id = any(?) and d.decided_at <= ?
            """;

    /// Their units: the ids of the movements.
    static final String UNITS_OF_MOVEMENTS = """
            select position, container, seal, packages, kilograms
              from amendment_unit
             where movement_id = any(?)
             order by position, ordinal
            """;

    /// A declaration or a unit of it, by the position of the decision that amended it.
    record Amended<T>(long position, T what) {}

    static Amended<Declaration> declaration(ResultSet row) throws SQLException {
        return new Amended<>(row.getLong("position"), MovementTable.declaration(row));
    }

    static Amended<DeclaredUnit> unit(ResultSet row) throws SQLException {
        return new Amended<>(row.getLong("position"), MovementTable.unit(row));
    }

    static Map<Long, Declaration> joined(List<Amended<Declaration>> bare, List<Amended<DeclaredUnit>> units) {
        Map<Long, List<DeclaredUnit>> byPosition = new HashMap<>();
        units.forEach(unit -> byPosition
                .computeIfAbsent(unit.position(), none -> new ArrayList<>())
                .add(unit.what()));
        Map<Long, Declaration> declarations = new HashMap<>();
        bare.forEach(one -> declarations.put(
                one.position(), one.what().withUnits(byPosition.getOrDefault(one.position(), List.of()))));
        return declarations;
    }

    /// The amended declarations of these movements by the position of their decision.
    Map<Long, Declaration> of(Collection<MovementId> ids, Instant knownAt) {
        String[] names = ids.stream().map(MovementId::value).toArray(String[]::new);
        return joined(
                client.sql(OF_MOVEMENTS)
                        .param(1, names)
                        .param(2, Columns.timestamp(knownAt))
                        .query((row, number) -> declaration(row))
                        .list(),
                client.sql(UNITS_OF_MOVEMENTS)
                        .param(1, names)
                        .query((row, number) -> unit(row))
                        .list());
    }
}
