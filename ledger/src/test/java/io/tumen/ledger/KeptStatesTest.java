package io.tumen.ledger;

import static io.tumen.ledger.World.BOX;
import static io.tumen.ledger.World.CUSTOMS;
import static io.tumen.ledger.World.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.ledger.Command.Accept;
import io.tumen.ledger.Command.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// Lists find movements by states that are kept; these never say anything else than facts and decisions do.
class KeptStatesTest {
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final DataSource source = TestDatabase.another("ledger_kept");
    private final JdbcTemplate database = new JdbcTemplate(source);
    private final TestClock clock = new TestClock();
    private final Ledger ledger = Ledger.open(source, World.law(), clock);

    @Test
    void keepsWhatIsComputedAfterEveryWriteInAnyOrder() {
        SplittableRandom random = new SplittableRandom(20260301);
        for (int round = 0; round < 40; round++) {
            writeSomething(random);
            clock.set(hour(random.nextInt(-20, 400)));
            assertThat(ledger.checkKeptStates().different()).isEmpty();
            assertThat(ledger.checkKeptStates().isEqual()).isTrue();
        }
        assertThat(ledger.rebuildKeptStates().different()).isEmpty();
        assertThat(database.queryForList("""
                (table fact_of_movement except all select movement_id, position from fact_by_movement)
                union all
                (select movement_id, position from fact_by_movement except all table fact_of_movement)
                """))
                .as("facts told differently by the two views")
                .isEmpty();
    }

    @Test
    void isFilledAnewWhenItWasEmptied() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 20; round++) {
            writeSomething(random);
        }
        KeptCheck before = ledger.checkKeptStates();
        database.execute("truncate derived.kept_state");
        KeptCheck rebuilt = ledger.rebuildKeptStates();
        assertThat(rebuilt.different()).hasSize((int) rebuilt.movements());
        assertThat(rebuilt.kept()).isEqualTo(before.kept()).isEqualTo(rebuilt.recomputed());
    }

    /// The fault this test is for: a kept state that says something else is found, and put right.
    @ParameterizedTest
    @MethodSource("falsifications")
    void catchesAKeptStateThatWasFalsified(String falsified) {
        MovementId id = lodged();
        decide(id, new Accept(new Deadline.At(hour(240)), null));
        MovementId other = lodged();
        assertThat(ledger.checkKeptStates().isEqual()).isTrue();
        database.update("update derived.kept_state set " + falsified + " where movement_id = ?", id.value());
        KeptCheck found = ledger.checkKeptStates();
        assertThat(found.isEqual()).isFalse();
        assertThat(found.different()).containsExactly(id);
        assertThat(ledger.rebuildKeptStates().different()).containsExactly(id);
        assertThat(ledger.checkKeptStates().isEqual()).isTrue();
        assertThat(listed(MovementFilter.ALL)).containsExactly(other, id);
    }

    @Test
    void neverShowsAFalsifiedState() {
        MovementId id = lodged();
        assertThat(listed(MovementFilter.ALL)).containsExactly(id);
        database.update("update derived.kept_state set status = 'DISCHARGED'");
        assertThat(listed(new MovementFilter(Set.of(Status.DISCHARGED), false, false, "")))
                .isEmpty();
    }

    @Test
    void findsWhatIsOverdueAsTheClockGoesOnAndBack() {
        MovementId id = lodged();
        decide(id, new Accept(new Deadline.At(hour(240)), null));
        MovementFilter overdue = new MovementFilter(Set.of(), true, false, "");
        for (int hour : new int[] {0, 240, 241, 1000, 240, 300, 0}) {
            clock.set(hour(hour));
            assertThat(listed(overdue)).hasSize(hour > 240 ? 1 : 0);
        }
    }

    @Test
    void turnsOnlyAtItsTurningPoints() {
        SplittableRandom random = new SplittableRandom(11);
        StateFunction function = new StateFunction(World.PACKS);
        for (int round = 0; round < 12; round++) {
            writeSomething(random);
        }
        for (MovementView view :
                ledger.listMovements(MovementFilter.ALL, null, 200).movements()) {
            for (int i = 0; i < 60; i++) {
                KeptState kept = KeptState.of(view.movement(), function, hour(random.nextInt(-50, 400)));
                Instant later = hour(random.nextInt(-50, 400)).plusNanos(random.nextInt(2) * 1_000L);
                if (!later.isBefore(kept.from()) && later.isBefore(kept.until())) {
                    assertThat(function.stateOf(view.movement(), later).sha256())
                            .isEqualTo(kept.sha256());
                }
            }
        }
    }

    @Test
    void pagesGoThroughEverythingOnceWithEveryFilter() {
        for (int i = 0; i < 7; i++) {
            MovementId id = lodged();
            if (i % 2 == 0) {
                decide(id, new Accept(Deadline.UNKNOWN, null));
            }
        }
        assertThat(walked(MovementFilter.ALL)).hasSize(7).doesNotHaveDuplicates();
        assertThat(walked(new MovementFilter(Set.of(Status.SEALED), false, false, "")))
                .hasSize(4);
        assertThat(walked(new MovementFilter(Set.of(Status.SEALED, Status.LODGED), false, false, "")))
                .hasSize(7);
        assertThat(walked(new MovementFilter(Set.of(Status.LODGED), false, false, "jilin gr")))
                .hasSize(3);
        assertThat(walked(new MovementFilter(Set.of(), false, false, "J%"))).isEmpty();
    }

    static Stream<String> falsifications() {
        return Stream.of(
                "status = 'DISCHARGED'",
                "overdue = not overdue",
                "alerted = not alerted",
                "searched = 'somebody else'",
                "state_sha256 = 'abc'",
                "valid_until = 'infinity'",
                "serial = serial + 100000");
    }

    private List<MovementId> walked(MovementFilter filter) {
        List<MovementId> found = new ArrayList<>();
        MovementPage page = ledger.listMovements(filter, null, 2);
        page.movements().forEach(view -> found.add(view.movement().id()));
        while (page.next() != null) {
            page = ledger.listMovements(filter, page.next(), 2);
            page.movements().forEach(view -> found.add(view.movement().id()));
        }
        return found;
    }

    private List<MovementId> listed(MovementFilter filter) {
        return ledger.listMovements(filter, null, 200).movements().stream()
                .map(view -> view.movement().id())
                .toList();
    }

    private void writeSomething(SplittableRandom random) {
        List<MovementId> all = listed(MovementFilter.ALL);
        if (all.size() < 3 || random.nextInt(8) == 0) {
            lodged();
            return;
        }
        MovementId id = all.get(random.nextInt(all.size()));
        ReferenceNumber reference = ledger.movementFor(id).state().reference();
        List<Command> commands = List.of(
                new Accept(new Deadline.At(hour(500 + random.nextInt(9))), null),
                new Release(),
                new Command.Discharge("reason"),
                new Command.Reconcile("reason"),
                new Command.Cancel("reason"));
        Subject named = switch (random.nextInt(3)) {
            case 0 -> Subject.container(BOX);
            case 1 -> Subject.unit(id, BOX);
            default -> new Subject(reference == null ? "nobody" : reference.value(), null);
        };
        if (random.nextInt(3) == 0) {
            decide(id, commands.get(random.nextInt(commands.size())));
        } else {
            Milestone milestone = List.of(Milestone.values()).get(random.nextInt(Milestone.values().length));
            ledger.record(key(), List.of(new Journey(named).passed(milestone, World.VVO, random.nextInt(300), null)));
        }
    }

    private void decide(MovementId id, Command command) {
        ledger.decide(key(), id, command, CUSTOMS);
    }

    private MovementId lodged() {
        return ((Lodging.Lodged) ledger.lodge(key(), World.declaration())).movement();
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey("KeptStatesTest " + KEYS.incrementAndGet());
    }
}
