package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.audit.LogCheck;
import io.tumen.audit.Sequencer;
import io.tumen.audit.SigningKey;
import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.InvalidValueException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Numbers are given out once, and what was issued under them comes in once, whoever brings it in and how often.
@Timeout(120)
class FallbackTest {
    private static final String KEY = "the holder's key";
    private static final Party OTHER_HOLDER = new Party("Yanbian Timber", Party.Capacity.HOLDER);

    private final DataSource data = TestDatabase.another("fallback_test");
    private final TestClock clock = new TestClock();
    private final Ledger ledger = Ledger.open(data, World.law(), clock);
    private final Fallback fallback = ledger.fallback();
    private final JdbcClient database = JdbcClient.create(data);

    @Test
    void givesNoNumberOutTwiceWhoeverAsks() throws Exception {
        List<ReferenceNumber> given = new ArrayList<>();
        for (Reserving one : atOnce(32, i -> reserve("block " + i, World.HOLDER))) {
            given.addAll(((Reserving.Reserved) one).block().numbers());
        }
        assertThat(given).hasSize(32 * 20).doesNotHaveDuplicates();
        assertThat(given).allMatch(number -> number.value().startsWith("26CNF"));
        for (int i = 0; i < 5; i++) {
            assertThat(given).as("nor online").doesNotContain(acceptedOnline("online " + i, i));
        }
        // The control: who reads the last number and writes the next, with nothing to hold others off, gives it twice.
        database.sql("create table unguarded (first bigint not null)").update();
        CyclicBarrier together = new CyclicBarrier(32);
        List<Long> unguarded = atOnce(32, i -> {
            long next = database.sql("select coalesce(max(first), 0) + 20 from unguarded")
                    .query(Long.class)
                    .single();
            together.await();
            database.sql("insert into unguarded values (:next)")
                    .param("next", next)
                    .update();
            return next;
        });
        assertThat(new HashSet<>(unguarded)).hasSizeLessThan(32);
    }

    @Test
    void theSameRequestGetsTheSameNumbersAndOthersAreRefused() {
        Reserving first = reserve("one", World.HOLDER);
        assertThat(reserve("one", World.HOLDER)).isEqualTo(first);
        assertThat(rules(reserve("one", OTHER_HOLDER))).containsExactly("KEY-REUSED");
        Reserving byHolder = fallback.reserve(new IdempotencyKey("own"), "Jilin Grain", "CN", 5, 5, KEY, World.HOLDER);
        assertThat(rules(byHolder)).containsExactly("RIGHT-TO-DECIDE");
        assertThatThrownBy(
                        () -> fallback.reserve(new IdempotencyKey("x"), "Jilin Grain", "CN", 0, 5, KEY, World.CUSTOMS))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("1 to 1000");
        assertThatThrownBy(() ->
                        database.sql("update reference_block set holder = 'X'").update())
                .hasMessageContaining("the ledger only grows");
        assertThatThrownBy(() -> database.sql("""
                                insert into reference_block
                                select 'BLOCK-X', holder, country, year, serials, verifier, valid_from, valid_until,
                                       reserved_by, capacity, person, 'x', rule_pack_sha256
                                  from reference_block
                                """).update()).hasMessageContaining("given_out_once");
    }

    @Test
    void lodgesAndAcceptsUnderThePrintedNumberOnceHoweverOftenAndByHowManyItIsBroughtIn() throws Exception {
        List<ReferenceNumber> numbers = block(World.HOLDER).numbers();
        OfflineDocument document = document(numbers.getFirst(), 0, "");
        List<Merging> answers = atOnce(8, i -> merge(document));
        assertThat(new HashSet<>(answers)).hasSize(1);
        MovementId id = ((Merging.Merged) answers.getFirst()).movement();
        assertThat(answers.getFirst()).isEqualTo(new Merging.Merged(id, false, List.of()));
        assertThat(merge(document)).isEqualTo(answers.getFirst());
        MovementState state = ledger.movementFor(id).state();
        assertThat(state.reference()).isEqualTo(numbers.getFirst());
        assertThat(state.status()).as("accepted, with the declared seal").isEqualTo(Status.SEALED);
        assertThat(state.alerts()).isEmpty();
        assertThat(count("movement")).isEqualTo(1);
        assertThat(count("decision")).isEqualTo(2);
        assertThat(count("fact")).isEqualTo(1);
    }

    @Test
    void neitherCancelsNorDoublesWhatWasLodgedOnlineMeanwhile() {
        List<ReferenceNumber> numbers = block(World.HOLDER).numbers();
        ReferenceNumber online = acceptedOnline("online", 0);
        Merging accepted = merge(document(numbers.get(0), 0, "another plan"));
        MovementId first = Objects.requireNonNull(ledger.findByReference(online))
                .movement()
                .id();
        assertThat(accepted).isEqualTo(new Merging.Merged(first, true, List.of()));
        assertThat(ledger.movementFor(first).state().reference()).as("stays").isEqualTo(online);
        assertThat(fallback.findMovement(numbers.get(0))).isEqualTo(first);

        MovementId lodged = ((Lodging.Lodged) ledger.lodge(new IdempotencyKey("lodged"), declaration(1))).movement();
        assertThat(merge(document(numbers.get(1), 1, ""))).isEqualTo(new Merging.Merged(lodged, true, List.of()));
        assertThat(ledger.movementFor(lodged).state().reference()).isEqualTo(numbers.get(1));
        assertThat(count("movement")).isEqualTo(2);
    }

    @Test
    void refusesWithOneClearReasonAndKeepsTheDocument() {
        List<ReferenceNumber> numbers = block(World.HOLDER).numbers();
        OfflineDocument forged = document(numbers.getFirst(), 0, "");
        assertThat(rules(fallback.merge(forged, key -> false, World.CUSTOMS))).containsExactly("OFFLINE-SIGNATURE");
        assertThat(rules(fallback.merge(forged, key -> true, World.CUSTOMS)))
                .as("the same answer for ever")
                .containsExactly("OFFLINE-SIGNATURE");
        assertThat(rules(merge(document(ReferenceNumber.inAdvance(2026, "CN", 999), 0, ""))))
                .containsExactly("NUMBER-UNKNOWN");
        assertThat(rules(merge(document(ReferenceNumber.of(2026, "CN", 1), 0, ""))))
                .containsExactly("NUMBER-UNKNOWN");
        assertThat(rules(merge(document(block(OTHER_HOLDER).numbers().getFirst(), 0, ""))))
                .containsExactly("NUMBER-OF-OTHER");
        OfflineDocument late =
                new OfflineDocument("late", numbers.get(1), World.LODGED.plusSeconds(31L * 86_400), declaration(1));
        assertThat(rules(merge(late))).containsExactly("BLOCK-NOT-VALID");
        assertThat(rules(fallback.merge(document(numbers.get(2), 2, ""), key -> true, World.PORT)))
                .containsExactly("RIGHT-TO-DECIDE");
        assertThat(count("movement")).isZero();
        assertThat(ledger.listFactsWithoutMovement(10)).hasSize(6);
    }

    @Test
    void keepsBothDocumentsOfOneNumberAndRaisesAnAlert() {
        ReferenceNumber number = block(World.HOLDER).numbers().getFirst();
        MovementId id = ((Merging.Merged) merge(document(number, 0, ""))).movement();
        assertThat(rules(merge(document(number, 1, "")))).containsExactly("NUMBER-USED");
        assertThat(ledger.movementFor(id).state().alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.kind()).isEqualTo(Alert.Kind.DOCUMENTS_DIFFER))
                .asString()
                .contains("2 different documents were brought in under " + number);
        assertThat(count("movement")).isEqualTo(1);
        assertThat(ledger.checkKeptStates().isEqual()).isTrue();
    }

    @Test
    void lodgesWhatTheLawLetsNobodyAcceptAndSaysWhatSpeaksAgainstIt() {
        ReferenceNumber number = block(World.HOLDER).numbers().getFirst();
        Declaration unlawful = World.leavingOn(declaration(0), LocalDate.of(2020, 3, 1));
        Merging.Merged merged = (Merging.Merged) merge(new OfflineDocument("unlawful", number, World.LODGED, unlawful));
        assertThat(merged.notAccepted()).extracting(Refusal::rule).containsOnly("LAW");
        assertThat(ledger.movementFor(merged.movement()).state().status()).isEqualTo(Status.LODGED);
        assertThat(merge(new OfflineDocument("unlawful", number, World.LODGED, unlawful)))
                .isEqualTo(merged);
    }

    @Test
    void everythingOfItStandsInTheLog() {
        SigningKey key = LogKeys.drawn();
        merge(document(block(World.HOLDER).numbers().getFirst(), 0, ""));
        new Sequencer(data, key).sequence(World.LODGED);
        assertThat(database.sql("select entry from log_entry")
                        .query(String.class)
                        .list())
                .anyMatch(leaf -> leaf.contains("\"reference_block\":{\"block_id\":\"BLOCK-0\""))
                .anyMatch(leaf -> leaf.contains("\"kind\":\"PRESENTED\""));
        assertThat(new LogCheck(data, key.verifier(), null).check().misfits()).isEmpty();
    }

    private interface Work<T> {
        T of(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int times, Work<T> work) throws Exception {
        List<T> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                running.add(threads.submit(() -> work.of(number)));
            }
            for (Future<T> one : running) {
                done.add(one.get());
            }
        }
        return done;
    }

    private Reserving reserve(String key, Party holder) {
        return fallback.reserve(new IdempotencyKey(key), holder.name(), "CN", 20, 30, KEY, World.CUSTOMS);
    }

    private ReferenceBlock block(Party holder) {
        return ((Reserving.Reserved) reserve("block of " + holder, holder)).block();
    }

    private Merging merge(OfflineDocument document) {
        return fallback.merge(document, KEY::equals, World.CUSTOMS);
    }

    private ReferenceNumber acceptedOnline(String key, int box) {
        MovementId id = ((Lodging.Lodged) ledger.lodge(new IdempotencyKey(key), declaration(box))).movement();
        ledger.decide(
                new IdempotencyKey(key + " accept"), id, new Command.Accept(Deadline.UNKNOWN, "known"), World.CUSTOMS);
        return Objects.requireNonNull(ledger.movementFor(id).state().reference());
    }

    private static OfflineDocument document(ReferenceNumber number, int box, String plan) {
        Declaration some = declaration(box);
        Declaration planned = new Declaration(
                some.holder(),
                some.origin(),
                some.destination(),
                some.subdivision(),
                some.trade(),
                some.hs(),
                some.teu(),
                some.tonnes(),
                some.valueCny(),
                some.way(),
                some.exitDay(),
                some.units(),
                plan);
        return new OfflineDocument("document " + number + " " + box, number, World.LODGED, planned);
    }

    private static Declaration declaration(int box) {
        return World.declaration(
                World.declaration().way(),
                LocalDate.of(2026, 3, 2),
                World.unit(ContainerNumber.of("TBJU", 100 + box).value(), World.SEAL));
    }

    private static List<String> rules(Reserving answer) {
        return ((Reserving.Refused) answer)
                .refusals().stream().map(Refusal::rule).toList();
    }

    private static List<String> rules(Merging answer) {
        return ((Merging.Refused) answer).refusals().stream().map(Refusal::rule).toList();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
