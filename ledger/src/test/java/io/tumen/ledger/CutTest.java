package io.tumen.ledger;

import static io.tumen.ledger.World.BOX;
import static io.tumen.ledger.World.CUSTOMS;
import static io.tumen.ledger.World.PORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Way;
import io.tumen.ledger.Command.Accept;
import io.tumen.ledger.Command.Release;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;

/// The connection breaks before or after any statement or commit of a write; the writer sends it again.
class CutTest {
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final List<String> TABLES = List.of("movement", "movement_unit", "decision", "fact", "refusal");

    private final Cuttable cable = new Cuttable(TestDatabase.another("ledger_cut"));
    private final JdbcTemplate database = new JdbcTemplate(cable);
    private final Ledger ledger = Ledger.open(cable, World.law(), new TestClock());

    /// A write under a key, on a movement of its own.
    private record Write(String name, int boundaries, BiFunction<IdempotencyKey, MovementId, Object> send) {}

    private List<Write> writes() {
        Declaration impossible = World.declaration(new Way(null, null, null), LocalDate.of(2026, 3, 2));
        return List.of(
                new Write("lodge", 2, (key, id) -> ledger.lodge(key, World.declaration())),
                new Write("lodge in vain", 2, (key, id) -> ledger.lodge(key, impossible)),
                new Write(
                        "accept", 4, (key, id) -> ledger.decide(key, id, new Accept(Deadline.UNKNOWN, null), CUSTOMS)),
                new Write("release in vain", 4, (key, id) -> ledger.decide(key, id, new Release(), PORT)),
                new Write(
                        "record",
                        2,
                        (key, id) -> ledger.record(key, Journey.of(id, BOX).complete())));
    }

    @Test
    void everyWriteHasOneEffectAndOneAnswerWhereverTheConnectionBreaks() {
        for (Write write : writes()) {
            MovementId calm = lodged();
            Map<String, Long> before = counts();
            assertThat(write.send().apply(key(), calm)).isNotNull();
            Map<String, Long> effect = grownSince(before);
            int boundary = 1;
            while (sentAgain(write, boundary, effect)) {
                boundary++;
            }
            assertThat(boundary - 1).as("boundaries of " + write.name()).isEqualTo(write.boundaries());
        }
    }

    /// The fault this test is for: who sends again what may have arrived, as something new, doubles it.
    @Test
    void catchesAWriterThatTakesANewKeyWhenItSendsAgain() {
        long doubled = 0;
        for (int boundary = 1; boundary <= 2; boundary++) {
            List<Fact> facts = Journey.of(lodged(), BOX).complete();
            Map<String, Long> before = counts();
            cable.cut(boundary);
            attempt(() -> ledger.record(key(), facts));
            cable.cut(0);
            ledger.record(key(), facts);
            doubled += grownSince(before).getOrDefault("fact", 0L) == 2L * facts.size() ? 1 : 0;
        }
        assertThat(doubled).isEqualTo(1);
    }

    /// @return false when the write was over before that boundary
    private boolean sentAgain(Write write, int boundary, Map<String, Long> effect) {
        MovementId id = lodged();
        IdempotencyKey key = key();
        Map<String, Long> before = counts();
        cable.cut(boundary);
        attempt(() -> assertThat(write.send().apply(key, id)).isNotNull());
        boolean cut = cable.isCut();
        cable.cut(0);
        Object answer = write.send().apply(key, id);
        assertThat(grownSince(before)).as(write.name() + " cut at " + boundary).isEqualTo(effect);
        assertThat(write.send().apply(key, id)).isEqualTo(answer);
        assertThat(grownSince(before)).isEqualTo(effect);
        return cut;
    }

    private static void attempt(Runnable write) {
        try {
            write.run();
        } catch (DataAccessException | TransactionException cut) {
            assertThat(cut).hasMessageNotContaining("null");
        }
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        TABLES.forEach(table -> counts.put(
                table, (long) database.queryForList("select 1 from " + table).size()));
        return counts;
    }

    private Map<String, Long> grownSince(Map<String, Long> before) {
        Map<String, Long> grown = counts();
        grown.replaceAll((table, count) -> count - before.getOrDefault(table, 0L));
        return grown;
    }

    private MovementId lodged() {
        return ((Lodging.Lodged) ledger.lodge(key(), World.declaration())).movement();
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey("CutTest " + KEYS.incrementAndGet());
    }
}
