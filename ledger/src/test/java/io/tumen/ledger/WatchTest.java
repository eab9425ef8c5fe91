package io.tumen.ledger;

import static io.tumen.ledger.World.CUSTOMS;
import static io.tumen.ledger.World.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.law.Mark;
import io.tumen.law.RulePack;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final RulePack.Clock RE_ENTRY =
            Packs.clock("re-entry", Mark.ACCEPTED, Mark.RE_ENTERED, new RulePack.Limit.SetAtAcceptance(), 3);
    private static final RulePack.Clock ABROAD =
            Packs.clock("abroad", Mark.EXITED, Mark.LOADED, new RulePack.Limit.Days(7), null);
    private static final RulePack.Clock OPEN =
            Packs.clock("open", Mark.EXITED, Mark.LOADED, new RulePack.Limit.Unknown(), null);

    private final Counter office = new Counter(Packs.withClocks(RE_ENTRY, ABROAD, OPEN));
    private final Watch watch = office.ledger.watch();

    @Test
    void warnsBeforeTheDeadlineAndFindsItOverdueEachOnce() {
        MovementId id = office.released();
        office.clock.set(hour(240 - 73));
        assertThat(found(id)).isEmpty();
        office.clock.set(hour(240 - 72));
        assertThat(found(id)).containsExactly(new Decision.Noticed(Notice.WARNING, "re-entry", hour(240)));
        assertThat(found(id)).isEmpty();
        office.clock.set(hour(240));
        assertThat(found(id)).isEmpty();
        office.clock.set(hour(240).plusSeconds(1));
        assertThat(found(id)).containsExactly(new Decision.Noticed(Notice.OVERDUE, "re-entry", hour(240)));
        assertThat(found(id)).isEmpty();
        assertThat(office.ledger.watch().lookRound())
                .extracting(Watch.Found::movement)
                .doesNotContain(id);
    }

    @Test
    void findsAClockThatAFactStartedAfterTheFirstLook() {
        MovementId id = office.released();
        office.clock.set(hour(40));
        assertThat(found(id)).isEmpty();
        office.record(office.journey(id).exited());
        assertThat(found(id)).isEmpty();
        office.clock.set(hour(30 + 24 * 7).plusSeconds(1));
        assertThat(found(id)).contains(new Decision.Noticed(Notice.OVERDUE, "abroad", hour(30 + 24 * 7)));
    }

    @Test
    void findsNothingOfWhatIsHomeEndedOrUnknown() {
        MovementId home = office.released();
        office.record(office.journey(home).complete().toArray(Fact[]::new));
        MovementId cancelled = office.accepted();
        office.take(cancelled, new Command.Cancel("sold at home"), CUSTOMS);
        office.clock.set(hour(5000));
        assertThat(found(home)).isEmpty();
        assertThat(found(cancelled)).isEmpty();
        assertThat(office.state(home).clocks())
                .extracting(ClockReading::stand)
                .containsExactly(
                        ClockReading.Stand.STOPPED_IN_TIME,
                        ClockReading.Stand.STOPPED_IN_TIME,
                        ClockReading.Stand.STOPPED);
    }

    @Test
    void twoWatchesAtOnceWriteAFindingOnce() throws Exception {
        MovementId id = office.released();
        office.clock.set(hour(241));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Watch> watches =
                    List.of(office.ledger.watch(), office.ledger.watch(), office.ledger.watch(), office.ledger.watch());
            for (var done : threads.invokeAll(watches.stream()
                    .<java.util.concurrent.Callable<List<Watch.Found>>>map(one -> one::lookRound)
                    .toList())) {
                done.get();
            }
        }
        assertThat(office.ledger.movementFor(id).movement().decisionsOf(Decision.Noticed.class))
                .containsExactly(new Decision.Noticed(Notice.OVERDUE, "re-entry", hour(240)));
    }

    private List<Decision> found(MovementId id) {
        return watch.lookRound().stream()
                .filter(found -> found.movement().equals(id))
                .map(found -> found.decision().decision())
                .toList();
    }
}
