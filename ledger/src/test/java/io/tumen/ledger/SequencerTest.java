package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.audit.Checkpoint;
import io.tumen.audit.OtherLogKeyException;
import io.tumen.audit.Sequencer;
import io.tumen.audit.SigningKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Everything that is committed gets one place in the log, whenever its transaction ends.
@Timeout(90)
class SequencerTest {
    private static final SigningKey KEY = LogKeys.drawn();

    private final DataSource data = TestDatabase.another("sequencer_test");
    private final TestClock clock = new TestClock();
    private final Ledger ledger = Ledger.open(data, World.law(), clock);
    private final JdbcClient database = JdbcClient.create(data);
    private final Sequencer sequencer = new Sequencer(data, KEY);

    @Test
    void givesEveryLodgingDecisionFactAndRefusedRequestOneLeaf() {
        MovementId id = ((Lodging.Lodged) ledger.lodge(key("lodge"), World.declaration())).movement();
        ledger.decide(key("accept"), id, new Command.Accept(Deadline.UNKNOWN, null), World.CUSTOMS);
        ledger.record(key("facts"), Journey.of(id, World.BOX).complete());
        ledger.record(key("no facts"), List.of());
        ledger.decide(key("again"), id, new Command.Accept(Deadline.UNKNOWN, null), World.CUSTOMS);
        assertThat(head().size()).isEqualTo(2 + 8 + 1 + 1);
        assertThat(texts())
                .hasSize(12)
                .allMatch(text -> text.startsWith("{\"") && text.contains("\"format\":\"tumen.leaf/1\""));
        assertThat(texts()).filteredOn(text -> text.contains("\"request\":{")).hasSize(5);
        assertThat(texts().getFirst()).contains("\"movement_unit\":[{\"container\":\"CSQU3054383\"");
        assertThat(texts().get(10)).contains("ALREADY-ACCEPTED").contains("\"request_key\":\"again\"");
        Checkpoint head = head();
        assertThat(head()).as("nothing new, nothing changes").isEqualTo(head);
    }

    @Test
    void skipsNoTransactionThatIsHeldOpenAndHoldsUpNobody() throws Exception {
        Held held = new Held();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing = threads.submit(held::write);
            held.written.await(10, TimeUnit.SECONDS);
            ledger.record(key("while it is open"), List.of(exited("later")));
            assertThat(head().size()).isEqualTo(1);
            long highest = highestPosition();
            held.end.countDown();
            writing.get();
            assertThat(head().size()).isEqualTo(2);
            assertThat(texts()).anyMatch(text -> text.contains("held open"));
            // The control: who goes on from the highest position seen never sees the fact whose commit came late.
            assertThat(database.sql("select source from fact where position > :last")
                            .param("last", highest)
                            .query(String.class)
                            .list())
                    .isEmpty();
        }
    }

    @Test
    void losesAndDoublesNothingWhileManyWriteAndTwoSequence() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 6; writer++) {
                int number = writer;
                running.add(threads.submit(() -> writeMany(number)));
            }
            for (int i = 0; i < 2; i++) {
                running.add(threads.submit(() -> {
                    for (int run = 0; run < 20; run++) {
                        sequencer.sequence(World.LODGED);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(head().size()).isEqualTo(6 * 50);
        assertThat(new HashSet<>(texts())).hasSize(6 * 50);
        assertThat(database.sql("select count(*) from log_node")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void leavesALogToTheKeyThatBeganIt() {
        ledger.record(key("first"), List.of(exited("first")));
        head();
        Sequencer stranger = new Sequencer(data, LogKeys.drawn());
        assertThatThrownBy(() -> stranger.sequence(World.LODGED))
                .isInstanceOf(OtherLogKeyException.class)
                .hasMessageContaining("log.key");
    }

    /// A fact whose transaction stays open after its row and position are there.
    private final class Held {
        private final CountDownLatch written = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);

        void write() {
            new TransactionTemplate(new JdbcTransactionManager(data)).executeWithoutResult(status -> {
                ledger.record(key("held open"), List.of(exited("held open")));
                written.countDown();
                try {
                    end.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private void writeMany(int writer) {
        for (int i = 0; i < 50; i++) {
            String name = "writer " + writer + " fact " + i;
            ledger.record(key(name), List.of(exited(name)));
        }
    }

    private Checkpoint head() {
        return Objects.requireNonNull(sequencer.sequence(World.LODGED));
    }

    private long highestPosition() {
        return database.sql("select max(position) from fact").query(Long.class).single();
    }

    private List<String> texts() {
        return database.sql("select entry from log_entry order by leaf_index")
                .query(String.class)
                .list();
    }

    private static Fact exited(String source) {
        Fact exited = new Journey(Subject.container(World.BOX)).exited();
        return new Fact(exited.claimant(), exited.about(), exited.what(), exited.place(), exited.happened(), source);
    }

    private static IdempotencyKey key(String value) {
        return new IdempotencyKey(value);
    }
}
