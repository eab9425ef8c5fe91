package io.tumen.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Range;
import io.tumen.operations.HistoryView.ClaimCheckView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// No rate by leg was ever published, so the prices of the package are assumptions. What holds them to the ground is
/// what people claimed to save: each claim lies inside the range that the package computes.
class CalibrationTest {
    private static final Instant READY = Instant.parse("2026-09-07T00:00:00Z");
    private static final Desk DESK = Desk.open(Path.of("../corridors/jilin-vladivostok"));

    @Test
    void everyClaimLiesInsideItsComputedRange() {
        List<ClaimCheckView> claims = DESK.history().at(READY).claims();
        System.out.println(table(claims));
        assertThat(claims).hasSizeGreaterThanOrEqualTo(6);
        assertThat(claims)
                .allSatisfy(claim -> assertThat(claim.inside()).as(line(claim)).isTrue());
    }

    /// A range from minus to plus infinity would hold every claim and say nothing.
    @Test
    void computedRangesAreNarrowEnoughToSaySomething() {
        assertThat(DESK.history().at(READY).claims())
                .filteredOn(claim -> claim.unit().equals("RMB/TEU"))
                .allSatisfy(claim -> assertThat(
                                claim.computed().high() - claim.computed().low())
                        .as(line(claim))
                        .isLessThan(30_000));
    }

    private static String table(List<ClaimCheckView> claims) {
        var table = new StringBuilder("claim × computed range\n");
        claims.forEach(claim -> table.append("  ").append(line(claim)).append('\n'));
        return table.toString();
    }

    private static String line(ClaimCheckView claim) {
        return String.format(
                Locale.ROOT,
                "%-28s against %-16s %d  claimed %7s %-14s computed %s  claimed %4s days  computed %s",
                claim.route(),
                claim.baseline(),
                claim.year(),
                claim.claimed(),
                claim.unit(),
                text(claim.computed()),
                claim.daysClaimed().isEmpty() ? "no" : claim.daysClaimed(),
                text(claim.days()));
    }

    private static String text(Range range) {
        return String.format(Locale.ROOT, "%.0f / %.0f / %.0f", range.low(), range.likely(), range.high());
    }
}
