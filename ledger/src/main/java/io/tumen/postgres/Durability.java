package io.tumen.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// Asks the running server whether a commit really means "on the disk".
final class Durability {
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit");

    private Durability() {}

    static void check(DataSource source, Map<String, String> wanted) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                check(setting, wanted.getOrDefault(setting, "on"), show(statement, setting));
            }
        } catch (SQLException e) {
            throw new DatabaseException("PostgreSQL started but cannot be asked: " + e.getMessage(), e);
        }
    }

    private static void check(String setting, String wanted, String seen) {
        if (!wanted.equals(seen)) {
            throw new DatabaseException(
                    "PostgreSQL runs with " + setting + "=" + seen + " where " + wanted + " was asked for");
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
