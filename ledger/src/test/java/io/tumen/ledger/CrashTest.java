package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Kills PostgreSQL, all its processes at once, in the middle of writing, again and again.
class CrashTest {
    private static final int ROUNDS = 6;
    private static final int WRITERS = 4;
    private static final Map<String, String> FORGETFUL = Map.of("synchronous_commit", "off", "wal_writer_delay", "10s");

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void losesNothingItAcknowledgedAndDoublesNothingThatIsSentAgain() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> inDoubt = ConcurrentHashMap.newKeySet();
            writeUntilKilled(round, Map.of(), acknowledged, inDoubt);
            try (EmbeddedPostgres server = start(Map.of())) {
                assertThat(missing(server, acknowledged)).isEmpty();
                sendAgain(server, inDoubt);
                acknowledged.addAll(inDoubt);
                assertThat(missing(server, acknowledged)).isEmpty();
                assertThat(countsByKey(server).values()).allMatch(count -> count == 1);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * WRITERS);
    }

    /// The fault this test is for: who acknowledges before the commit is on the disk is caught.
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void catchesADatabaseThatAcknowledgesBeforeItHasWritten() throws Exception {
        try (EmbeddedPostgres server = start(Map.of())) {
            open(server);
        }
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        writeUntilKilled(0, FORGETFUL, acknowledged, ConcurrentHashMap.newKeySet());
        try (EmbeddedPostgres server = start(Map.of())) {
            assertThat(missing(server, acknowledged)).isNotEmpty();
        }
    }

    private void writeUntilKilled(
            int round, Map<String, String> settings, Set<String> acknowledged, Set<String> inDoubt) throws Exception {
        try (EmbeddedPostgres server = start(settings)) {
            Ledger ledger = open(server);
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> Thread.ofVirtual()
                            .start(() -> write(ledger, "round " + round + " writer " + writer, acknowledged, inDoubt)))
                    .toList();
            Thread.sleep(Duration.ofMillis(600 + 170L * round));
            kill(server);
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    private static void write(Ledger ledger, String writer, Set<String> acknowledged, Set<String> inDoubt) {
        for (int number = 0; ; number++) {
            String key = writer + " fact " + number;
            try {
                record(ledger, key);
                acknowledged.add(key);
            } catch (DataAccessException | TransactionException e) {
                inDoubt.add(key);
                return;
            }
        }
    }

    private static void sendAgain(EmbeddedPostgres server, Set<String> keys) {
        Ledger ledger = open(server);
        keys.forEach(key -> record(ledger, key));
        keys.forEach(key -> record(ledger, key));
    }

    private static void record(Ledger ledger, String key) {
        Receipt receipt = ledger.record(new IdempotencyKey(key), List.of(fact(key)));
        assertThat(receipt).isInstanceOf(Receipt.Recorded.class);
    }

    private static Fact fact(String source) {
        Fact exited = new Journey(Subject.container(World.BOX)).exited();
        return new Fact(exited.claimant(), exited.about(), exited.what(), exited.place(), exited.happened(), source);
    }

    /// The main process and all it has started, with no chance to tidy up.
    private static void kill(EmbeddedPostgres server) {
        ProcessHandle main = ProcessHandle.of(server.pid()).orElseThrow();
        List<ProcessHandle> backends = main.descendants().toList();
        main.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
    }

    private static Set<String> missing(EmbeddedPostgres server, Set<String> acknowledged) {
        Set<String> missing = ConcurrentHashMap.newKeySet();
        missing.addAll(acknowledged);
        missing.removeAll(countsByKey(server).keySet());
        return missing;
    }

    private static Map<String, Long> countsByKey(EmbeddedPostgres server) {
        Map<String, Long> counts = new HashMap<>();
        JdbcClient.create(server.dataSource())
                .sql("select source, count(*) as times from fact group by source")
                .query(row -> {
                    counts.put(row.getString("source"), row.getLong("times"));
                });
        return counts;
    }

    private static Ledger open(EmbeddedPostgres server) {
        return Ledger.open(server.dataSource(), World.law(), new TestClock());
    }

    private EmbeddedPostgres start(Map<String, String> settings) {
        return EmbeddedPostgres.start(folder, TestDatabase.FOLDER, settings);
    }
}
