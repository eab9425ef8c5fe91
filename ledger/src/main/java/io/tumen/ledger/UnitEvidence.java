package io.tumen.ledger;

import io.tumen.ledger.Observation.Counted;
import io.tumen.ledger.Observation.Passed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is said of one unit, in the order of [Evidence].
final class UnitEvidence {
    private final DeclaredUnit unit;
    private final Evidence evidence;
    private final List<Fact> facts;
    private final Map<Milestone, List<Instant>> times;
    private final SealChain seals;

    UnitEvidence(DeclaredUnit unit, Evidence evidence) {
        this.unit = unit;
        this.evidence = evidence;
        this.facts = evidence.about(unit);
        this.times = times(facts);
        this.seals = new SealChain(this);
    }

    DeclaredUnit unit() {
        return unit;
    }

    List<Fact> facts() {
        return facts;
    }

    Side side(Fact fact) {
        return evidence.side(fact);
    }

    boolean isBeforeRelease(Fact fact) {
        return evidence.isBeforeRelease(fact);
    }

    SealChain seals() {
        return seals;
    }

    /// The furthest point of the way that anybody claims, null when there is none.
    @Nullable
    Milestone furthest() {
        return times.keySet().stream().max(Milestone::compareTo).orElse(null);
    }

    boolean hasPassed(Milestone milestone) {
        return times.containsKey(milestone);
    }

    /// All claims of that milestone, the earliest first.
    List<Instant> timesOf(Milestone milestone) {
        return times.getOrDefault(milestone, List.of());
    }

    /// The claims of that milestone that count, the earliest first.
    List<Instant> weightiestTimesOf(Milestone milestone) {
        return Claim.weightiest(facts.stream()
                .filter(fact -> fact.what() instanceof Passed(Milestone passed, var seal) && passed == milestone)
                .map(fact -> new Claim<>(fact.claimant().capacity(), fact.happened()))
                .toList());
    }

    /// Whether somebody named this very container on that side.
    boolean isNamedOn(Side side) {
        return facts.stream().anyMatch(fact -> fact.about().container() != null && side(fact) == side);
    }

    List<Claim<Integer>> packageCounts(Side side) {
        return counts(side, Counted::packages);
    }

    List<Claim<BigDecimal>> weighings(Side side) {
        return counts(side, Counted::kilograms);
    }

    private <N> List<Claim<N>> counts(Side side, Function<Counted, @Nullable N> number) {
        List<Claim<N>> claims = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.what() instanceof Counted counted && side(fact) == side) {
                N counts = number.apply(counted);
                if (counts != null) {
                    claims.add(new Claim<>(fact.claimant().capacity(), counts));
                }
            }
        }
        return claims;
    }

    private static Map<Milestone, List<Instant>> times(List<Fact> facts) {
        Map<Milestone, List<Instant>> times = new EnumMap<>(Milestone.class);
        for (Fact fact : facts) {
            if (fact.what() instanceof Passed(Milestone milestone, var seal)) {
                times.computeIfAbsent(milestone, first -> new ArrayList<>()).add(fact.happened());
            }
        }
        return times;
    }
}
