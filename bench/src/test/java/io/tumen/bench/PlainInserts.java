package io.tumen.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// The limit the ledger is held against: the same rows by plain JDBC into a table like that of the facts, with its
/// columns and indexes. Nothing is looked up, locked, hashed or answered; each client has a connection of its own.
final class PlainInserts implements AutoCloseable {
    private static final String INSERT = """
            insert into plain_fact (
                learnt_at, request_key, ordinal, claimant, capacity, movement, movement_key, container, container_key,
                kind, milestone, place, happened_at, source)
            values (?, ?, ?, 'VMTP', 'TERMINAL', ?, ?, ?, ?, 'PASSED', 'LOADED', 'VVO', ?, ?)
            """;

    private final List<Connection> connections = new ArrayList<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /// @param database rewrites batches into inserts of many rows
    PlainInserts(DataSource database, int clients) throws SQLException {
        new JdbcTemplate(database).execute("create table if not exists plain_fact (like fact including all)");
        for (int i = 0; i < clients; i++) {
            connections.add(database.getConnection());
        }
    }

    int commitOne(int client) throws SQLException {
        return commit(client, 1);
    }

    int commit(int client, int rows) throws SQLException {
        Connection connection = connections.get(client);
        connection.setAutoCommit(rows == 1);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            String key = "plain " + NUMBERS.incrementAndGet();
            for (int i = 0; i < rows; i++) {
                set(insert, key, i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        if (rows > 1) {
            connection.commit();
        }
        return rows;
    }

    private void set(PreparedStatement insert, String key, int ordinal) throws SQLException {
        int number = NUMBERS.incrementAndGet();
        Object now = PaperWork.NOW.atOffset(ZoneOffset.UTC);
        insert.setObject(1, now);
        insert.setString(2, key);
        insert.setInt(3, ordinal);
        insert.setNull(4, Types.VARCHAR);
        insert.setNull(5, Types.VARCHAR);
        insert.setString(6, "TBJU " + number);
        insert.setString(7, "TBJU" + number);
        insert.setObject(8, now);
        insert.setString(9, "message " + number);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
