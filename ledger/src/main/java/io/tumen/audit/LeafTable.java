package io.tumen.audit;

import io.tumen.audit.LeafKey.Kind;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes leaves from the rows of the ledger's tables, whatever columns these have.
final class LeafTable {
    /// Below and above the number of every transaction.
    static final String BEGINNING = "0";

    static final String END = "18446744073709551615";

    private final JdbcClient client;

    LeafTable(JdbcClient client) {
        this.client = client;
    }

    /// What has been committed and has no place in the log yet, in the order of the ledger, requests last.
    ///
    /// @param from number of the first transaction looked at
    /// @param to   number of the first one not looked at
    List<LeafKey> unsequenced(String from, String to, int limit) {
        return client.sql("""
                        select 'decision' as kind, d.position, null::text collate "C" as request_key
                          from decision d
                         where d.tx >= :from::xid8 and d.tx < :to::xid8
                           and not exists (select 1 from log_entry e where e.position = d.position)
                        union all
                        select 'fact', f.position, null::text collate "C"
                          from fact f
                         where f.tx >= :from::xid8 and f.tx < :to::xid8
                           and not exists (select 1 from log_entry e where e.position = f.position)
                        union all
                        select 'request', null, r.request_key collate "C"
                          from request r
                         where r.tx >= :from::xid8 and r.tx < :to::xid8
                           and (r.refused
                                or not exists (select 1 from decision d where d.request_key = r.request_key)
                                   and not exists (select 1 from fact f where f.request_key = r.request_key))
                           and not exists (select 1 from log_entry e where e.request_key = r.request_key)
                         order by position nulls last, request_key
                         limit :limit
                        """)
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query((row, number) -> key(row))
                .list();
    }

    /// Rows that belong to no leaf at all, in words: nothing of ours writes such.
    List<String> strays() {
        return client.sql("""
                        select 'movement ' || m.movement_id || ' is in table movement, but was never lodged' as words
                          from movement m
                         where not exists (select 1
                                             from decision d
                                            where d.movement_id = m.movement_id and d.kind = 'LODGED')
                        union all
                        select 'table movement_unit has a unit of ' || u.movement_id || ', which is no movement'
                          from movement_unit u
                         where not exists (select 1 from movement m where m.movement_id = u.movement_id)
                        union all
                        select 'table refusal has a refusal of ' || f.request_key || ', a request that was not refused'
                          from refusal f
                         where not exists (select 1 from request r where r.request_key = f.request_key and r.refused)
                        union all
                        select 'table amendment has an amendment at position ' || a.position || ', which is no decision'
                          from amendment a
                         where not exists (select 1 from decision d where d.position = a.position)
                        union all
                        select 'table amendment_unit has a unit at position ' || u.position || ', which is no amendment'
                          from amendment_unit u
                         where not exists (select 1 from amendment a where a.position = u.position)
                        union all
                        select 'certificate ' || c.certificate || ' is of no request'
                          from certificate c
                         where not exists (select 1 from request r where r.request_key = c.request_key)
                        union all
                        select 'block ' || b.block_id || ' of table reference_block is of no request'
                          from reference_block b
                         where not exists (select 1 from request r where r.request_key = b.request_key)
                        union all
                        select 'entry ' || g.position || ' of table guarantee_entry is of no request'
                          from guarantee_entry g
                         where not exists (select 1 from request r where r.request_key = g.request_key)
                        """).query(String.class).list();
    }

    static LeafKey key(ResultSet row) throws SQLException {
        return new LeafKey(
                Kind.ofTable(row.getString("kind")),
                row.getObject("position", Long.class),
                row.getString("request_key"));
    }

    /// The leaves of these keys as the rows make them now, without those whose row is gone.
    Map<LeafKey, Leaf> leavesOf(List<LeafKey> keys) {
        Map<LeafKey, Leaf> leaves = new HashMap<>();
        List<Map<String, Object>> decisions = byPosition(Kind.DECISION, keys);
        List<Map<String, Object>> facts = byPosition(Kind.FACT, keys);
        List<Map<String, Object>> requests = requestsOf(decisions, facts, keys);
        Beside lodged = Beside.declared(this, decisions);
        Beside amended = Beside.amended(this, decisions);
        Beside money = Beside.money(this, decisions, requests);
        Map<Object, Map<String, Object>> byKey = indexed(requests, "request_key");
        for (Map<String, Object> decision : decisions) {
            Map<String, Object> rows = rows("decision", decision, byKey.get(decision.get("request_key")));
            lodged.addTo(rows, "LODGED".equals(decision.get("kind")) ? decision.get("movement_id") : null);
            amended.addTo(rows, decision.get("position"));
            money.addTo(rows, decision.get("request_key"));
            add(leaves, new LeafKey(Kind.DECISION, (Long) decision.get("position"), null), rows);
        }
        for (Map<String, Object> fact : facts) {
            boolean first = Objects.equals(fact.get("ordinal"), 0L);
            Map<String, Object> rows = rows("fact", fact, first ? byKey.get(fact.get("request_key")) : null);
            add(leaves, new LeafKey(Kind.FACT, (Long) fact.get("position"), null), rows);
        }
        addRequests(leaves, keys, byKey, money);
        return leaves;
    }

    private void addRequests(
            Map<LeafKey, Leaf> leaves, List<LeafKey> keys, Map<Object, Map<String, Object>> requests, Beside money) {
        String[] wanted = keys.stream()
                .filter(key -> key.kind() == Kind.REQUEST)
                .map(LeafKey::requestKeyOrFail)
                .toArray(String[]::new);
        Map<Object, List<Map<String, Object>>> refusals = grouped(
                rows("select * from refusal where request_key = any(?) order by ordinal", wanted), "request_key");
        Map<Object, Map<String, Object>> blocks =
                indexed(rows("select * from reference_block where request_key = any(?)", wanted), "request_key");
        for (String key : wanted) {
            Map<String, Object> request = requests.get(key);
            if (request != null) {
                Map<String, Object> rows = rows("request", request, null);
                Map<String, Object> block = blocks.get(key);
                if (block != null) {
                    rows.put("reference_block", block);
                }
                rows.put("refusal", refusals.getOrDefault(key, List.of()));
                money.addTo(rows, key);
                add(leaves, new LeafKey(Kind.REQUEST, null, key), rows);
            }
        }
    }

    /// Every request stands in one leaf: that of its first effect, or its own.
    private List<Map<String, Object>> requestsOf(
            List<Map<String, Object>> decisions, List<Map<String, Object>> facts, List<LeafKey> keys) {
        List<Object> wanted = new ArrayList<>();
        decisions.forEach(decision -> wanted.add(decision.get("request_key")));
        facts.stream()
                .filter(fact -> Objects.equals(fact.get("ordinal"), 0L))
                .forEach(fact -> wanted.add(fact.get("request_key")));
        keys.stream().filter(key -> key.kind() == Kind.REQUEST).forEach(key -> wanted.add(key.requestKeyOrFail()));
        return rows("select * from request where request_key = any(?)", wanted.toArray(String[]::new));
    }

    private List<Map<String, Object>> byPosition(Kind kind, List<LeafKey> keys) {
        Long[] positions = keys.stream()
                .filter(key -> key.kind() == kind)
                .map(LeafKey::positionOrFail)
                .toArray(Long[]::new);
        return rows("select * from " + kind.table() + " where position = any(?)", positions);
    }

    List<Map<String, Object>> rows(String select, Object[] keys) {
        return keys.length == 0
                ? List.of()
                : client.sql(select)
                        .param(keys)
                        .query((row, number) -> rowOf(row))
                        .list();
    }

    private static Map<String, Object> rows(
            String table, Map<String, Object> row, @Nullable Map<String, Object> request) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put(table, row);
        if (request != null) {
            rows.put("request", request);
        }
        return rows;
    }

    private static void add(Map<LeafKey, Leaf> leaves, LeafKey key, Map<String, Object> rows) {
        leaves.put(key, Leaf.of(key, rows));
    }

    /// Numbers that JSON has, truth values and moments in UTC; everything else as the database writes it.
    static Map<String, Object> rowOf(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new TreeMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = value(row, i, columns.getColumnType(i));
            if (value != null) {
                values.put(columns.getColumnLabel(i), value);
            }
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> whole(row, column);
            case Types.BIT, Types.BOOLEAN -> row.getObject(column, Boolean.class);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> moment(row, column);
            default -> row.getString(column);
        };
    }

    private static @Nullable Object whole(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof Number number ? Long.valueOf(number.longValue()) : value;
    }

    private static @Nullable String moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }

    static Map<Object, Map<String, Object>> indexed(List<Map<String, Object>> rows, String column) {
        Map<Object, Map<String, Object>> index = new HashMap<>();
        rows.forEach(row -> index.put(row.get(column), row));
        return index;
    }

    static Map<Object, List<Map<String, Object>>> grouped(List<Map<String, Object>> rows, String column) {
        Map<Object, List<Map<String, Object>>> groups = new HashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.get(column), key -> new ArrayList<>())
                .add(row));
        return groups;
    }
}
