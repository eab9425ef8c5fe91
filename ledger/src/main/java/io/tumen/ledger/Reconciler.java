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
/// time limit, seals) and 19 CFR 123.21(a) (seals, transshipment under supervision). What customs says counts before
/// what others say, see [Claim]; where those whose word counts contradict each other, it differs. What left is what
/// was declared, unless customs counted it at exit.
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
        String seen = shown(seals.seenAtReEntry().stream()
                .map(SealChain.SeenSeal::seal)
                .map(StatedSeal::toString)
                .toList());
        return seals.isBroken() ? "broken; " + seen : seen;
    }

    private static Verdict sealVerdict(SealChain seals) {
        if (seals.isBroken()) {
            return Verdict.DIFFERS;
        }
        List<SealChain.SeenSeal> seen = seals.seenAtReEntry();
        return seals.expected() == null
                ? Verdict.NOT_STATED
                : verdict(seen, seen.stream().allMatch(SealChain.SeenSeal::asExpected));
    }

    private Comparison packages(UnitEvidence unit) {
        List<Integer> left = left(unit.packageCounts(Side.AT_EXIT), unit.unit().packages());
        List<Integer> home = Claim.weightiest(unit.packageCounts(Side.AT_RE_ENTRY));
        boolean equal = left.stream().allMatch(one -> home.stream().allMatch(one::equals));
        return line(Field.PACKAGES, shown(left), shown(home), verdict(home, equal));
    }

    private Comparison kilograms(UnitEvidence unit) {
        List<BigDecimal> left = left(unit.weighings(Side.AT_EXIT), unit.unit().kilograms());
        List<BigDecimal> home = Claim.weightiest(unit.weighings(Side.AT_RE_ENTRY));
        boolean equal = left.stream().allMatch(one -> home.stream().allMatch(other -> isNear(one, other)));
        return line(Field.KILOGRAMS, shownPlain(left), shownPlain(home), verdict(home, equal));
    }

    private boolean isNear(BigDecimal left, BigDecimal home) {
        return home.subtract(left).abs().compareTo(rules.kilogramTolerance()) <= 0;
    }

    // The latest, so that an early claim cannot hide a late return.
    private Comparison time(UnitEvidence unit) {
        List<Instant> claims = unit.weightiestTimesOf(Milestone.RE_ENTERED);
        String shownHome = claims.isEmpty() ? NOT_STATED : Words.of(claims.getLast());
        if (deadline instanceof Deadline.At(Instant limit)) {
            boolean inTime = claims.stream().noneMatch(home -> home.isAfter(limit));
            return line(Field.TIME, "by " + Words.of(limit), shownHome, verdict(claims, inTime));
        }
        return line(Field.TIME, "limit unknown", shownHome, Verdict.NOT_STATED);
    }

    private static Verdict verdict(List<?> stated, boolean equal) {
        if (stated.isEmpty()) {
            return Verdict.NOT_STATED;
        }
        return equal ? Verdict.EQUAL : Verdict.DIFFERS;
    }

    private static <N> List<N> left(List<Claim<N>> claims, N declared) {
        List<N> byCustoms = Claim.weightiest(claims.stream()
                .filter(claim -> claim.by() == Party.Capacity.CUSTOMS)
                .toList());
        return byCustoms.isEmpty() ? List.of(declared) : byCustoms;
    }

    private Comparison line(Field field, String atExit, String atReEntry, Verdict verdict) {
        return new Comparison(field, atExit, atReEntry, verdict, rules.consequence(field, verdict));
    }

    private static String shown(@Nullable StatedSeal seal) {
        return seal == null ? NOT_STATED : seal.toString();
    }

    private static String shownPlain(List<BigDecimal> masses) {
        return shown(masses.stream().map(BigDecimal::toPlainString).toList());
    }

    private static String shown(List<?> values) {
        return values.isEmpty()
                ? NOT_STATED
                : values.stream().map(Object::toString).distinct().collect(Collectors.joining(" and "));
    }
}
