package io.tumen.ledger;

import static io.tumen.ledger.Comparison.NOT_STATED;

import io.tumen.ledger.Comparison.Field;
import io.tumen.ledger.Comparison.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds what came home against what left, after the checks of Regulation (EU) No 479/2013 article 5(4) (documents,
/// time limit, seals) and 19 CFR 123.21(a) (seals, transshipment under supervision). Where several people counted on
/// one side, the last count holds.
final class Reconciler {
    private final ReconciliationRules rules;
    private final Evidence evidence;
    private final @Nullable Deadline deadline;

    Reconciler(ReconciliationRules rules, Evidence evidence, @Nullable Deadline deadline) {
        this.rules = rules;
        this.evidence = evidence;
        this.deadline = deadline;
    }

    Reconciliation reconcile(List<UnitEvidence> units) {
        List<UnitReconciliation> lines = units.stream()
                .map(unit -> new UnitReconciliation(unit.unit().container(), lines(unit)))
                .toList();
        boolean matched = lines.stream().flatMap(unit -> unit.lines().stream()).allMatch(rules::isMet);
        return new Reconciliation(matched ? Outcome.MATCHED : Outcome.DISCREPANCY, lines);
    }

    private List<Comparison> lines(UnitEvidence unit) {
        return List.of(container(unit), seal(unit), packages(unit), kilograms(unit), time(unit));
    }

    private Comparison container(UnitEvidence unit) {
        String number = unit.unit().container().value();
        if (unit.isNamedOn(Side.AT_RE_ENTRY)) {
            return line(Field.CONTAINER, number, number, Verdict.EQUAL);
        }
        String others = evidence.aboutOthers().stream()
                .filter(evidence.on(Side.AT_RE_ENTRY))
                .map(fact -> String.valueOf(fact.about().container()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? line(Field.CONTAINER, number, NOT_STATED, Verdict.NOT_STATED)
                : line(Field.CONTAINER, number, others, Verdict.DIFFERS);
    }

    private Comparison seal(UnitEvidence unit) {
        SealChain seals = unit.seals();
        return line(Field.SEAL, sealAtExit(seals), sealAtReEntry(seals), sealVerdict(seals));
    }

    private static String sealAtExit(SealChain seals) {
        StatedSeal expected = seals.expected();
        if (expected == null || expected.equals(seals.atExit())) {
            return shown(expected);
        }
        return shown(seals.atExit()) + ", replaced under supervision by " + expected;
    }

    private static String sealAtReEntry(SealChain seals) {
        return seals.isBroken() ? "broken; " + shown(seals.seenAtReEntry()) : shown(seals.seenAtReEntry());
    }

    private static Verdict sealVerdict(SealChain seals) {
        if (seals.isBroken()) {
            return Verdict.DIFFERS;
        }
        StatedSeal expected = seals.expected();
        StatedSeal seen = seals.seenAtReEntry();
        if (expected == null || seen == null) {
            return Verdict.NOT_STATED;
        }
        return expected.key().equals(seen.key()) ? Verdict.EQUAL : Verdict.DIFFERS;
    }

    private Comparison packages(UnitEvidence unit) {
        int left = last(unit.packageCounts(Side.AT_EXIT), unit.unit().packages());
        Integer home = lastOrNull(unit.packageCounts(Side.AT_RE_ENTRY));
        return line(Field.PACKAGES, Integer.toString(left), shown(home), verdict(home, home != null && home == left));
    }

    private Comparison kilograms(UnitEvidence unit) {
        BigDecimal left = last(unit.weighings(Side.AT_EXIT), unit.unit().kilograms());
        BigDecimal home = lastOrNull(unit.weighings(Side.AT_RE_ENTRY));
        boolean equal = home != null && home.subtract(left).abs().compareTo(rules.kilogramTolerance()) <= 0;
        return line(
                Field.KILOGRAMS,
                left.toPlainString(),
                home == null ? NOT_STATED : home.toPlainString(),
                verdict(home, equal));
    }

    private Comparison time(UnitEvidence unit) {
        List<Instant> claims = unit.timesOf(Milestone.RE_ENTERED);
        Instant home = claims.isEmpty() ? null : claims.getFirst();
        String shownHome = home == null ? NOT_STATED : Words.of(home);
        if (deadline instanceof Deadline.At(Instant limit)) {
            return line(
                    Field.TIME,
                    "by " + Words.of(limit),
                    shownHome,
                    verdict(home, home != null && !home.isAfter(limit)));
        }
        return line(Field.TIME, "limit unknown", shownHome, Verdict.NOT_STATED);
    }

    private static Verdict verdict(@Nullable Object stated, boolean equal) {
        if (stated == null) {
            return Verdict.NOT_STATED;
        }
        return equal ? Verdict.EQUAL : Verdict.DIFFERS;
    }

    private Comparison line(Field field, String atExit, String atReEntry, Verdict verdict) {
        return new Comparison(field, atExit, atReEntry, verdict, rules.consequence(field, verdict));
    }

    private static <N> N last(List<N> claims, N otherwise) {
        return claims.isEmpty() ? otherwise : claims.getLast();
    }

    private static <N> @Nullable N lastOrNull(List<N> claims) {
        return claims.isEmpty() ? null : claims.getLast();
    }

    private static String shown(@Nullable Object value) {
        return value == null ? NOT_STATED : value.toString();
    }
}
