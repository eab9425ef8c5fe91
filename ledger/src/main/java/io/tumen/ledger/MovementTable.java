package io.tumen.ledger;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.SealNumber;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Declarations as they were lodged, with their units.
final class MovementTable {
    private static final String COLUMNS = """
            movement_id, holder, holder_capacity, origin, destination, subdivision, trade, hs, teu, tonnes, value_cny,
            exit_post, transit_port, entry_port, exit_day, plan, plan_sha256""";

    // The number is drawn only where the key is free, so that sending again leaves no gaps.
    private static final String INSERT = """
            with drawn as materialized (
                select nextval('movement_serial') as serial
                 where not exists (select 1 from request where request_key = :key)),
            named as (
                select serial, 'TUM-' || lpad(serial::text, greatest(6, length(serial::text)), '0') as id from drawn),
            asked as (
                insert into request (request_key, operation, content_sha256, answered_at, movement_id, refused)
                select :key, :operation, :content, :at, named.id, :refused from named
                on conflict (request_key) do nothing
                returning request_key, answered_at, movement_id),
            lodged as (
                insert into movement (
                    movement_id, serial, lodged_at, holder, holder_capacity, origin, destination, subdivision, trade,
                    hs, teu, tonnes, value_cny, exit_post, transit_port, entry_port, exit_day, plan, plan_sha256)
                select asked.movement_id, named.serial, asked.answered_at, :holder, :holderCapacity, :origin, :destination,
                       :subdivision, :trade, :hs, :teu, :tonnes, :value::numeric, :exit, :transit, :entry, :exitDay,
                       :plan, :planSha256
                  from asked
                 cross join named
                returning movement_id),
            units as (
                insert into movement_unit (movement_id, ordinal, container, seal, packages, kilograms)
                select lodged.movement_id, said.number - 1, said.container, said.seal, said.packages,
                       said.kilograms::numeric
                  from lodged
                 cross join unnest(:containers, :seals, :packages, :kilograms)
                       with ordinality as said(container, seal, packages, kilograms, number))
            """;

    /// Makes other decisions on a movement wait until the transaction ends: its id.
    static final String LOCK = "select 1 from movement where movement_id = ? for update";

    /// Movements lodged by a time, without their units, the newest first: their ids, the time.
    static final String OF_MOVEMENTS = "select " + COLUMNS + """
              from movement
             where movement_id = any(?) and lodged_at <= ?
             order by serial desc
            """;

    /// The units of some movements: their ids.
    static final String UNITS_OF_MOVEMENTS = """
            select movement_id, container, seal, packages, kilograms
              from movement_unit
             where movement_id = any(?)
             order by movement_id, ordinal
            """;

    private final JdbcClient client;

    MovementTable(JdbcClient client) {
        this.client = client;
    }

    /// Writes request, declaration, units and the decision that it is lodged, in one statement.
    ///
    /// @return the id of the new movement; null when that key is taken, and then nothing was written
    @Nullable
    MovementId insert(Request request, Declaration declaration, String rulePackSha256) {
        List<DeclaredUnit> units = declaration.units();
        return client.sql(INSERT + DecisionTable.INSERT)
                .params(RequestTable.parameters(request, null, false))
                .params(DecisionTable.texts(new Decision.Lodged(), declaration.holder(), rulePackSha256))
                .params(parameters(declaration))
                .param("containers", texts(units, DeclaredUnit::container))
                .param("seals", texts(units, DeclaredUnit::seal))
                .param("packages", units.stream().map(DeclaredUnit::packages).toArray(Integer[]::new))
                .param("kilograms", texts(units, unit -> unit.kilograms().toPlainString()))
                .query((row, number) -> new MovementId(row.getString("movement_id")))
                .optional()
                .orElse(null);
    }

    /// Movements by their serial numbers from one on, the oldest first.
    List<MovementId> idsFrom(long serial, int limit) {
        return client.sql("select movement_id from movement where serial >= :from order by serial limit :limit")
                .param("from", serial)
                .param("limit", limit)
                .query((row, number) -> new MovementId(row.getString("movement_id")))
                .list();
    }

    /// The newest movements lodged before one.
    List<MovementId> newestAfter(@Nullable MovementId after, int limit) {
        return client.sql("select movement_id from movement where serial < :before order by serial desc limit :limit")
                .param("before", after == null ? Long.MAX_VALUE : after.serial())
                .param("limit", limit)
                .query((row, number) -> new MovementId(row.getString("movement_id")))
                .list();
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
                        """)
                .query((row, number) -> new MovementId(row.getString("movement_id")))
                .list();
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
                        """)
                .param("position", position)
                .query((row, number) -> new MovementId(row.getString("movement_id")))
                .list();
    }

    long lastPosition() {
        return client.sql("select last_value from ledger_position")
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> parameters(Declaration declaration) {
        Way way = declaration.way();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("holder", declaration.holder().name());
        parameters.put("holderCapacity", declaration.holder().capacity().name());
        parameters.put("origin", declaration.origin().value());
        parameters.put("destination", declaration.destination().value());
        parameters.put("subdivision", declaration.subdivision());
        parameters.put("trade", declaration.trade().name());
        parameters.put("hs", declaration.hs().digits());
        parameters.put("teu", declaration.teu());
        parameters.put("tonnes", declaration.tonnes());
        parameters.put("value", declaration.valueCny());
        parameters.put("exit", Columns.words(way.exit()));
        parameters.put("transit", Columns.words(way.transit()));
        parameters.put("entry", Columns.words(way.entry()));
        parameters.put("exitDay", declaration.exitDay());
        parameters.put("plan", declaration.plan());
        parameters.put("planSha256", CanonicalForm.sha256Of(declaration.plan()));
        return parameters;
    }

    private static <T> String[] texts(List<T> values, Function<T, @Nullable Object> part) {
        return values.stream().map(value -> Columns.words(part.apply(value))).toArray(String[]::new);
    }

    static Lodged lodged(ResultSet row) throws SQLException {
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

    static Owned<DeclaredUnit> ownedUnit(ResultSet row) throws SQLException {
        return new Owned<>(row.getString("movement_id"), unit(row));
    }

    static DeclaredUnit unit(ResultSet row) throws SQLException {
        return new DeclaredUnit(
                new ContainerNumber(row.getString("container")),
                Columns.textOrNull(row, "seal", SealNumber::new),
                row.getInt("packages"),
                row.getBigDecimal("kilograms"));
    }
}
