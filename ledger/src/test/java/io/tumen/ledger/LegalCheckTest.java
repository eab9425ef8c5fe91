package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.SourceId;
import io.tumen.corridor.Trade;
import io.tumen.law.Agreement;
import io.tumen.law.Law;
import io.tumen.law.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// An agreement that ended with February: goods that left in February used it lawfully.
class LegalCheckTest {
    private static final LegalCheck CHECK = new LegalCheck(new Law(
            World.law().regimes(),
            List.of(new Agreement(
                    "shared-use",
                    "An agreement on shared use",
                    List.of("CN", "RU"),
                    Set.of(World.VVO),
                    Set.of(Trade.DOMESTIC),
                    LocalDate.of(2020, 1, 1),
                    LocalDate.of(2026, 2, 28),
                    null,
                    new Provenance(new SourceId("s"), Confidence.A)))));

    private static final Declaration IN_FEBRUARY = World.leavingOn(World.declaration(), LocalDate.of(2026, 2, 20));

    @Test
    void takesTheDeclaredDayWhereItLiesAhead() {
        assertThat(CHECK.refusals(IN_FEBRUARY, Instant.parse("2026-02-10T00:00:00Z"), null))
                .isEmpty();
        assertThat(CHECK.judge(IN_FEBRUARY, Instant.parse("2026-02-10T00:00:00Z"))
                        .standing())
                .isEqualTo(Standing.LAWFUL);
    }

    @Test
    void takesTheDayOfTheDecisionTooWhereTheDeclaredDayHasPassed() {
        Instant march = Instant.parse("2026-03-01T02:00:00Z");
        assertThat(CHECK.refusals(IN_FEBRUARY, march, null))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("LAW"))
                .satisfies(refusal -> assertThat(refusal.seen()).contains("2026-03-01"))
                .satisfies(refusal -> assertThat(refusal.legalText()).contains("until 2026-02-28"));
        assertThat(CHECK.judge(IN_FEBRUARY, march).standing()).isEqualTo(Standing.UNLAWFUL);
    }
}
