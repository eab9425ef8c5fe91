package io.tumen.ledger;

import static io.tumen.ledger.World.LODGED;
import static io.tumen.ledger.World.hour;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// As [ModelTest], through the ledger and its database.
class ModelLedgerTest {
    @Test
    void theLedgerWithItsDatabaseAgreesWithTheCard() {
        TestClock clock = new TestClock();
        Ledger ledger = Ledger.open(TestDatabase.dataSource(), World.law(), clock);
        for (int seed = 0; seed < 12; seed++) {
            clock.set(LODGED);
            String name = "ModelTest " + seed + " ";
            String certificate = "GB-model-" + seed;
            ledger.guarantees()
                    .open(new IdempotencyKey(name + "certificate"), ModelTest.certificate(certificate), World.CUSTOMS);
            MovementId id = ((Lodging.Lodged) ledger.lodge(new IdempotencyKey(name), ModelTest.UNSEALED)).movement();
            NaiveMovement card = new NaiveMovement(null);
            for (Move move : ModelTest.sequence(seed)) {
                int step = card.steps();
                clock.set(hour(step));
                IdempotencyKey key = new IdempotencyKey(name + step);
                Set<String> refused = move.command == null
                        ? recorded(ledger, key, move.fact(id, step))
                        : decided(ledger.decide(key, id, requireNonNull(move.commandOn(certificate)), move.by));
                assertThat(refused).as(name + step).isEqualTo(ModelTest.ids(card.move(move)));
                assertThat(ledger.movementFor(id).state().status()).isEqualTo(card.status());
            }
        }
    }

    private static Set<String> recorded(Ledger ledger, IdempotencyKey key, Fact fact) {
        assertThat(ledger.record(key, List.of(fact))).isInstanceOf(Receipt.Recorded.class);
        return Set.of();
    }

    private static Set<String> decided(Ruling ruling) {
        return ruling instanceof Ruling.Refused(List<Refusal> refusals) ? ModelTest.rules(refusals) : Set.of();
    }
}
