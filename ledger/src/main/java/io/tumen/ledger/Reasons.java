package io.tumen.ledger;

import io.tumen.ledger.Comparison.Verdict;
import io.tumen.ledger.Observation.Counted;
import io.tumen.ledger.Observation.SealBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says why a line of a reconciliation differs or is not stated: who states what, where and when.
final class Reasons {
    private Reasons() {}

    static String ofSeal(UnitEvidence unit, SealChain seals, Verdict verdict) {
        return switch (verdict) {
            case EQUAL -> "";
            case NOT_STATED ->
                seals.expected() == null
                        ? "No seal is known to have been on it when it left."
                        : "Nobody states a seal at re-entry.";
            case DIFFERS -> sealDiffers(unit, seals);
        };
    }

    private static String sealDiffers(UnitEvidence unit, SealChain seals) {
        Stream<String> broken = seals.isBroken()
                ? unit.facts().stream()
                        .filter(fact -> fact.what() instanceof SealBroken)
                        .map(fact -> "found broken or missing" + Words.of(fact))
                : Stream.empty();
        Stream<String> seen = seals.seenAtReEntry().stream()
                .filter(sight -> !sight.asExpected())
                .map(sight -> sight.seal() + " was seen" + Words.of(sight.fact()) + ", where " + seals.expected()
                        + " ought to be");
        return Stream.concat(broken, seen).distinct().collect(Collectors.joining("; ", "", "."));
    }

    static <N extends Number> String ofCounts(
            UnitEvidence unit, Function<Counted, @Nullable N> number, String what, Verdict verdict) {
        return switch (verdict) {
            case EQUAL -> "";
            case NOT_STATED -> "Nobody states " + what + " at re-entry.";
            case DIFFERS ->
                unit.facts().stream()
                        .filter(fact -> fact.what() instanceof Counted counted && number.apply(counted) != null)
                        .filter(fact -> unit.side(fact) == Side.AT_RE_ENTRY || unit.side(fact) == Side.AT_EXIT)
                        .map(fact -> number.apply((Counted) fact.what()) + " " + what + Words.of(fact))
                        .distinct()
                        .collect(Collectors.joining("; ", "", "."));
        };
    }

    static String ofTime(Instant limit, List<Instant> claims, Verdict verdict) {
        return switch (verdict) {
            case EQUAL -> "";
            case NOT_STATED -> "Nobody states that it is home.";
            case DIFFERS -> "Home " + Duration.between(limit, claims.getLast()).toHours() + " h after the deadline.";
        };
    }
}
