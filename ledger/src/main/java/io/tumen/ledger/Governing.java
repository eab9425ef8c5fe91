package io.tumen.ledger;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.Provenance;
import io.tumen.law.Asked;
import io.tumen.law.Compared;
import io.tumen.law.Mark;
import io.tumen.law.RulePack;
import io.tumen.law.RulePacks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the rule pack that governs a movement: the one under which it was accepted; before that, the one in force.
record Governing(RulePacks packs) {
    private static final Provenance NOBODY = new Provenance(Provenance.ASSUMPTION, Confidence.K);

    /// Stands where nobody wrote rules down: nobody may decide, and whatever is not stated is missing.
    private static final RulePack UNWRITTEN = new RulePack(
            "unwritten",
            "No rules are written down",
            LocalDate.EPOCH,
            "",
            NOBODY,
            Map.of(),
            Arrays.stream(Compared.values())
                    .collect(Collectors.toMap(
                            feature -> feature,
                            feature -> new RulePack.Comparing(
                                    true,
                                    BigDecimal.ZERO,
                                    "No rule pack says what follows.",
                                    "No rule pack says what follows.",
                                    NOBODY))),
            List.of(),
            new RulePack.Demand(Asked.UNKNOWN, "", NOBODY),
            new RulePack.GuaranteeTerms(Asked.UNKNOWN, null, "", NOBODY),
            new RulePack.Amending(Mark.RELEASED, "", NOBODY),
            null);

    RulePack of(Movement movement, Instant now) {
        RecordedDecision accepted = movement.findRecorded(Decision.Accepted.class);
        if (accepted == null) {
            return inForceAt(now);
        }
        RulePack named = named(accepted);
        return named == null ? inForceAt(accepted.decided()) : named;
    }

    /// Whether the pack under which it was accepted is not there any more.
    boolean isGone(Movement movement) {
        RecordedDecision accepted = movement.findRecorded(Decision.Accepted.class);
        return accepted != null && accepted.rulePackSha256() != null && named(accepted) == null;
    }

    static boolean isWritten(RulePack pack) {
        return !pack.sha256().isEmpty();
    }

    private @Nullable RulePack named(RecordedDecision accepted) {
        String sha256 = accepted.rulePackSha256();
        return sha256 == null ? null : packs.findBySha256(sha256);
    }

    /// When a version comes into force.
    Stream<Instant> turningPoints() {
        return packs.packs().stream()
                .map(pack -> pack.inForce().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    RulePack inForceAt(Instant now) {
        RulePack found = packs.findInForceOn(now.atOffset(ZoneOffset.UTC).toLocalDate());
        return found == null ? UNWRITTEN : found;
    }
}
