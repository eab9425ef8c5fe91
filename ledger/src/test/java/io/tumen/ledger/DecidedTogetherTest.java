package io.tumen.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tumen.law.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Decisions on several movements are written by one statement: each for its own movement, none in view of what is no
/// longer so, none twice.
@Timeout(60)
class DecidedTogetherTest {
    private static final int THREADS = 48;
    private static final int STEPS = 12;
    private static final int MOVEMENTS = 20;
    private static final String PACK = Packs.plain().sha256();
    private static final Party OFFICER = new Party("Hunchun customs", Party.Capacity.CUSTOMS, "Li");

    /// Each bears only a certain order of the others before it.
    private static final List<Command> COMMANDS = List.of(
            new Command.Accept(Deadline.UNKNOWN, null),
            new Command.SelectForControl(ControlKind.GOODS, "risk"),
            new Command.RecordControl(true, "as declared"),
            new Command.RecordControl(false, "not as declared"),
            new Command.Cancel("not sold"));

    private final HikariDataSource pool = new HikariDataSource();
    private JdbcClient client;
    private Ledger ledger;
    private LedgerStore store;

    @BeforeEach
    void open() {
        pool.setDataSource(TestDatabase.another("decided_together"));
        pool.setMaximumPoolSize(16);
        client = JdbcClient.create(pool);
        ledger = Ledger.open(pool, World.law(), new TestClock());
        store = new LedgerStore(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void writesEachOfThemWithItsOwnColumnsAndLeavesOutTheOvertakenAndThoseWhoseKeyIsTaken() {
        List<MovementId> ids = lodged(5);
        Draft overtaken = draft("overtaken", ids.get(1), new Decision.Cancelled("too late"), World.CUSTOMS);
        ledger.decide(new IdempotencyKey("quicker"), ids.get(1), new Command.Cancel("quicker"), World.CUSTOMS);
        Draft taken = draft("lodge 0", ids.get(3), new Decision.Cancelled("key taken"), World.CUSTOMS);
        Draft accepted = draft("accepted", ids.get(4), acceptance(), OFFICER);
        Draft controlled = draft(
                "controlled", ids.get(2), new Decision.ControlSelected(ControlKind.SEALS, "chance"), World.CUSTOMS);
        Draft reconciled = draft(
                "reconciled", ids.get(0), new Decision.Reconciled(Outcome.DISCREPANCY, "one box less"), World.HOLDER);
        List<Movement> before = movements(ids);

        // Not in the order of their movements, nor of their keys.
        Map<IdempotencyKey, Long> positions =
                store.decideAll(List.of(accepted, overtaken, reconciled, taken, controlled));

        assertThat(positions.keySet())
                .extracting(IdempotencyKey::value)
                .containsExactlyInAnyOrder("accepted", "reconciled", "controlled");
        assertThat(movements(ids.subList(1, 2))).isEqualTo(before.subList(1, 2));
        assertThat(movements(ids.subList(3, 4))).isEqualTo(before.subList(3, 4));
        assertThat(store.isAnswered(overtaken.request().key())).isFalse();
        for (Draft draft : List.of(accepted, controlled, reconciled)) {
            RecordedDecision expected =
                    draft.at(requireNonNull(positions.get(draft.request().key())));
            assertThat(store.decisionOf(draft.request().key())).isEqualTo(expected);
            assertThat(movement(draft.movement()).decisions()).hasSize(2).last().isEqualTo(expected);
            assertAnswered(draft);
        }
    }

    /// One answer and one effect for each key, though every request is sent by two at once and then once more.
    @Test
    void decidesOnceForEachKeyInViewOfAllThatCameBeforeWhenManyDecideAtOnce() throws Exception {
        List<MovementId> ids = lodged(MOVEMENTS);
        Map<IdempotencyKey, Set<Ruling>> answers = new ConcurrentHashMap<>();
        Map<IdempotencyKey, MovementId> about = new ConcurrentHashMap<>();
        for (int again = 0; again < 2; again++) {
            atOnce(thread -> {
                int pair = thread / 2;
                SplittableRandom random = new SplittableRandom(20260301L + pair);
                for (int step = 0; step < STEPS; step++) {
                    IdempotencyKey key = new IdempotencyKey("storm " + pair + " " + step);
                    MovementId id = ids.get(random.nextInt(ids.size()));
                    Command command = COMMANDS.get(random.nextInt(COMMANDS.size()));
                    Ruling ruling = ledger.decide(key, id, command, World.CUSTOMS);
                    about.put(key, id);
                    answers.computeIfAbsent(key, none -> ConcurrentHashMap.newKeySet())
                            .add(ruling);
                }
            });
        }
        assertThat(answers)
                .hasSize(THREADS / 2 * STEPS)
                .allSatisfy((key, rulings) -> assertThat(rulings).hasSize(1));
        assertThat(written()).isEqualTo(taken(answers, about));
        assertThat(ids).allSatisfy(id -> assertThat(brokenOrder(movement(id))).isEmpty());
        assertThat(transactions())
                .as("transactions, of which some hold several decisions")
                .isLessThan(written().size());
    }

    /// The fault this test is for: who writes without holding to what was seen decides on what has ended.
    @Test
    void catchesABatchThatIsWrittenWhateverCameBetween() {
        List<MovementId> ids = lodged(MOVEMENTS);
        List<Draft> some = drafts("some", ids);
        List<Draft> others = drafts("others", ids);
        assertThat(store.decideAll(some)).hasSize(MOVEMENTS);
        assertThat(store.decideAll(others)).isEmpty();
        assertThat(ids).allSatisfy(id -> assertThat(brokenOrder(movement(id))).isEmpty());

        assertThat(store.decideAll(
                        others.stream().map(this::whateverCameBetween).toList()))
                .hasSize(MOVEMENTS);
        assertThat(ids).allSatisfy(id -> assertThat(brokenOrder(movement(id))).isNotEmpty());
    }

    private List<Draft> drafts(String name, List<MovementId> ids) {
        return ids.stream()
                .map(id -> draft(name + " " + id, id, new Decision.Cancelled("not sold"), World.CUSTOMS))
                .toList();
    }

    private Draft whateverCameBetween(Draft draft) {
        return Draft.of(draft.request(), movement(draft.movement()), draft.decision(), draft.by(), PACK);
    }

    private Draft draft(String key, MovementId id, Decision decision, Party by) {
        Request request = Request.of(new IdempotencyKey(key), "decide", key, World.hour(key.length()));
        return Draft.of(request, movement(id), decision, by, PACK);
    }

    private static Decision acceptance() {
        return new Decision.Accepted(
                ReferenceNumber.of(2026, "CN", 987_654),
                new Deadline.At(World.hour(200)),
                Standing.UNKNOWN,
                "some grounds",
                "some law",
                "some reason");
    }

    private void assertAnswered(Draft draft) {
        Answered answered = client.sql(RequestTable.BY_KEY)
                .param(draft.request().key().value())
                .query((row, number) -> RequestTable.answered(row))
                .single();
        assertThat(answered.request()).isEqualTo(draft.request());
        assertThat(answered.movementOrFail()).isEqualTo(draft.movement());
        assertThat(answered.refused()).isFalse();
    }

    /// What no order of decisions one after the other brings about.
    private static List<String> brokenOrder(Movement movement) {
        List<String> broken = new ArrayList<>();
        boolean accepted = false;
        boolean cancelled = false;
        boolean selected = false;
        for (RecordedDecision one : movement.decisions()) {
            if (cancelled) {
                broken.add("decided after the cancellation");
            }
            switch (one.decision()) {
                case Decision.Accepted again -> {
                    if (accepted) {
                        broken.add("accepted twice");
                    }
                    accepted = true;
                }
                case Decision.ControlSelected control -> selected = true;
                case Decision.ControlRecorded control -> {
                    if (!selected) {
                        broken.add("control recorded twice");
                    }
                    selected = false;
                }
                case Decision.Cancelled end -> cancelled = true;
                default -> {}
            }
        }
        return broken;
    }

    private static Map<String, String> taken(
            Map<IdempotencyKey, Set<Ruling>> answers, Map<IdempotencyKey, MovementId> about) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().iterator().next() instanceof Ruling.Taken)
                .collect(Collectors.toMap(
                        answer -> answer.getKey().value(),
                        answer -> requireNonNull(about.get(answer.getKey())).value()));
    }

    /// Movements by the keys of what was decided on them.
    private Map<String, String> written() {
        return client
                .sql("select request_key, movement_id from decision where kind <> 'LODGED'")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int transactions() {
        return client.sql("select count(distinct xmin::text) from decision where kind <> 'LODGED'")
                .query(Integer.class)
                .single();
    }

    private List<Movement> movements(List<MovementId> ids) {
        return ids.stream().map(this::movement).toList();
    }

    private Movement movement(MovementId id) {
        return ledger.movementFor(id).movement();
    }

    private List<MovementId> lodged(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ledger.lodge(new IdempotencyKey("lodge " + i), World.declaration()))
                .map(lodging -> ((Lodging.Lodged) lodging).movement())
                .toList();
    }

    private interface Work {
        void of(int thread);
    }

    private static void atOnce(Work work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all = IntStream.range(0, THREADS)
                    .mapToObj(thread -> CompletableFuture.runAsync(() -> work.of(thread), threads))
                    .toList();
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
        }
    }
}
