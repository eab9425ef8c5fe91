package io.tumen.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A pool of connections to a PostgreSQL: our own embedded one, which is started and stopped with it, or somebody
/// else's.
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final @Nullable EmbeddedPostgres own;

    private Database(HikariDataSource pool, @Nullable EmbeddedPostgres own) {
        this.pool = pool;
        this.own = own;
    }

    /// The embedded PostgreSQL of that folder.
    ///
    /// @throws DatabaseException when it cannot be started, in one line
    public static Database embedded(Path dataDir) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir, Map.of());
        var pool = new HikariDataSource();
        pool.setDataSource(postgres.dataSource());
        return new Database(pool, postgres);
    }

    /// @param url JDBC address, with user and password as PostgreSQL's driver takes them
    /// @throws DatabaseException when nothing answers there, in one line
    public static Database at(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        try {
            pool.getConnection().close();
            return new Database(pool, null);
        } catch (SQLException | RuntimeException e) {
            pool.close();
            throw new DatabaseException("no PostgreSQL answers at " + withoutSecrets(url) + ": " + e.getMessage(), e);
        }
    }

    private static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//.*@", "//");
    }

    public DataSource connections() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        if (own != null) {
            own.close();
        }
    }
}
