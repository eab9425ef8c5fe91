package io.tumen.ledger;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.Way;
import io.tumen.law.RulePack;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The counter of an office: a ledger under chosen rules with short words for what tests do to it.
final class Counter {
    private static final AtomicInteger KEYS = new AtomicInteger();
    static final Party ANNA = new Party("Hunchun customs", Party.Capacity.CUSTOMS, "Anna");
    static final Party BORIS = new Party("Hunchun customs", Party.Capacity.CUSTOMS, "Boris");

    final TestClock clock = new TestClock();
    final Ledger ledger;

    Counter(RulePack... packs) {
        ledger = Ledger.open(TestDatabase.dataSource(), World.law(packs), clock);
        clock.set(World.LODGED);
    }

    static IdempotencyKey key() {
        return new IdempotencyKey("Counter " + KEYS.incrementAndGet());
    }

    static String newBox() {
        return ContainerNumber.of("BNCU", KEYS.incrementAndGet()).value();
    }

    static Declaration declarationOf(String box) {
        return World.declaration(
                new Way(World.HUC, World.VVO, World.NGB), LocalDate.of(2026, 3, 2), World.unit(box, World.SEAL));
    }

    MovementId lodge(Declaration declaration) {
        return ((Lodging.Lodged) ledger.lodge(key(), declaration)).movement();
    }

    MovementId lodge() {
        return lodge(declarationOf(newBox()));
    }

    MovementId accepted() {
        MovementId id = lodge();
        take(id, new Command.Accept(new Deadline.At(World.hour(240)), null), World.CUSTOMS);
        return id;
    }

    MovementId released() {
        MovementId id = accepted();
        take(id, new Command.Release(), World.CUSTOMS);
        return id;
    }

    Decision take(MovementId id, Command command, Party by) {
        return switch (ledger.decide(key(), id, command, by)) {
            case Ruling.Taken taken -> taken.decision().decision();
            case Ruling.Refused refused -> throw new AssertionError(refused.refusals());
        };
    }

    List<String> refused(MovementId id, Command command, Party by) {
        return refusals(id, command, by).stream().map(Refusal::rule).toList();
    }

    List<Refusal> refusals(MovementId id, Command command, Party by) {
        return switch (ledger.decide(key(), id, command, by)) {
            case Ruling.Taken taken -> throw new AssertionError(taken);
            case Ruling.Refused refused -> refused.refusals();
        };
    }

    void record(Fact... facts) {
        ledger.record(key(), List.of(facts));
    }

    Journey journey(MovementId id) {
        return Journey.of(
                id,
                ledger.movementFor(id)
                        .movement()
                        .declaration()
                        .units()
                        .getFirst()
                        .container()
                        .value());
    }

    MovementState state(MovementId id) {
        return ledger.movementFor(id).state();
    }

    Status status(MovementId id) {
        return state(id).status();
    }

    String certificate(String amount) {
        return certificate(amount, LocalDate.of(2026, 1, 1), null);
    }

    String certificate(String amount, LocalDate from, @Nullable LocalDate until) {
        String id = "GB-" + KEYS.incrementAndGet();
        Opening opening = ledger.guarantees()
                .open(
                        key(),
                        new Certificate(
                                id, "Bank", World.HOLDER.name(), new Money(new BigDecimal(amount), "CNY"), from, until),
                        World.CUSTOMS);
        if (opening instanceof Opening.Refused refused) {
            throw new AssertionError(refused.refusals());
        }
        return id;
    }

    Instant hour(int hours) {
        return World.hour(hours);
    }
}
