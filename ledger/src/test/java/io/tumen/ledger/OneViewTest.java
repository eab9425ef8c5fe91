package io.tumen.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A movement is read with several selects; what is written between them is not seen by half.
@Timeout(60)
class OneViewTest {
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Ledger ledger = Ledger.open(TestDatabase.dataSource(), World.law(), new TestClock());
    private final LedgerStore store = new LedgerStore(TestDatabase.dataSource());

    @Test
    void readsDecisionsAndFactsOfOneMoment() throws Exception {
        MovementId id = lodged("one moment");
        Movement seen = whileAFactIsWritten(id, () -> requireNonNull(store.find(id, Instant.MAX)));
        assertThat(seen.facts()).isEmpty();
        assertThat(requireNonNull(store.find(id, Instant.MAX)).facts()).hasSize(1);
    }

    /// The fault this test is for: who lets each select see what is newest by then is caught.
    @Test
    void catchesSelectsThatEachHaveTheirOwnMoment() throws Exception {
        MovementId id = lodged("own moments");
        List<Owned<RecordedFact>> seen = whileAFactIsWritten(id, () -> {
            Selects selects = new Selects();
            Object ids = new String[] {id.value()};
            Object now = Columns.timestamp(Instant.MAX);
            selects.select(MovementTable.OF_MOVEMENTS, MovementTable::lodged, ids, now);
            List<Owned<RecordedFact>> facts = selects.select(FactTable.OF_MOVEMENTS, FactTable::owned, ids, now);
            selects.sendOver(new JdbcTemplate(TestDatabase.dataSource()));
            return facts;
        });
        assertThat(seen).hasSize(1);
    }

    /// The table of facts is closed to all others while the reading begins, so that it waits before its last select.
    private static <T> T whileAFactIsWritten(MovementId id, Supplier<T> read) throws Exception {
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            SingleConnectionDataSource alone = new SingleConnectionDataSource(connection, true);
            new JdbcTemplate(alone).execute("lock table fact in access exclusive mode");
            CompletableFuture<T> reading = CompletableFuture.supplyAsync(read, THREADS);
            awaitOneThatWaits();
            Request request = Request.of(new IdempotencyKey("OneViewTest " + id), "record", id, World.LODGED);
            new LedgerStore(alone)
                    .record(request, List.of(Journey.of(id, World.BOX).exited()));
            connection.commit();
            return reading.get();
        }
    }

    private static void awaitOneThatWaits() throws InterruptedException {
        JdbcTemplate other = new JdbcTemplate(TestDatabase.dataSource());
        while (other.queryForList("select 1 from pg_locks where not granted and relation = 'fact'::regclass")
                .isEmpty()) {
            Thread.sleep(5);
        }
    }

    private MovementId lodged(String name) {
        Lodging lodging = ledger.lodge(new IdempotencyKey("OneViewTest " + name), World.declaration());
        return ((Lodging.Lodged) lodging).movement();
    }
}
