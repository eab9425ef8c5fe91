package io.tumen.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A pool of connections to a PostgreSQL: our own embedded one, which is started and stopped with it, or somebody
/// else's.
public final class Database implements AutoCloseable {
    private static final int LARGEST_POOL = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private final HikariDataSource pool;
    private final @Nullable EmbeddedPostgres own;
    private final @Nullable Reviver reviver;

    private Database(HikariDataSource pool, @Nullable EmbeddedPostgres own) {
        this.pool = pool;
        this.own = own;
        this.reviver = own == null || own.isGuest() ? null : new Reviver(own, LOOK, SETTLED);
    }

    /// The embedded PostgreSQL of that folder. Where it dies alone it is started again; meanwhile connections fail.
    ///
    /// @throws DatabaseException when it cannot be started, in one line
    public static Database embedded(Path dataDir) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir, Map.of());
        HikariDataSource pool = pool();
        pool.setDataSource(postgres.dataSource());
        return new Database(pool, postgres);
    }

    /// @param url JDBC address, with user and password as PostgreSQL's driver takes them
    /// @throws DatabaseException when nothing answers there, in one line
    public static Database at(String url) {
        HikariDataSource pool = pool();
        pool.setJdbcUrl(url);
        try {
            pool.getConnection().close();
            return new Database(pool, null);
        } catch (SQLException | RuntimeException e) {
            pool.close();
            throw new DatabaseException("no PostgreSQL answers at " + withoutSecrets(url) + ": " + e.getMessage(), e);
        }
    }

    // So many writers share one flush to the disk; more would only wait for the processor.
    private static HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setMaximumPoolSize(LARGEST_POOL);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        return pool;
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
        if (reviver != null) {
            reviver.close();
        }
        if (own != null) {
            own.close();
        }
    }
}
