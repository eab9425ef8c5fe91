package io.tumen.ledger;

import io.tumen.ledger.Observation.Withdrawn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which facts still stand, once some of them correct or take back others.
///
/// Only its claimant's word takes the place of a fact. What another party corrects stays beside it as a claim of its
/// own, and is an alert. A correction that is taken back has never been. Facts are named by their content, so the order
/// in which they came in changes nothing.
final class Corrections {
    private final Collection<Fact> facts;
    private final Map<String, Fact> named = new HashMap<>();
    private final Map<String, List<Fact>> corrections = new HashMap<>();

    Corrections(Collection<Fact> facts) {
        this.facts = facts;
        // Naming facts takes a hash of each, which most movements never need.
        if (facts.stream().anyMatch(fact -> fact.corrects() != null)) {
            facts.forEach(fact -> named.put(fact.id(), fact));
            named.forEach((id, fact) -> {
                if (fact.corrects() != null) {
                    corrections
                            .computeIfAbsent(fact.corrects(), none -> new ArrayList<>())
                            .add(fact);
                }
            });
        }
    }

    /// The facts that count, in the order given.
    List<Fact> standing() {
        return facts.stream().filter(this::stands).toList();
    }

    /// Corrections of what somebody else said, or of nothing that is known here.
    Stream<Fact> withoutEffect() {
        return named.values().stream().filter(fact -> {
            Fact target = fact.corrects() == null ? null : named.get(fact.corrects());
            return fact.corrects() != null && (target == null || !isOwn(fact, target));
        });
    }

    private boolean stands(Fact fact) {
        return !(fact.what() instanceof Withdrawn) && (named.isEmpty() || !isReplaced(fact));
    }

    private boolean isReplaced(Fact fact) {
        return own(fact).anyMatch(correction -> !isTakenBack(correction));
    }

    private boolean isTakenBack(Fact fact) {
        return own(fact).anyMatch(correction -> correction.what() instanceof Withdrawn && !isTakenBack(correction));
    }

    private Stream<Fact> own(Fact fact) {
        return corrections.getOrDefault(fact.id(), List.of()).stream().filter(correction -> isOwn(correction, fact));
    }

    private static boolean isOwn(Fact correction, Fact target) {
        return correction.claimant().name().equals(target.claimant().name())
                && correction.claimant().capacity() == target.claimant().capacity();
    }
}
