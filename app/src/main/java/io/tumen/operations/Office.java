package io.tumen.operations;

import io.tumen.audit.SigningKey;
import io.tumen.feed.CorridorPackage;
import io.tumen.ledger.Ledger;
import io.tumen.outbox.Outbox;
import io.tumen.outbox.Receivers;
import io.tumen.postgres.Database;
import io.tumen.postgres.DatabaseException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A desk that also keeps the record: the corridor, and the ledger on its database.
public final class Office implements AutoCloseable {
    private final Desk desk;
    private final Movements movements;
    private final Lookback lookback;
    private final GuaranteeDesk guarantees;
    private final OfflineDesk offline;
    private final Ledger ledger;
    private final List<Watchman> watchmen = new CopyOnWriteArrayList<>();
    private final Auditing auditing;
    private final Inquiries inquiries;
    private final LogKeeper logKeeper;
    private final Subscriptions subscriptions;
    private final List<Postman> postmen = new CopyOnWriteArrayList<>();
    private final Database database;
    private final InstantSource clock;
    private final ReplanJobs replanJobs;
    private final FlowJobs flowJobs;

    private Office(
            Desk desk,
            Path corridor,
            Ledger ledger,
            SigningKey key,
            Database database,
            Receivers receivers,
            InstantSource clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.movements = new Movements(ledger, desk.pack().corridor(), clock);
        this.lookback = new Lookback(ledger, desk.pack().corridor(), corridor, clock);
        this.guarantees = new GuaranteeDesk(ledger.guarantees());
        this.offline = new OfflineDesk(ledger, desk.pack().corridor());
        this.auditing = new Auditing(database, ledger, desk.pack().law().rulePacks(), key, clock);
        this.inquiries = new Inquiries(database);
        this.logKeeper = LogKeeper.start(auditing);
        this.subscriptions = new Subscriptions(
                new Outbox(database.connections(), key, receivers, clock, new SecureRandom()), auditing);
        this.database = database;
        this.clock = clock;
        this.replanJobs = new ReplanJobs(desk);
        this.flowJobs = new FlowJobs(desk);
    }

    /// @param dataDir     where the embedded PostgreSQL keeps its data
    /// @param databaseUrl JDBC address of another PostgreSQL to use instead, null for the embedded one
    /// @param clock       tells when something is learnt or decided, and what is overdue
    /// @throws BrokenPackageException     when the package has errors
    /// @throws RecordUnavailableException when the database cannot be started or reached
    public static Office open(Path corridor, Path dataDir, @Nullable String databaseUrl, InstantSource clock) {
        return open(corridor, dataDir, databaseUrl, "public", clock);
    }

    /// @param webhookTo to which addresses notices may be sent: `public`, `loopback`, names of hosts, with commas
    public static Office open(
            Path corridor, Path dataDir, @Nullable String databaseUrl, String webhookTo, InstantSource clock) {
        Desk desk = Desk.open(corridor);
        Database database = databaseOf(dataDir, databaseUrl);
        try {
            CorridorPackage pack = desk.pack();
            Ledger ledger = Ledger.open(database.connections(), pack.law(), clock);
            var key = LogKeyFile.in(dataDir).keyOrNew();
            return new Office(desk, corridor, ledger, key, database, Receivers.parse(webhookTo), clock);
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

    public FlowJobs flowJobs() {
        return flowJobs;
    }

    public Lookback lookback() {
        return lookback;
    }

    public GuaranteeDesk guarantees() {
        return guarantees;
    }

    public OfflineDesk offline() {
        return offline;
    }

    /// Starts to watch the clocks of all movements, until what it returns or the office is closed.
    ///
    /// @param every from one look to the next
    public Watchman watch(Duration every) {
        var watchman = new Watchman(ledger.watch(), every);
        watchmen.add(watchman);
        return watchman;
    }

    /// Starts to bring notices to subscribers, until the office is closed.
    public void deliver() {
        postmen.add(subscriptions.postman());
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    public Inquiries inquiries() {
        return inquiries;
    }

    public Auditing auditing() {
        return auditing;
    }

    @Override
    public void close() {
        replanJobs.close();
        flowJobs.close();
        watchmen.forEach(Watchman::close);
        postmen.forEach(Postman::close);
        logKeeper.close();
        database.close();
    }
}
