package io.tumen.operations;

import com.zaxxer.hikari.HikariDataSource;
import io.tumen.feed.CorridorPackage;
import io.tumen.ledger.Ledger;
import io.tumen.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A desk that also keeps the record: the corridor, and the ledger on its database.
public final class Office implements AutoCloseable {
    private final Desk desk;
    private final Movements movements;
    private final HikariDataSource connections;
    private final @Nullable EmbeddedPostgres postgres;

    private Office(Desk desk, Movements movements, HikariDataSource connections, @Nullable EmbeddedPostgres postgres) {
        this.desk = desk;
        this.movements = movements;
        this.connections = connections;
        this.postgres = postgres;
    }

    /// @param dataDir     where the embedded PostgreSQL keeps its data
    /// @param databaseUrl JDBC address of another PostgreSQL to use instead, null for the embedded one
    /// @param clock       tells when something is learnt or decided, and what is overdue
    /// @throws BrokenPackageException when the package has errors
    public static Office open(Path corridor, Path dataDir, @Nullable String databaseUrl, InstantSource clock) {
        Desk desk = Desk.open(corridor);
        if (databaseUrl != null) {
            return open(desk, connectionsTo(databaseUrl), null, clock);
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir, Map.of());
        try {
            return open(desk, connectionsTo(postgres), postgres, clock);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    public Desk desk() {
        return desk;
    }

    public Movements movements() {
        return movements;
    }

    @Override
    public void close() {
        connections.close();
        if (postgres != null) {
            postgres.close();
        }
    }

    private static Office open(
            Desk desk, HikariDataSource connections, @Nullable EmbeddedPostgres postgres, InstantSource clock) {
        CorridorPackage pack = desk.pack();
        try {
            Ledger ledger = Ledger.open(connections, pack.law(), clock);
            return new Office(desk, new Movements(ledger, pack.corridor(), clock), connections, postgres);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    private static HikariDataSource connectionsTo(EmbeddedPostgres postgres) {
        var pool = new HikariDataSource();
        pool.setDataSource(postgres.dataSource());
        return pool;
    }

    private static HikariDataSource connectionsTo(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }
}
