package io.tumen.ledger;

import io.tumen.ledger.Observation.Presented;
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
    private final List<Named> all = new ArrayList<>();
    private final Map<String, Named> named = new HashMap<>();
    private final Map<String, List<Named>> corrections = new HashMap<>();

    /// A fact with its id, which takes a hash and is asked for often.
    private record Named(String id, Fact fact) {}

    Corrections(Collection<Fact> facts) {
        this.facts = facts;
        // Most movements never need the names.
        if (facts.stream().anyMatch(fact -> fact.corrects() != null)) {
            facts.forEach(fact -> all.add(new Named(fact.id(), fact)));
            all.forEach(one -> named.put(one.id(), one));
            named.forEach((id, one) -> {
                String corrected = one.fact().corrects();
                if (corrected != null) {
                    corrections
                            .computeIfAbsent(corrected, none -> new ArrayList<>())
                            .add(one);
                }
            });
        }
    }

    /// The facts that count, in the order given.
    List<Fact> standing() {
        Stream<Fact> unreplaced = all.isEmpty()
                ? facts.stream()
                : all.stream().filter(one -> !isReplaced(one)).map(Named::fact);
        return unreplaced
                .filter(fact -> !(fact.what() instanceof Withdrawn || fact.what() instanceof Presented))
                .toList();
    }

    /// Corrections of what somebody else said, or of nothing that is known here.
    Stream<Fact> withoutEffect() {
        return named.values().stream().map(Named::fact).filter(fact -> {
            Named target = fact.corrects() == null ? null : named.get(fact.corrects());
            return fact.corrects() != null && (target == null || !isOwn(fact, target.fact()));
        });
    }

    private boolean isReplaced(Named one) {
        return own(one).anyMatch(correction -> !isTakenBack(correction));
    }

    private boolean isTakenBack(Named one) {
        return own(one).anyMatch(
                        correction -> correction.fact().what() instanceof Withdrawn && !isTakenBack(correction));
    }

    private Stream<Named> own(Named one) {
        return corrections.getOrDefault(one.id(), List.of()).stream()
                .filter(correction -> isOwn(correction.fact(), one.fact()));
    }

    private static boolean isOwn(Fact correction, Fact target) {
        return correction.claimant().name().equals(target.claimant().name())
                && correction.claimant().capacity() == target.claimant().capacity();
    }
}
