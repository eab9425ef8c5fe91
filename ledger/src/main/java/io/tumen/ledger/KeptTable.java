package io.tumen.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The states kept for lists, and the requests that are not in them yet.
final class KeptTable {
    private static final int REQUESTS_AT_ONCE = 50;

    private final JdbcClient client;

    KeptTable(JdbcClient client) {
        this.client = client;
    }

    /// Whether requests have come since, or the clock has passed a point at which states turn.
    boolean isBehind(Instant now) {
        return client.sql("""
                        select exists (select 1 from derived.unkept_request)
                            or exists (select 1 from derived.kept_state where valid_until <= :now)
                            or exists (select 1 from derived.kept_state where valid_from > :now)
                        """)
                .param("now", Columns.timestamp(now))
                .query(Boolean.class)
                .single();
    }

    /// Makes who else brings the kept states up to date wait until the transaction ends.
    void lock() {
        client.sql("select pg_advisory_xact_lock(hashtextextended('kept_state', 0))")
                .query(row -> {});
    }

    /// Takes some requests off the list.
    List<String> takeRequests() {
        return client.sql("""
                        delete from derived.unkept_request
                         where ctid = any(array(select ctid from derived.unkept_request limit :limit))
                        returning request_key
                        """)
                .param("limit", REQUESTS_AT_ONCE)
                .query(String.class)
                .list();
    }

    /// Movements that these requests touched: those decided on, those facts were claimed about, those whose facts a
    /// movement with the same container took over, and those under way with a container of a movement decided on.
    List<MovementId> touchedBy(List<String> requests) {
        return client.sql("""
                        select movement_id from decision where request_key = any(:keys)
                        union
                        select m.movement_id
                          from fact f
                          join movement m on m.movement_id = f.movement_key
                         where f.request_key = any(:keys)
                        union
                        select d.movement_id
                          from fact f
                          join decision d on d.reference = f.movement_key
                         where f.request_key = any(:keys)
                        union
                        select holder.movement_id
                          from fact f
                         cross join lateral (select m.movement_id
                                               from declared_container u
                                               join movement m on m.movement_id = u.movement_id
                                              where u.container = f.container_key and m.lodged_at <= f.happened_at
                                              order by m.serial desc
                                              limit 1) holder
                         where f.request_key = any(:keys) and f.movement_key is null
                        union
                        select holder.movement_id
                          from decision d
                          join movement lodged on lodged.movement_id = d.movement_id
                         cross join lateral (select container
                                               from declared_container
                                              where movement_id = d.movement_id
                                             offset 0) u
                          join fact f on f.movement_key is null
                                     and f.container_key = u.container
                                     and f.happened_at >= lodged.lodged_at
                         cross join lateral (select m.movement_id
                                               from declared_container other
                                               join movement m on m.movement_id = other.movement_id
                                              where other.container = u.container
                                                and m.lodged_at <= f.happened_at
                                                and m.serial < lodged.serial
                                              order by m.serial desc
                                              limit 1) holder
                         where d.request_key = any(:keys) and d.kind in ('LODGED', 'AMENDED')
                        union
                        select other.movement_id
                          from decision d
                         cross join lateral (select container
                                               from declared_container
                                              where movement_id = d.movement_id
                                             offset 0) u
                         cross join lateral (select movement_id
                                               from declared_container
                                              where container = u.container
                                             offset 0) other
                          join decision a on a.movement_id = other.movement_id and a.kind = 'ACCEPTED'
                         where d.request_key = any(:keys)
                           and d.kind in ('ACCEPTED', 'AMENDED', 'DISCHARGED', 'CANCELLED', 'CLOSED')
                           and not exists (select 1
                                             from decision e
                                            where e.movement_id = other.movement_id
                                              and e.kind in ('DISCHARGED', 'CANCELLED', 'CLOSED'))
                        """)
                .param("keys", requests.toArray(String[]::new))
                .query((row, number) -> new MovementId(row.getString("movement_id")))
                .list();
    }

    /// Movements whose kept state the clock has overtaken, or fallen behind.
    List<MovementId> turned(Instant now, int limit) {
        return client.sql("""
                        (select movement_id from derived.kept_state where valid_until <= :now limit :limit)
                        union
                        (select movement_id from derived.kept_state where valid_from > :now limit :limit)
                        """)
                .param("now", Columns.timestamp(now))
                .param("limit", limit)
                .query((row, number) -> new MovementId(row.getString("movement_id")))
                .list();
    }

    void put(List<KeptState> states) {
        client.sql("""
                        insert into derived.kept_state (
                            movement_id, serial, status, overdue, alerted, searched, state_sha256, valid_from,
                            valid_until)
                        select id, serial, status, overdue, alerted, searched, sha256, valid_from::timestamptz,
                               valid_until::timestamptz
                          from unnest(:ids, :serials, :statuses, :overdue, :alerted, :searched, :sha256, :from, :until)
                               as given(
                                   id, serial, status, overdue, alerted, searched, sha256, valid_from, valid_until)
                            on conflict (movement_id) do update
                           set serial = excluded.serial,
                               status = excluded.status,
                               overdue = excluded.overdue,
                               alerted = excluded.alerted,
                               searched = excluded.searched,
                               state_sha256 = excluded.state_sha256,
                               valid_from = excluded.valid_from,
                               valid_until = excluded.valid_until
                        """)
                .param("ids", texts(states, state -> state.id().value()))
                .param(
                        "serials",
                        states.stream().map(state -> state.id().serial()).toArray(Long[]::new))
                .param("statuses", texts(states, state -> state.status().name()))
                .param("overdue", states.stream().map(KeptState::overdue).toArray(Boolean[]::new))
                .param("alerted", states.stream().map(KeptState::alerted).toArray(Boolean[]::new))
                .param("searched", texts(states, KeptState::searched))
                .param("sha256", texts(states, KeptState::sha256))
                .param("from", texts(states, state -> Columns.timestampText(state.from())))
                .param("until", texts(states, state -> Columns.timestampText(state.until())))
                .update();
    }

    /// Takes away what stands for no movement.
    void removeStray() {
        client.sql("""
                        delete from derived.kept_state k
                         where not exists (select 1
                                             from movement m
                                            where m.movement_id = k.movement_id and m.serial = k.serial)
                        """).update();
    }

    /// The states kept of movements from that serial number to before another one, by serial number.
    SortedMap<Long, KeptState> statesFrom(long serial, long before) {
        SortedMap<Long, KeptState> states = new TreeMap<>();
        client.sql("select * from derived.kept_state where serial >= :from and serial < :before")
                .param("from", serial)
                .param("before", before)
                .query(row -> {
                    states.put(row.getLong("serial"), state(row));
                });
        return states;
    }

    /// The newest movements kept with what the filter asks for, lodged before one.
    List<MovementId> newest(MovementFilter filter, @Nullable MovementId after, int limit) {
        String sql = filter.text().isEmpty() ? byFilter(filter) : BY_TEXT;
        return client.sql(sql)
                .param("before", after == null ? Long.MAX_VALUE : after.serial())
                .param("statuses", statuses(filter))
                .param("overdue", filter.onlyOverdue() ? new Boolean[] {true} : new Boolean[] {false, true})
                .param("alerted", filter.onlyAlerts() ? new Boolean[] {true} : new Boolean[] {false, true})
                .param("text", "%" + filter.text().replaceAll("[%_\\\\]", "\\\\$0") + "%")
                .param("limit", limit)
                .query((row, number) -> new MovementId(row.getString("movement_id")))
                .list();
    }

    private static String byFilter(MovementFilter filter) {
        return filter.equals(MovementFilter.ALL) ? ALL : BY_STATUS;
    }

    private static final String ALL = """
            select movement_id from derived.kept_state where serial < :before order by serial desc limit :limit
            """;

    // Each combination is a range of one index, read from its newest end.
    private static final String BY_STATUS = """
            select kept.movement_id
              from unnest(:statuses) as s(status)
             cross join unnest(:overdue) as o(overdue)
             cross join unnest(:alerted) as a(alerted)
             cross join lateral (select movement_id, serial
                                   from derived.kept_state k
                                  where k.status = s.status
                                    and k.overdue = o.overdue
                                    and k.alerted = a.alerted
                                    and -k.serial > -:before
                                  order by -k.serial
                                  limit :limit) kept
             order by kept.serial desc
             limit :limit
            """;

    private static final String BY_TEXT = """
            select movement_id
              from derived.kept_state
             where searched like :text
               and status = any(:statuses)
               and overdue = any(:overdue)
               and alerted = any(:alerted)
               and serial < :before
             order by serial desc
             limit :limit
            """;

    private static KeptState state(ResultSet row) throws SQLException {
        return new KeptState(
                new MovementId(row.getString("movement_id")),
                Status.valueOf(row.getString("status")),
                row.getBoolean("overdue"),
                row.getBoolean("alerted"),
                row.getString("searched"),
                row.getString("state_sha256"),
                Columns.instant(row, "valid_from"),
                Columns.instant(row, "valid_until"));
    }

    private static String[] statuses(MovementFilter filter) {
        Stream<Status> wanted = filter.statuses().isEmpty() ? Stream.of(Status.values()) : filter.statuses().stream();
        return wanted.map(Status::name).toArray(String[]::new);
    }

    private static String[] texts(List<KeptState> states, Function<KeptState, String> part) {
        return states.stream().map(part).toArray(String[]::new);
    }
}
