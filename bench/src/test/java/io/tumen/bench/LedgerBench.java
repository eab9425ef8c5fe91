package io.tumen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tumen.feed.CorridorFeed;
import io.tumen.feed.FeedResult;
import io.tumen.law.Law;
import io.tumen.ledger.Command;
import io.tumen.ledger.Deadline;
import io.tumen.ledger.Ledger;
import io.tumen.ledger.Lodging;
import io.tumen.ledger.MovementId;
import io.tumen.ledger.Receipt;
import io.tumen.ledger.Ruling;
import io.tumen.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// How fast the ledger writes through its public interface, beside what plain JDBC reaches in the same run on the same
/// PostgreSQL, and how fast it reads.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerBench {
    private static final Duration TURN = Duration.ofMillis(Integer.getInteger("tumen.turnMillis", 2_000));
    private static final int TURNS = Integer.getInteger("tumen.turns", 3);
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int BATCH = 1_000;
    private static final int FACTS = 200;

    private EmbeddedPostgres server;
    private HikariDataSource pool;
    private Ledger ledger;

    @BeforeAll
    void open(@TempDir Path folder) {
        server = EmbeddedPostgres.start(folder, Map.of());
        pool = new HikariDataSource();
        pool.setDataSource(server.dataSource());
        pool.setMaximumPoolSize(CLIENTS.getLast());
        ledger = Ledger.open(pool, law(), () -> PaperWork.NOW);
    }

    @AfterAll
    void close() {
        pool.close();
        server.close();
    }

    @Test
    void factsOneAtATimeAndInBatches() throws Exception {
        for (int clients : CLIENTS) {
            try (var plain = new PlainInserts(server.dataSource(), clients)) {
                Clients race = new Clients(clients, TURN, TURNS);
                print("single facts", clients, race.race(List.of(plain::commitOne, client -> record(1))));
                print(
                        "facts by " + BATCH,
                        clients,
                        race.race(List.of(client -> plain.commit(client, BATCH), client -> record(BATCH))));
            }
        }
    }

    @Test
    void decisionsOneAtATime() throws Exception {
        for (int clients : CLIENTS) {
            Queue<MovementId> waiting = new ConcurrentLinkedQueue<>();
            try (var plain = new PlainInserts(server.dataSource(), clients)) {
                Clients race = new Clients(clients, TURN, TURNS);
                List<Double> rates =
                        race.race(List.of(plain::commitOne, client -> lodge(waiting), client -> decide(waiting)));
                print("lodgings", clients, rates);
                print("decisions", clients, List.of(rates.getFirst(), rates.getLast()));
            }
        }
    }

    @Test
    void stateOfAMovementWithManyFacts() {
        Queue<MovementId> lodged = new ConcurrentLinkedQueue<>();
        lodge(lodged);
        MovementId id = lodged.remove();
        ledger.record(PaperWork.key(), PaperWork.factsAbout(id, FACTS));
        long[] nanos = new long[3_000];
        for (int i = -2_000; i < nanos.length; i++) {
            long start = System.nanoTime();
            assertThat(ledger.movementFor(id).movement().facts()).hasSizeGreaterThanOrEqualTo(FACTS);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "state of a movement with %d facts: p50 %.2f ms, p99 %.2f ms%n",
                FACTS,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6);
    }

    private static Law law() {
        Path folder = Path.of(System.getProperty("tumen.home", "..")).resolve("corridors/jilin-vladivostok");
        return switch (CorridorFeed.read(folder)) {
            case FeedResult.Loaded loaded -> loaded.pack().law();
            case FeedResult.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    private int record(int facts) {
        assertThat(ledger.record(PaperWork.key(), PaperWork.facts(facts))).isInstanceOf(Receipt.Recorded.class);
        return facts;
    }

    private int lodge(Queue<MovementId> lodged) {
        lodged.add(((Lodging.Lodged) ledger.lodge(PaperWork.key(), PaperWork.declaration())).movement());
        return 1;
    }

    private int decide(Queue<MovementId> waiting) {
        MovementId id = waiting.poll();
        if (id == null) {
            return 0;
        }
        Command accept = new Command.Accept(Deadline.UNKNOWN, "the law is not asked here");
        Ruling ruling = ledger.decide(PaperWork.key(), id, accept, PaperWork.CUSTOMS);
        assertThat(ruling).isInstanceOf(Ruling.Taken.class);
        return 1;
    }

    private static void print(String what, int clients, List<Double> rates) {
        System.out.printf(
                Locale.ROOT,
                "%-14s %2d clients: plain JDBC %7.0f/s, ledger %7.0f/s, ratio %.2f%n",
                what,
                clients,
                rates.getFirst(),
                rates.get(1),
                rates.get(1) / rates.getFirst());
    }
}
