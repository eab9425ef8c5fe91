package io.tumen.ledger;

import io.tumen.corridor.PlaceId;
import io.tumen.ledger.Observation.Passed;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The facts of one movement in an order of their own: by the time they happened, then by content. How and how often
/// they came in leaves no trace here; that is why the state does not depend on it.
final class Evidence {
    private static final Comparator<Fact> BY_CONTENT = Comparator.comparing(Fact::happened)
            .thenComparing(fact -> CanonicalForm.of(fact).toString());
    private static final Set<Milestone> LEAVING = Set.of(Milestone.DEPARTED, Milestone.EXITED);
    private static final Set<Milestone> COMING_HOME = Set.of(Milestone.DISCHARGED_FROM_SHIP, Milestone.RE_ENTERED);

    private final Declaration declaration;
    private final List<Fact> facts;
    private final Set<PlaceId> exitPlaces;
    private final Set<PlaceId> homePlaces;

    Evidence(Movement movement) {
        declaration = movement.declaration();
        Set<Fact> sorted = new TreeSet<>(BY_CONTENT);
        movement.facts().forEach(recorded -> sorted.add(recorded.fact()));
        facts = List.copyOf(sorted);
        exitPlaces = places(LEAVING, declaration.origin(), declaration.way().exit());
        homePlaces =
                places(COMING_HOME, declaration.destination(), declaration.way().entry());
    }

    List<Fact> facts() {
        return facts;
    }

    /// The facts that concern one unit: those that name it, and those about the whole movement.
    List<Fact> about(DeclaredUnit unit) {
        return facts.stream()
                .filter(fact -> concerns(unit, fact))
                .map(this::asSaidOfOneUnit)
                .toList();
    }

    /// The facts that name a container the declaration does not.
    List<Fact> aboutOthers() {
        return facts.stream()
                .filter(fact -> fact.about().container() != null
                        && declaration.units().stream().noneMatch(unit -> names(unit, fact)))
                .toList();
    }

    Side side(Fact fact) {
        if (fact.what() instanceof Passed(Milestone milestone, var seal)) {
            return side(milestone);
        }
        PlaceId place = fact.place();
        if (place == null) {
            return Side.ABROAD;
        }
        if (exitPlaces.contains(place)) {
            return Side.AT_EXIT;
        }
        return homePlaces.contains(place) ? Side.AT_RE_ENTRY : Side.ABROAD;
    }

    Predicate<Fact> on(Side side) {
        return fact -> side(fact) == side;
    }

    private static Side side(Milestone milestone) {
        if (LEAVING.contains(milestone)) {
            return Side.AT_EXIT;
        }
        return COMING_HOME.contains(milestone) ? Side.AT_RE_ENTRY : Side.ABROAD;
    }

    private boolean concerns(DeclaredUnit unit, Fact fact) {
        if (fact.about().container() != null) {
            return names(unit, fact);
        }
        return fact.what() instanceof Passed || declaration.units().size() == 1;
    }

    // A seal stated for a whole movement of many units is nobody's seal.
    private Fact asSaidOfOneUnit(Fact fact) {
        boolean ofMany = fact.about().container() == null && declaration.units().size() > 1;
        return ofMany && fact.what() instanceof Passed(Milestone milestone, var seal)
                ? new Fact(
                        fact.claimant(),
                        fact.about(),
                        new Passed(milestone, null),
                        fact.place(),
                        fact.happened(),
                        fact.source())
                : fact;
    }

    private static boolean names(DeclaredUnit unit, Fact fact) {
        return unit.container().value().equals(fact.about().containerKey());
    }

    // Where goods really left or came home counts like the place declared for it.
    private Set<PlaceId> places(Set<Milestone> milestones, PlaceId declared, @Nullable PlaceId declaredPost) {
        Set<PlaceId> places = new HashSet<>();
        places.add(declared);
        Stream.ofNullable(declaredPost).forEach(places::add);
        for (Fact fact : facts) {
            if (fact.what() instanceof Passed(Milestone milestone, var seal) && milestones.contains(milestone)) {
                Stream.ofNullable(fact.place()).forEach(places::add);
            }
        }
        return places;
    }
}
