package io.tumen.operations;

import io.tumen.feed.CorridorPackage;
import io.tumen.ledger.Ledger;
import io.tumen.postgres.Database;
import io.tumen.postgres.DatabaseException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// A desk that also keeps the record: the corridor, and the ledger on its database.
public final class Office implements AutoCloseable {
    private final Desk desk;
    private final Movements movements;
    private final Database database;
    private final InstantSource clock;
    private final ReplanJobs replanJobs;

    private Office(Desk desk, Movements movements, Database database, InstantSource clock) {
        this.desk = desk;
        this.movements = movements;
        this.database = database;
        this.clock = clock;
        this.replanJobs = new ReplanJobs(desk);
    }

    /// @param dataDir     where the embedded PostgreSQL keeps its data
    /// @param databaseUrl JDBC address of another PostgreSQL to use instead, null for the embedded one
    /// @param clock       tells when something is learnt or decided, and what is overdue
    /// @throws BrokenPackageException     when the package has errors
    /// @throws RecordUnavailableException when the database cannot be started or reached
    public static Office open(Path corridor, Path dataDir, @Nullable String databaseUrl, InstantSource clock) {
        Desk desk = Desk.open(corridor);
        Database database = databaseOf(dataDir, databaseUrl);
        try {
            CorridorPackage pack = desk.pack();
            Ledger ledger = Ledger.open(database.connections(), pack.law(), clock);
            return new Office(desk, new Movements(ledger, pack.corridor(), clock), database, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Database databaseOf(Path dataDir, @Nullable String databaseUrl) {
        try {
            return databaseUrl == null ? Database.embedded(dataDir) : Database.at(databaseUrl);
        } catch (DatabaseException e) {
            throw new RecordUnavailableException(e);
        }
    }

    public Desk desk() {
        return desk;
    }

    public InstantSource clock() {
        return clock;
    }

    public Movements movements() {
        return movements;
    }

    public ReplanJobs replanJobs() {
        return replanJobs;
    }

    @Override
    public void close() {
        replanJobs.close();
        database.close();
    }
}
