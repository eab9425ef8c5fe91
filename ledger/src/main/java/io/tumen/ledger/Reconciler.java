package io.tumen.ledger;

import static io.tumen.ledger.Comparison.NOT_STATED;

import io.tumen.law.Compared;
import io.tumen.law.RulePack;
import io.tumen.ledger.Comparison.Verdict;
import io.tumen.ledger.Observation.Counted;
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
    private final RulePack pack;
    private final Evidence evidence;
    private final @Nullable Deadline deadline;

    Reconciler(RulePack pack, Evidence evidence, @Nullable Deadline deadline) {
        this.pack = pack;
        this.evidence = evidence;
        this.deadline = deadline;
    }

    Reconciliation reconcile(List<UnitEvidence> units) {
        List<UnitReconciliation> lines = units.stream()
                .map(unit -> new UnitReconciliation(unit.unit().container(), lines(unit)))
                .toList();
        boolean matched = lines.stream().flatMap(unit -> unit.lines().stream()).allMatch(this::isMet);
        return new Reconciliation(matched ? Outcome.MATCHED : Outcome.DISCREPANCY, lines);
    }

    private List<Comparison> lines(UnitEvidence unit) {
        return List.of(container(unit), seal(unit), packages(unit), kilograms(unit), time(unit));
    }

    private Comparison container(UnitEvidence unit) {
        String number = unit.unit().container().value();
        if (unit.isNamedOn(Side.AT_RE_ENTRY)) {
            return line(Compared.CONTAINER, number, number, Verdict.EQUAL, "");
        }
        String others = evidence.aboutOthers().stream()
                .filter(evidence.on(Side.AT_RE_ENTRY))
                .map(fact -> String.valueOf(fact.about().container()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? line(Compared.CONTAINER, number, NOT_STATED, Verdict.NOT_STATED, "Nobody names it at re-entry.")
                : line(
                        Compared.CONTAINER,
                        number,
                        others,
                        Verdict.DIFFERS,
                        "It is not named at re-entry, and " + others + " is, which was not declared.");
    }

    private Comparison seal(UnitEvidence unit) {
        SealChain seals = unit.seals();
        Verdict verdict = sealVerdict(seals);
        return line(
                Compared.SEAL, sealAtExit(seals), sealAtReEntry(seals), verdict, Reasons.ofSeal(unit, seals, verdict));
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
        Verdict verdict = verdict(home, equal);
        return line(
                Compared.PACKAGES,
                shown(left),
                shown(home),
                verdict,
                Reasons.ofCounts(unit, Counted::packages, "packages", verdict));
    }

    private Comparison kilograms(UnitEvidence unit) {
        List<BigDecimal> left = left(unit.weighings(Side.AT_EXIT), unit.unit().kilograms());
        List<BigDecimal> home = Claim.weightiest(unit.weighings(Side.AT_RE_ENTRY));
        boolean equal = left.stream().allMatch(one -> home.stream().allMatch(other -> isNear(one, other)));
        Verdict verdict = verdict(home, equal);
        return line(
                Compared.KILOGRAMS,
                shownPlain(left),
                shownPlain(home),
                verdict,
                Reasons.ofCounts(unit, Counted::kilograms, "kg", verdict));
    }

    private boolean isNear(BigDecimal left, BigDecimal home) {
        return home.subtract(left)
                        .abs()
                        .compareTo(pack.comparing(Compared.KILOGRAMS).tolerance())
                <= 0;
    }

    // The latest, so that an early claim cannot hide a late return.
    private Comparison time(UnitEvidence unit) {
        List<Instant> claims = unit.weightiestTimesOf(Milestone.RE_ENTERED);
        String shownHome = claims.isEmpty() ? NOT_STATED : Words.of(claims.getLast());
        if (deadline instanceof Deadline.At(Instant limit)) {
            boolean inTime = claims.stream().noneMatch(home -> home.isAfter(limit));
            Verdict verdict = verdict(claims, inTime);
            return line(
                    Compared.TIME, "by " + Words.of(limit), shownHome, verdict, Reasons.ofTime(limit, claims, verdict));
        }
        return line(Compared.TIME, "limit unknown", shownHome, Verdict.NOT_STATED, "No deadline was set.");
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

    private Comparison line(Compared feature, String atExit, String atReEntry, Verdict verdict, String reason) {
        return new Comparison(feature, atExit, atReEntry, verdict, reason, consequence(feature, verdict));
    }

    private String consequence(Compared feature, Verdict verdict) {
        return switch (verdict) {
            case EQUAL -> "";
            case DIFFERS -> pack.comparing(feature).whenDifferent();
            case NOT_STATED -> pack.comparing(feature).whenNotStated();
        };
    }

    private boolean isMet(Comparison line) {
        return switch (line.verdict()) {
            case EQUAL -> true;
            case DIFFERS -> false;
            case NOT_STATED -> !pack.comparing(line.field()).mustBeStated();
        };
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
