package io.tumen.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/// Several statements sent as one: one round trip for all of them. Each sees what was committed before it began, unless
/// the transaction says otherwise.
final class Selects {
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Select<T>(Row<T> row, List<T> found) {
        void readAll(ResultSet rows) throws SQLException {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
    }

    private final List<String> statements = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Select<?>> selects = new ArrayList<>();

    /// @param parameters as [PreparedStatement#setObject(int, Object)] takes them
    /// @return the rows, filled in by [#sendOver]
    <T> List<T> select(String sql, Row<T> row, Object... parameters) {
        List<T> found = new ArrayList<>();
        statements.add(sql);
        this.parameters.addAll(List.of(parameters));
        selects.add(new Select<>(row, found));
        return found;
    }

    /// In the transaction that is open.
    void sendOver(JdbcTemplate template) {
        template.execute((Connection connection) -> send(connection, String.join(";\n", statements)));
    }

    /// As they are at one moment, writing nothing; no transaction may be open.
    void sendInOneViewOver(JdbcTemplate template) {
        sendFrom("begin isolation level repeatable read, read only", template);
    }

    /// As one transaction, which is over, and on the disk, when they have come back; no transaction may be open.
    void sendAsOneOver(JdbcTemplate template) {
        sendFrom("begin isolation level read committed", template);
    }

    // Beginning and end of the transaction go with them, so that it takes one round trip and not two.
    private void sendFrom(String begin, JdbcTemplate template) {
        List<String> whole = new ArrayList<>(statements);
        whole.addFirst(begin);
        whole.addLast("commit");
        String sql = String.join(";\n", whole);
        template.execute((Connection connection) -> {
            try {
                return send(connection, sql);
            } catch (SQLException | RuntimeException e) {
                endTransaction(connection, e);
                throw e;
            }
        });
    }

    /// The driver does not know of a transaction that a statement began, and would hand the connection on with it.
    private static void endTransaction(Connection connection, Exception cause) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("rollback");
        } catch (SQLException broken) {
            cause.addSuppressed(broken);
        }
    }

    private int send(Connection connection, String sql) throws SQLException {
        try (PreparedStatement sent = prepared(connection, sql)) {
            read(sent);
            return selects.size();
        }
    }

    private PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    private void read(PreparedStatement sent) throws SQLException {
        boolean rows = sent.execute();
        for (Select<?> select : selects) {
            while (!rows) {
                rows = sent.getMoreResults();
            }
            try (ResultSet found = sent.getResultSet()) {
                select.readAll(found);
            }
            rows = sent.getMoreResults();
        }
    }
}
