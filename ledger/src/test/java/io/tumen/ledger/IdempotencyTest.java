package io.tumen.ledger;

import static io.tumen.ledger.World.BOX;
import static io.tumen.ledger.World.CUSTOMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.ledger.Command.Accept;
import io.tumen.ledger.Command.Release;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyTest {
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final TestClock clock = new TestClock();
    private final Ledger ledger = Ledger.open(TestDatabase.dataSource(), World.law(), clock);
    private final JdbcClient database = JdbcClient.create(TestDatabase.dataSource());

    @Test
    void givesTheSameAnswersAgainWhateverHappenedSince() {
        IdempotencyKey lodging = key();
        IdempotencyKey tooEarly = key();
        IdempotencyKey acceptance = key();
        IdempotencyKey release = key();
        Lodging lodged = ledger.lodge(lodging, World.declaration());
        MovementId id = ((Lodging.Lodged) lodged).movement();
        Accept accept = new Accept(new Deadline.At(World.hour(200)), null);
        Ruling refused = ledger.decide(tooEarly, id, new Release(), CUSTOMS);
        Ruling accepted = ledger.decide(acceptance, id, accept, CUSTOMS);
        Ruling released = ledger.decide(release, id, new Release(), CUSTOMS);
        clock.set(World.hour(1000));
        assertThat(refused).isInstanceOf(Ruling.Refused.class);
        assertThat(ledger.lodge(lodging, World.declaration())).isEqualTo(lodged);
        assertThat(ledger.decide(tooEarly, id, new Release(), CUSTOMS)).isEqualTo(refused);
        assertThat(ledger.decide(acceptance, id, accept, CUSTOMS)).isEqualTo(accepted);
        assertThat(ledger.decide(release, id, new Release(), CUSTOMS)).isEqualTo(released);
        assertThat(ledger.movementFor(id).movement().decisions()).hasSize(3);
    }

    @Test
    void givesTheSameReceiptForTheSameFacts() {
        IdempotencyKey key = key();
        List<Fact> facts = Journey.of(lodged(), BOX).complete();
        Receipt receipt = ledger.record(key, facts);
        clock.set(World.hour(1000));
        assertThat(ledger.record(key, facts)).isEqualTo(receipt);
        assertThat(factsUnder(key)).isEqualTo(facts.size());
    }

    @Test
    void refusesAKeyThatNamedAnotherRequest() {
        IdempotencyKey key = key();
        Journey journey = Journey.of(lodged(), BOX);
        ledger.record(key, List.of(journey.exited()));
        assertThat(ledger.record(key, List.of(journey.gateIn())))
                .isInstanceOfSatisfying(Receipt.Refused.class, refused -> {
                    assertThat(refused.refusal().rule()).isEqualTo("KEY-REUSED");
                    assertThat(refused.refusal().field()).isEqualTo("idempotency key");
                    assertThat(refused.refusal().seen()).contains(key.value());
                });
        assertThat(ledger.lodge(key, World.declaration())).isInstanceOf(Lodging.Refused.class);
        assertThat(factsUnder(key)).isEqualTo(1);
    }

    @Test
    void hashesRequestsAsItAlwaysDid() {
        Fact fact = Journey.of(new MovementId("TUM-000001"), BOX).exited();
        assertThat(CanonicalForm.of(new Order.Claim(List.of(fact))).toString()).isEqualTo("""
                Claim{facts=[Fact{claimant=Party{name=4:VMTP;capacity=8:TERMINAL;}\
                about=Subject{movement=10:TUM-000001;container=StatedContainer{text=11:CSQU3054383;}}\
                what=Passed{milestone=6:EXITED;}place=PlaceId{value=3:HUC;}\
                happened=20:2026-03-02T08:00:00Z;source=10:message 30;}]}""");
    }

    @Test
    void doesTheWorkOnceWhenManySendTheSameRequestAtOnce() throws Exception {
        IdempotencyKey key = key();
        long before = movements();
        List<Lodging> answers = atOnce(16, () -> ledger.lodge(key, World.declaration()));
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(movements()).isEqualTo(before + 1);
        IdempotencyKey factKey = key();
        Fact fact = Journey.of(lodged(), BOX).exited();
        assertThat(new HashSet<>(atOnce(16, () -> ledger.record(factKey, List.of(fact)))))
                .hasSize(1);
        assertThat(factsUnder(factKey)).isEqualTo(1);
    }

    @Test
    void takesADecisionOnceWhenManyAskForItUnderDifferentKeysAtOnce() throws Exception {
        MovementId id = lodged();
        Accept accept = new Accept(Deadline.UNKNOWN, null);
        List<Ruling> answers = atOnce(16, () -> ledger.decide(key(), id, accept, CUSTOMS));
        assertThat(answers.stream().filter(Ruling.Taken.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(Ruling.Refused.class::isInstance)).hasSize(15);
    }

    private static <A> List<A> atOnce(int clients, Callable<A> call) throws Exception {
        List<A> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<A>> calls = Collections.nCopies(clients, call);
            for (Future<A> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey("IdempotencyTest " + KEYS.incrementAndGet());
    }

    private MovementId lodged() {
        return ((Lodging.Lodged) ledger.lodge(key(), World.declaration())).movement();
    }

    private long factsUnder(IdempotencyKey key) {
        return database.sql("select count(*) from fact where request_key = :key")
                .param("key", key.value())
                .query(Long.class)
                .single();
    }

    private long movements() {
        return database.sql("select count(*) from movement").query(Long.class).single();
    }
}
