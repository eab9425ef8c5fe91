package io.tumen.ledger;

import io.tumen.ledger.Observation.Counted;
import io.tumen.ledger.Observation.Passed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said of one unit, in the order of [Evidence].
final class UnitEvidence {
    private final DeclaredUnit unit;
    private final Evidence evidence;
    private final List<Fact> facts;
    private final SealChain seals;

    UnitEvidence(DeclaredUnit unit, Evidence evidence) {
        this.unit = unit;
        this.evidence = evidence;
        this.facts = evidence.about(unit);
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

    SealChain seals() {
        return seals;
    }

    /// The furthest point of the way that anybody claims, null when there is none.
    @Nullable
    Milestone furthest() {
        return milestones().max(Milestone::compareTo).orElse(null);
    }

    boolean hasPassed(Milestone milestone) {
        return milestones().anyMatch(milestone::equals);
    }

    /// All claims of that milestone, the earliest first.
    List<Instant> timesOf(Milestone milestone) {
        return facts.stream()
                .filter(fact -> fact.what() instanceof Passed(Milestone passed, var seal) && passed == milestone)
                .map(Fact::happened)
                .toList();
    }

    /// Whether somebody named this very container on that side.
    boolean isNamedOn(Side side) {
        return facts.stream().anyMatch(fact -> fact.about().container() != null && side(fact) == side);
    }

    List<Integer> packageCounts(Side side) {
        return counts(side, Counted::packages);
    }

    List<BigDecimal> weighings(Side side) {
        return counts(side, Counted::kilograms);
    }

    private <N> List<N> counts(Side side, Function<Counted, @Nullable N> number) {
        return facts.stream()
                .filter(fact -> side(fact) == side)
                .map(Fact::what)
                .filter(Counted.class::isInstance)
                .map(Counted.class::cast)
                .map(number)
                .filter(Objects::nonNull)
                .<N>map(Objects::requireNonNull)
                .toList();
    }

    private Stream<Milestone> milestones() {
        return facts.stream().map(Fact::what).filter(Passed.class::isInstance).map(what -> ((Passed) what).milestone());
    }
}
