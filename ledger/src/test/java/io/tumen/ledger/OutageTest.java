package io.tumen.ledger;

import static io.tumen.ledger.World.BOX;
import static io.tumen.ledger.World.CUSTOMS;
import static io.tumen.ledger.World.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.tumen.ledger.Command.Accept;
import io.tumen.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;

/// PostgreSQL restarted under load, no room to write, a clock set back: clear errors, and nothing is lost or doubled.
class OutageTest {
    private static final int WRITERS = 8;
    private static final int WRITES_EACH = 60;

    /// The size of a segment of PostgreSQL's log, which has to fit.
    private static final long ROOM_BYTES = 16L * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void writersThatSendAgainOutliveARestart() throws Exception {
        Map<String, String> settings = Map.of("port", Integer.toString(freePort()));
        EmbeddedPostgres server = start(settings);
        try (HikariDataSource pool = pool(server)) {
            Ledger ledger = Ledger.open(pool, World.law(), new TestClock());
            AtomicInteger failed = new AtomicInteger();
            AtomicInteger done = new AtomicInteger();
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> Thread.ofVirtual().start(() -> writeAll(ledger, writer, done, failed)))
                    .toList();
            await(() -> done.get() > WRITERS * WRITES_EACH / 4);
            server.close();
            server = start(settings);
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(failed).as("writes that met the restart").hasPositiveValue();
            assertThat(countBySource(pool))
                    .hasSize(WRITERS * WRITES_EACH)
                    .allSatisfy((source, times) -> assertThat(times).isEqualTo(1));
            assertThat(ledger.checkKeptStates().isEqual()).isTrue();
        } finally {
            server.close();
        }
    }

    /// A limit on the size of a file stands for a full disk: the server meets it at the same place, with another
    /// number.
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void saysThatThereIsNoRoomAndLosesNothing() throws Exception {
        try (EmbeddedPostgres server = start(Map.of())) {
            limitFileSize(server, Long.toString(ROOM_BYTES));
            List<String> acknowledged = new ArrayList<>();
            DataAccessException full = null;
            try (HikariDataSource pool = pool(server)) {
                Ledger ledger = Ledger.open(pool, World.law(), new TestClock());
                for (int i = 0; full == null && i < 60; i++) {
                    String key = "batch " + i;
                    full = catchThrowableOfType(
                            DataAccessException.class, () -> ledger.record(new IdempotencyKey(key), wide(key)));
                    if (full == null) {
                        acknowledged.add(key);
                    }
                }
                assertThat(full).hasStackTraceContaining("could not extend file");
                assertThat(batches(pool)).containsExactlyInAnyOrderElementsOf(acknowledged);
            }
            limitFileSize(server, "unlimited");
            String refused = "batch " + acknowledged.size();
            try (HikariDataSource pool = pool(server)) {
                Ledger ledger = Ledger.open(pool, World.law(), new TestClock());
                Receipt first = ledger.record(new IdempotencyKey(refused), wide(refused));
                assertThat(ledger.record(new IdempotencyKey(refused), wide(refused)))
                        .isEqualTo(first);
                acknowledged.add(refused);
                assertThat(batches(pool)).containsExactlyInAnyOrderElementsOf(acknowledged);
            }
        }
    }

    @Test
    void goesOnWhenTheClockIsSetBack() {
        TestClock clock = new TestClock();
        DataSource database = TestDatabase.another("ledger_clock");
        Ledger ledger = Ledger.open(database, World.law(), clock);
        clock.set(hour(100));
        MovementId id = ((Lodging.Lodged) ledger.lodge(new IdempotencyKey("lodge"), World.declaration())).movement();
        Receipt later = ledger.record(
                new IdempotencyKey("later"), List.of(Journey.of(id, BOX).gateIn()));
        clock.set(hour(1));
        Accept accept = new Accept(Deadline.UNKNOWN, null);
        Ruling ruling = ledger.decide(new IdempotencyKey("accept"), id, accept, CUSTOMS);
        Receipt earlier = ledger.record(
                new IdempotencyKey("earlier"), List.of(Journey.of(id, BOX).exited()));
        assertThat(ruling).isInstanceOf(Ruling.Taken.class);
        assertThat(((Receipt.Recorded) earlier).positions().getFirst())
                .isGreaterThan(((Receipt.Recorded) later).positions().getFirst());
        assertThat(ledger.decide(new IdempotencyKey("accept"), id, accept, CUSTOMS))
                .isEqualTo(ruling);
        Movement movement = ledger.movementFor(id).movement();
        assertThat(movement.decisions()).hasSize(2);
        assertThat(movement.facts()).hasSize(2);
        assertThat(ledger.movementFor(id).state().status()).isEqualTo(Status.GATE_IN_ABROAD);
        assertThat(ledger.checkKeptStates().isEqual()).isTrue();
        clock.set(hour(200));
        assertThat(ledger.checkKeptStates().isEqual()).isTrue();
    }

    private static void writeAll(Ledger ledger, int writer, AtomicInteger done, AtomicInteger failed) {
        for (int number = 0; number < WRITES_EACH; number++) {
            String key = "writer " + writer + " fact " + number;
            Fact exited = new Journey(Subject.container(BOX)).exited();
            Fact fact = new Fact(exited.claimant(), exited.about(), exited.what(), null, exited.happened(), key);
            while (true) {
                try {
                    ledger.record(new IdempotencyKey(key), List.of(fact));
                    done.incrementAndGet();
                    break;
                } catch (DataAccessException | TransactionException outage) {
                    failed.incrementAndGet();
                }
            }
        }
    }

    /// Facts of which about 70 fill a hundred kilobytes, and cannot be pressed together.
    private static List<Fact> wide(String batch) {
        SplittableRandom random = new SplittableRandom(batch.hashCode());
        Fact exited = new Journey(Subject.container(BOX)).exited();
        return IntStream.range(0, 400)
                .mapToObj(i -> batch + " "
                        + random.ints(1_400, 33, 127)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining()))
                .map(source ->
                        new Fact(exited.claimant(), exited.about(), exited.what(), null, exited.happened(), source))
                .toList();
    }

    private static List<String> batches(DataSource database) {
        return new JdbcTemplate(database)
                .queryForList("select request_key from fact group by request_key having count(*) = 400", String.class);
    }

    private static Map<String, Long> countBySource(DataSource database) {
        Map<String, Long> counts = new ConcurrentHashMap<>();
        new JdbcTemplate(database).query("select source, count(*) as times from fact group by source", row -> {
            counts.put(row.getString("source"), row.getLong("times"));
        });
        return counts;
    }

    /// For the server's main process, from which later ones have it, and those that run.
    private static void limitFileSize(EmbeddedPostgres server, String bytes) throws Exception {
        ProcessHandle main = ProcessHandle.of(server.pid()).orElseThrow();
        assertThat(limitFileSize(main, bytes)).isZero();
        for (ProcessHandle other : main.descendants().toList()) {
            // One may have ended meanwhile.
            assertThat(limitFileSize(other, bytes) == 0 || !other.isAlive()).isTrue();
        }
    }

    private static int limitFileSize(ProcessHandle process, String bytes) throws Exception {
        String limit = "--fsize=" + bytes + ":unlimited";
        return new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), limit)
                .redirectErrorStream(true)
                .start()
                .waitFor();
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            Thread.sleep(5);
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(server.dataSource());
        return pool;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private EmbeddedPostgres start(Map<String, String> settings) {
        return EmbeddedPostgres.start(folder, TestDatabase.FOLDER, settings);
    }
}
