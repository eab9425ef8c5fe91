package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.ContainerNumber;
import io.tumen.postgres.EmbeddedPostgres;
import io.tumen.postgres.SuddenDeath;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Kills PostgreSQL, all its processes at once, in the middle of writing, again and again.
class CrashTest {
    private static final int SHORT = 10;
    private static final int LONG = 200;
    private static final Duration BACK_IN_SERVICE = Duration.ofSeconds(10);
    private static final int WRITERS = 4;
    private static final Map<String, String> FORGETFUL = Map.of("synchronous_commit", "off", "wal_writer_delay", "10s");

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void losesNothingItAcknowledgedAndDoublesNothingThatIsSentAgain() throws Exception {
        killAgainAndAgain(SHORT);
    }

    @Test
    @Tag("nightly")
    void losesAndDoublesNothingOverVeryManyKills() throws Exception {
        killAgainAndAgain(LONG);
    }

    private void killAgainAndAgain(int rounds) throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Set<String> inDoubt = ConcurrentHashMap.newKeySet();
        Duration longest = Duration.ZERO;
        for (int round = 0; round < rounds; round++) {
            Instant killed = writeUntilKilled(round, Map.of(), acknowledged, inDoubt);
            try (EmbeddedPostgres server = start(Map.of())) {
                Ledger ledger = open(server);
                write(ledger, "round " + round + " first after the kill");
                Duration out = Duration.between(killed, Instant.now());
                longest = out.compareTo(longest) > 0 ? out : longest;
                assertThat(missing(server, acknowledged)).isEmpty();
                inDoubt.forEach(key -> write(ledger, key));
                inDoubt.forEach(key -> write(ledger, key));
                acknowledged.addAll(inDoubt);
                inDoubt.clear();
                assertThat(missing(server, acknowledged)).isEmpty();
                assertThat(countsByKey(server).values()).allMatch(count -> count == 1);
                assertThat(ledger.checkKeptStates().different()).isEmpty();
            }
        }
        System.out.printf(
                "%d kills, %d writes acknowledged, out of service for at most %s%n",
                rounds, acknowledged.size(), longest);
        assertThat(longest).isLessThan(BACK_IN_SERVICE);
        assertThat(acknowledged).hasSizeGreaterThan(rounds * WRITERS);
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

    /// @return when it was killed
    private Instant writeUntilKilled(
            int round, Map<String, String> settings, Set<String> acknowledged, Set<String> inDoubt) throws Exception {
        try (EmbeddedPostgres server = start(settings)) {
            Ledger ledger = open(server);
            CountDownLatch warm = new CountDownLatch(WRITERS * 3);
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> Thread.ofVirtual()
                            .start(() -> writeOn(
                                    ledger, "round " + round + " writer " + writer, acknowledged, inDoubt, warm)))
                    .toList();
            assertThat(warm.await(1, TimeUnit.MINUTES)).isTrue();
            Thread.sleep(Duration.ofMillis(23L * round % 100));
            Instant killed = Instant.now();
            SuddenDeath.of(server);
            for (Thread writer : writers) {
                writer.join();
            }
            return killed;
        }
    }

    private static void writeOn(
            Ledger ledger, String writer, Set<String> acknowledged, Set<String> inDoubt, CountDownLatch warm) {
        for (int number = 0; ; number++) {
            String key = writer + " write " + number;
            try {
                write(ledger, key);
                acknowledged.add(key);
                warm.countDown();
            } catch (DataAccessException | TransactionException e) {
                inDoubt.add(key);
                return;
            }
        }
    }

    /// A fact, and for every third key a lodging with the decision to cancel it, each under a key of its own.
    private static void write(Ledger ledger, String key) {
        Receipt receipt = ledger.record(new IdempotencyKey(key), List.of(fact(key)));
        assertThat(receipt).isInstanceOf(Receipt.Recorded.class);
        if (key.hashCode() % 3 == 0) {
            Lodging lodging = ledger.lodge(new IdempotencyKey(key + " lodge"), Counter.declarationOf(boxOf(key)));
            MovementId id = ((Lodging.Lodged) lodging).movement();
            Command cancel = new Command.Cancel(key);
            assertThat(ledger.decide(new IdempotencyKey(key + " cancel"), id, cancel, World.CUSTOMS))
                    .isInstanceOf(Ruling.Taken.class);
        }
    }

    /// One that no fact names: goods that are said to have left could not be cancelled.
    private static String boxOf(String key) {
        return ContainerNumber.of("CRSU", Math.floorMod(key.hashCode(), 1_000_000))
                .value();
    }

    private static Fact fact(String source) {
        Fact exited = new Journey(Subject.container(World.BOX)).exited();
        return new Fact(exited.claimant(), exited.about(), exited.what(), exited.place(), exited.happened(), source);
    }

    private static Set<String> missing(EmbeddedPostgres server, Set<String> acknowledged) {
        Set<String> missing = ConcurrentHashMap.newKeySet();
        missing.addAll(acknowledged);
        Map<String, Long> counts = countsByKey(server);
        missing.removeIf(
                key -> counts.containsKey(key) && (key.hashCode() % 3 != 0 || counts.containsKey(key + " cancel")));
        return missing;
    }

    private static Map<String, Long> countsByKey(EmbeddedPostgres server) {
        Map<String, Long> counts = new HashMap<>();
        JdbcClient.create(server.dataSource()).sql("""
                        select source as write, count(*) as times from fact group by source
                        union all
                        select reason || ' cancel', count(*) from decision where kind = 'CANCELLED' group by reason
                        union all
                        select request_key, count(*) from decision where kind = 'LODGED' group by request_key
                        """).query(row -> {
            counts.put(row.getString("write"), row.getLong("times"));
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
