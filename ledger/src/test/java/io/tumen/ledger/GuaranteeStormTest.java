package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.Way;
import io.tumen.postgres.EmbeddedPostgres;
import io.tumen.postgres.SuddenDeath;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Many reserve and free at random on few certificates, while their connections, or the whole PostgreSQL, are killed.
/// Who gets no answer asks again with the same key.
class GuaranteeStormTest {
    private static final int THREADS = 64;
    private static final int CERTIFICATES = 4;
    private static final int LIMIT = 1000;
    private static final int MOVEMENTS = 24;
    private static final int ROUNDS = Integer.getInteger("storm.rounds", 60);

    private final Map<IdempotencyKey, Ruling> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger cut = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void isNeverOverUsedThoughConnectionsAreKilled() throws Exception {
        PGSimpleDataSource server = TestDatabase.another("guarantee_storm");
        try (HikariDataSource pool = pool(server)) {
            Ledger ledger = Ledger.open(pool, World.law(), new TestClock());
            List<MovementId> movements = movements(ledger);
            storm(ledger, movements, 12, () -> killSomeConnection(server));
            assertHolds(server, movements);
        }
        assertThat(cut.get()).as("requests whose connection was killed").isPositive();
    }

    @Test
    @Tag("nightly")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void isNeverOverUsedThoughPostgresIsKilledAgainAndAgain() throws Exception {
        List<MovementId> movements = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, TestDatabase.FOLDER, Map.of());
                    HikariDataSource pool = pool(server.dataSource())) {
                pool.setConnectionTimeout(500);
                Ledger ledger = Ledger.open(pool, World.law(), new TestClock());
                if (movements.isEmpty()) {
                    movements.addAll(movements(ledger));
                }
                assertHolds(server.dataSource(), movements);
                storm(ledger, movements, 20, () -> killSomeConnection(server.dataSource()));
                assertHolds(server.dataSource(), movements);
                CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> killSoon(server));
                stormUntilItIsGone(ledger, movements, round);
                killer.join();
            }
        }
        assertThat(cut.get()).isPositive();
    }

    /// The fault this test is for: who looks how much is free and then takes it has over-used it before long.
    @Test
    @Timeout(60)
    void catchesWhoChecksFirstAndTakesThen() throws Exception {
        PGSimpleDataSource server = TestDatabase.another("guarantee_storm_naive");
        JdbcClient client = JdbcClient.create(server);
        client.sql("create table naive (certificate integer primary key, free numeric not null)")
                .update();
        IntStream.range(0, CERTIFICATES)
                .forEach(i -> client.sql("insert into naive values (?, ?)")
                        .param(i)
                        .param(LIMIT)
                        .update());
        try (HikariDataSource pool = pool(server)) {
            JdbcClient naive = JdbcClient.create(pool);
            atOnce(thread -> {
                SplittableRandom random = new SplittableRandom(thread);
                for (int i = 0; i < 12; i++) {
                    int certificate = random.nextInt(CERTIFICATES);
                    int amount = 100 + random.nextInt(300);
                    int free = naive.sql("select free from naive where certificate = ?")
                            .param(certificate)
                            .query(Integer.class)
                            .single();
                    if (free >= amount) {
                        naive.sql("update naive set free = free - ? where certificate = ?")
                                .param(amount)
                                .param(certificate)
                                .update();
                    }
                }
            });
        }
        assertThat(client.sql("select min(free) from naive")
                        .query(Integer.class)
                        .single())
                .isNegative();
    }

    private void storm(Ledger ledger, List<MovementId> movements, int steps, Runnable kill) throws Exception {
        try (ExecutorService killer = Executors.newSingleThreadExecutor()) {
            var done = new CompletableFuture<Void>();
            killer.execute(() -> {
                while (!done.isDone()) {
                    kill.run();
                    pause(Duration.ofMillis(30));
                }
            });
            try {
                atOnce(thread ->
                        steps(thread, steps, movements, (key, id, command) -> insist(ledger, key, id, command)));
            } finally {
                done.complete(null);
            }
        }
    }

    private void stormUntilItIsGone(Ledger ledger, List<MovementId> movements, int round) throws Exception {
        atOnce(thread -> {
            try {
                steps(
                        1000 * (round + 1) + thread,
                        1_000_000,
                        movements,
                        (key, id, command) -> acknowledged.put(key, ledger.decide(key, id, command, World.CUSTOMS)));
            } catch (DataAccessException | TransactionException gone) {
                cut.incrementAndGet();
            }
        });
    }

    private interface Step {
        void ask(IdempotencyKey key, MovementId id, Command command);
    }

    private static void steps(int seed, int steps, List<MovementId> movements, Step step) {
        SplittableRandom random = new SplittableRandom(20260301L + seed);
        for (int i = 0; i < steps; i++) {
            int chosen = random.nextInt(movements.size());
            Money money = new Money(BigDecimal.valueOf(100 + random.nextInt(300)), "CNY");
            Command command = random.nextInt(3) == 0
                    ? new Command.FreeGuarantee("storm")
                    : new Command.ReserveGuarantee("GB-" + chosen % CERTIFICATES, money);
            step.ask(
                    new IdempotencyKey("storm " + seed + " " + i + " " + random.nextInt()),
                    movements.get(chosen),
                    command);
        }
    }

    private void insist(Ledger ledger, IdempotencyKey key, MovementId id, Command command) {
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                acknowledged.put(key, ledger.decide(key, id, command, World.CUSTOMS));
                return;
            } catch (DataAccessException | TransactionException broken) {
                cut.incrementAndGet();
            }
        }
        throw new AssertionError("no answer to " + key + " in 100 attempts");
    }

    /// Never more than was given, at no moment of its history; every transfer sums to zero; what was acknowledged is
    /// there once, and nothing else is but what was asked and got no answer.
    private void assertHolds(DataSource server, List<MovementId> movements) {
        // Not over the pool, which has dead connections in it.
        Ledger ledger = Ledger.open(server, World.law(), new TestClock());
        JdbcClient client = JdbcClient.create(server);
        for (int i = 0; i < CERTIFICATES; i++) {
            BigDecimal free = BigDecimal.ZERO;
            for (GuaranteeEntry entry : ledger.guarantees().entriesOf("GB-" + i)) {
                if (entry.pot() == Account.Pot.FREE) {
                    free = free.add(entry.amount());
                    assertThat(free)
                            .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(LIMIT))
                            .isEqualByComparingTo(entry.balance());
                }
            }
        }
        assertThat(client.sql(
                                "select transfer from guarantee_entry group by transfer having sum(amount) <> 0 or count(*) <> 2")
                        .query(Long.class)
                        .list())
                .isEmpty();
        assertThat(ledger.guarantees().list())
                .hasSize(CERTIFICATES)
                .allSatisfy(account -> assertThat(
                                account.free().add(account.reserved()).add(account.claimed()))
                        .isEqualByComparingTo(BigDecimal.valueOf(LIMIT)));
        assertThat(ledger.guarantees().list().stream().map(Account::reserved).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(movements.stream()
                        .map(id -> ledger.movementFor(id).state().pledge().reserved())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertAcknowledged(client);
    }

    private void assertAcknowledged(JdbcClient client) {
        Map<String, Long> decided = new ConcurrentHashMap<>();
        Map<String, Long> moved = new ConcurrentHashMap<>();
        client.sql("select request_key, count(*) as times from decision group by request_key")
                .query(row -> {
                    decided.put(row.getString(1), row.getLong(2));
                });
        client.sql("select request_key, count(distinct transfer) as times from guarantee_entry group by request_key")
                .query(row -> {
                    moved.put(row.getString(1), row.getLong(2));
                });
        acknowledged.forEach((key, ruling) -> {
            Long times = ruling instanceof Ruling.Taken ? 1L : null;
            assertThat(decided.get(key.value())).as(key + " decided").isEqualTo(times);
            assertThat(moved.get(key.value())).as(key + " moved").isEqualTo(times);
        });
        assertThat(acknowledged.values().stream()
                        .filter(Ruling.Taken.class::isInstance)
                        .count())
                .isLessThanOrEqualTo(decided.keySet().stream()
                        .filter(key -> key.startsWith("storm"))
                        .count());
    }

    private static List<MovementId> movements(Ledger ledger) {
        for (int i = 0; i < CERTIFICATES; i++) {
            ledger.guarantees()
                    .open(
                            new IdempotencyKey("certificate " + i),
                            new Certificate(
                                    "GB-" + i,
                                    "Bank",
                                    World.HOLDER.name(),
                                    new Money(BigDecimal.valueOf(LIMIT), "CNY"),
                                    LocalDate.of(2026, 1, 1),
                                    null),
                            World.CUSTOMS);
        }
        return IntStream.range(0, MOVEMENTS).mapToObj(i -> accepted(ledger, i)).toList();
    }

    private static MovementId accepted(Ledger ledger, int number) {
        Declaration declaration = World.declaration(
                new Way(World.HUC, World.VVO, World.NGB),
                LocalDate.of(2026, 3, 2),
                World.unsealed(ContainerNumber.of("STMU", number).value()));
        Lodging lodging = ledger.lodge(new IdempotencyKey("lodge " + number), declaration);
        MovementId id = ((Lodging.Lodged) lodging).movement();
        ledger.decide(
                new IdempotencyKey("accept " + number), id, new Command.Accept(Deadline.UNKNOWN, null), World.CUSTOMS);
        return id;
    }

    private interface Work {
        void of(int thread);
    }

    private static void atOnce(Work work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<CompletableFuture<Void>> all = IntStream.range(0, THREADS)
                    .mapToObj(thread -> CompletableFuture.runAsync(() -> work.of(thread), threads))
                    .toList();
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
        }
    }

    private static void killSomeConnection(DataSource server) {
        try {
            JdbcClient.create(server).sql("""
                            select pg_terminate_backend(pid)
                              from pg_stat_activity
                             where datname = current_database() and pid <> pg_backend_pid()
                             order by random()
                             limit 1
                            """).query(row -> {});
        } catch (DataAccessException gone) {
            // The other killer was quicker.
        }
    }

    private static void killSoon(EmbeddedPostgres server) {
        pause(Duration.ofMillis(300));
        SuddenDeath.of(server);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HikariDataSource pool(DataSource server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(server);
        pool.setMaximumPoolSize(THREADS / 2);
        return pool;
    }
}
