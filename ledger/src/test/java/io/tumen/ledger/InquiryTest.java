package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.audit.Inquiry;
import io.tumen.audit.Inquiry.Answer;
import io.tumen.audit.Notices;
import io.tumen.audit.Notices.Notice;
import io.tumen.audit.Sequencer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever was sent once is answered for ever, by any name it has.
@Timeout(90)
class InquiryTest {
    private final DataSource data = TestDatabase.another("inquiry_test");
    private final Ledger ledger = Ledger.open(data, World.law(), new TestClock());
    private final Sequencer sequencer = new Sequencer(data, LogKeys.drawn());
    private final Inquiry inquiry = new Inquiry(data);
    private MovementId id = new MovementId("TUM-000001");

    @BeforeEach
    void somethingOfEverythingWasSent() {
        id = ((Lodging.Lodged) ledger.lodge(new IdempotencyKey("lodge"), World.declaration())).movement();
        Command.Accept accept = new Command.Accept(Deadline.UNKNOWN, null);
        ledger.decide(new IdempotencyKey("accept"), id, accept, World.CUSTOMS);
        ledger.decide(new IdempotencyKey("again"), id, accept, World.CUSTOMS);
        ledger.record(new IdempotencyKey("facts"), Journey.of(id, World.BOX).complete());
        sequencer.sequence(World.LODGED);
    }

    @Test
    void tellsWhatBecameOfEveryKey() {
        assertThat(only("lodge").happened()).isEqualTo("lodged as TUM-000001");
        assertThat(only("accept").happened()).isEqualTo("decided: ACCEPTED");
        assertThat(only("again").happened()).startsWith("refused");
        assertThat(only("again").refusals()).extracting(Refusal::rule).contains("ALREADY-ACCEPTED");
        assertThat(only("facts").happened()).isEqualTo("recorded: 8 facts");
        assertThat(only("facts").positions()).hasSize(8);
        assertThat(only("facts").leaves()).hasSize(8);
        assertThat(inquiry.find("never")).isEmpty();
    }

    @Test
    void tellsWhatMovementReferenceAndPositionStandFor() {
        Movement movement = ledger.movementFor(id).movement();
        String reference = movement.decisions().getLast().decision() instanceof Decision.Accepted accepted
                ? accepted.reference().value()
                : "";
        assertThat(only(id.value()).as()).isEqualTo("movement");
        assertThat(only(reference).movement()).isEqualTo(id.value());
        long position = movement.facts().getFirst().position();
        assertThat(only(Long.toString(position)).happened()).isEqualTo("recorded: EXITED as VMTP said");
    }

    @Test
    void theAnswerIsTheSameWhateverHappenedSince() {
        List<Answer> before = inquiry.find("again");
        ledger.record(new IdempotencyKey("more"), Journey.of(id, World.BOX).complete());
        sequencer.sequence(World.LODGED);
        assertThat(inquiry.find("again")).isEqualTo(before);
    }

    @Test
    void whoFollowsTheNoticesGetsEachOnce() {
        Notices notices = new Notices(data);
        List<Long> seen = new ArrayList<>();
        List<Notice> page = notices.after(0, 3);
        while (!page.isEmpty()) {
            page.forEach(notice -> seen.add(notice.position()));
            page = notices.after(seen.getLast(), 3);
        }
        assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 11).boxed().toList());
    }

    private Answer only(String name) {
        List<Answer> found = inquiry.find(name);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
