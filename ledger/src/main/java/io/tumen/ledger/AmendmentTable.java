package io.tumen.ledger;

import io.tumen.corridor.Way;
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

    /// The amended declarations of these movements by the position of their decision.
    Map<Long, Declaration> of(Collection<MovementId> ids) {
        String[] names = ids.stream().map(MovementId::value).toArray(String[]::new);
        Map<Long, Declaration> bare = new HashMap<>();
        client.sql("""
                        select a.position, a.holder, a.holder_capacity, a.origin, a.destination, a.subdivision, a.trade,
                               a.hs, a.teu, a.tonnes, a.value_cny, a.exit_post, a.transit_port, a.entry_port, a.exit_day,
                               a.plan
                          from amendment a
                         where a.movement_id = any(:ids)
                        """).param("ids", names).query(row -> {
            bare.put(row.getLong("position"), MovementTable.declaration(row));
        });
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<DeclaredUnit>> units = new HashMap<>();
        client.sql("""
                        select position, container, seal, packages, kilograms
                          from amendment_unit
                         where movement_id = any(:ids)
                         order by position, ordinal
                        """).param("ids", names).query(row -> {
            units.computeIfAbsent(row.getLong("position"), none -> new ArrayList<>())
                    .add(MovementTable.unit(row));
        });
        bare.replaceAll((position, declaration) -> declaration.withUnits(units.getOrDefault(position, List.of())));
        return bare;
    }
}
