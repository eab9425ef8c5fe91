package io.tumen.bench;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.SealNumber;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import io.tumen.ledger.Declaration;
import io.tumen.ledger.DeclaredUnit;
import io.tumen.ledger.Fact;
import io.tumen.ledger.IdempotencyKey;
import io.tumen.ledger.Milestone;
import io.tumen.ledger.MovementId;
import io.tumen.ledger.Observation.Passed;
import io.tumen.ledger.Party;
import io.tumen.ledger.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// What is lodged and claimed in the speed runs of the ledger. No two keys and no two boxes are the same.
final class PaperWork {
    static final Party CUSTOMS = new Party("Hunchun customs", Party.Capacity.CUSTOMS);
    static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    private static final Party PORT = new Party("VMTP", Party.Capacity.TERMINAL);
    private static final PlaceId VVO = new PlaceId("VVO");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private PaperWork() {}

    static IdempotencyKey key() {
        return new IdempotencyKey("bench " + NUMBERS.incrementAndGet());
    }

    static Declaration declaration() {
        DeclaredUnit unit = new DeclaredUnit(anyBox(), new SealNumber("CN 004711"), 1000, new BigDecimal("25000"));
        return new Declaration(
                new Party("Jilin Grain", Party.Capacity.HOLDER),
                new PlaceId("CGQ"),
                new PlaceId("NGB"),
                "CN-22",
                Trade.DOMESTIC,
                HsCode.parse("1005.90"),
                new BigDecimal("2"),
                new BigDecimal("50.0"),
                new BigDecimal("120000"),
                new Way(new PlaceId("HUC"), VVO, new PlaceId("NGB")),
                LocalDate.of(2026, 3, 2),
                List.of(unit),
                "Changchun → Hunchun → Vladivostok → Ningbo");
    }

    /// As ports write them: by container, about no movement of ours.
    static List<Fact> facts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> fact(Subject.container(anyBox().value()), i))
                .toList();
    }

    static List<Fact> factsAbout(MovementId movement, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> fact(Subject.wholeMovement(movement), i))
                .toList();
    }

    private static Fact fact(Subject about, int number) {
        Milestone milestone = List.of(Milestone.values()).get(number % Milestone.values().length);
        return new Fact(
                PORT,
                about,
                new Passed(milestone, null),
                VVO,
                NOW.plusSeconds(60L * number),
                "message " + NUMBERS.incrementAndGet());
    }

    private static ContainerNumber anyBox() {
        return ContainerNumber.of("TBJU", NUMBERS.incrementAndGet() % 1_000_000);
    }
}
