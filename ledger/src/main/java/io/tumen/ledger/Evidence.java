package io.tumen.ledger;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Way;
import io.tumen.ledger.Observation.Passed;
import io.tumen.ledger.Observation.SealApplied;
import io.tumen.ledger.Observation.SealReplaced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The facts of one movement in an order of their own: by the time they happened, then by content. How and how often
/// they came in leaves no trace here; that is why the state does not depend on it.
final class Evidence {
    private static final Set<Milestone> LEAVING = Set.of(Milestone.DEPARTED, Milestone.EXITED);
    private static final Set<Milestone> COMING_HOME = Set.of(Milestone.DISCHARGED_FROM_SHIP, Milestone.RE_ENTERED);

    private final Declaration declaration;
    private final List<Fact> facts;
    // Which container each of them names, spelt in one way: to read a number out of a text is dear.
    private final List<@Nullable String> containers;
    private final List<Fact> aboutOthers;
    private final List<Fact> withoutEffect;
    private final Instant sealedBy;
    private final Map<PlaceId, Side> sides;

    Evidence(Movement movement, Instant now) {
        declaration = movement.declaration();
        var corrections = new Corrections(
                movement.facts().stream().map(RecordedFact::fact).toList());
        facts = FactInOrder.of(Stream.concat(
                corrections.standing().stream(),
                movement.decisions().stream().flatMap(recorded -> asFacts(recorded).stream())));
        withoutEffect = FactInOrder.of(corrections.withoutEffect());
        containers = facts.stream()
                .<@Nullable String>map(fact -> fact.about().containerKey())
                .toList();
        aboutOthers = namingOthers();
        sealedBy = movement.decisions().stream()
                .filter(recorded -> recorded.decision() instanceof Decision.Released)
                .map(RecordedDecision::decided)
                .findFirst()
                .orElse(now);
        sides = sides();
    }

    List<Fact> facts() {
        return facts;
    }

    /// Corrections that take no other fact's place, see [Corrections].
    List<Fact> withoutEffect() {
        return withoutEffect;
    }

    /// What an officer's own hand put on the boxes, as if he had stated it.
    private List<Fact> asFacts(RecordedDecision recorded) {
        return switch (recorded.decision()) {
            case Decision.Sealed(List<UnitSeal> seals) ->
                seals.stream()
                        .map(seal -> said(recorded, seal, new SealApplied(seal.seal()), exitOrOrigin()))
                        .toList();
            case Decision.Resealed(List<UnitSeal> seals, String reason) ->
                seals.stream()
                        .map(seal -> said(recorded, seal, new SealReplaced(null, seal.seal(), recorded.by()), null))
                        .toList();
            default -> List.of();
        };
    }

    private PlaceId exitOrOrigin() {
        PlaceId exit = declaration.way().exit();
        return exit == null ? declaration.origin() : exit;
    }

    private static Fact said(RecordedDecision recorded, UnitSeal seal, Observation what, @Nullable PlaceId place) {
        return new Fact(
                recorded.by(),
                Subject.container(seal.container().value()),
                what,
                place,
                recorded.decided(),
                "a decision of its office");
    }

    /// The facts that concern one unit: those that name it, and those about the whole movement.
    List<Fact> about(DeclaredUnit unit) {
        List<Fact> about = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            String container = containers.get(i);
            if (container != null && container.equals(unit.container().value())) {
                about.add(facts.get(i));
            } else if (container == null && concernsEachUnit(facts.get(i))) {
                about.add(asSaidOfOneUnit(facts.get(i)));
            }
        }
        return about;
    }

    /// The facts that name a container the declaration does not.
    List<Fact> aboutOthers() {
        return aboutOthers;
    }

    private List<Fact> namingOthers() {
        Set<String> declared = declaration.units().stream()
                .map(unit -> unit.container().value())
                .collect(Collectors.toSet());
        List<Fact> others = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            String container = containers.get(i);
            if (container != null && !declared.contains(container)) {
                others.add(facts.get(i));
            }
        }
        return others;
    }

    Side side(Fact fact) {
        if (fact.what() instanceof Passed(Milestone milestone, var seal)) {
            return side(milestone);
        }
        PlaceId place = fact.place();
        if (place == null) {
            return Side.NOT_STATED;
        }
        return sides.getOrDefault(place, Side.ABROAD);
    }

    /// Whether it happened before the goods were released; while they are not, before now.
    boolean isBeforeRelease(Fact fact) {
        return !fact.happened().isAfter(sealedBy);
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

    private boolean concernsEachUnit(Fact fact) {
        return fact.what() instanceof Passed || declaration.units().size() == 1;
    }

    // A seal stated for a whole movement of many units is nobody's seal.
    private Fact asSaidOfOneUnit(Fact fact) {
        boolean ofMany = declaration.units().size() > 1;
        return ofMany && fact.what() instanceof Passed(Milestone milestone, var seal)
                ? fact.saying(new Passed(milestone, null))
                : fact;
    }

    // What was declared and accepted says on which side a place is. Of another place only customs can say that goods
    // left or came home there: a false claim must not lend a place abroad the rights of an exit.
    private Map<PlaceId, Side> sides() {
        Map<PlaceId, Side> sides = new HashMap<>();
        Way way = declaration.way();
        sides.put(declaration.origin(), Side.AT_EXIT);
        put(sides, way.exit(), Side.AT_EXIT);
        put(sides, declaration.destination(), Side.AT_RE_ENTRY);
        put(sides, way.entry(), Side.AT_RE_ENTRY);
        put(sides, way.transit(), Side.ABROAD);
        placesByCustoms(LEAVING).forEach(place -> put(sides, place, Side.AT_EXIT));
        placesByCustoms(COMING_HOME).forEach(place -> put(sides, place, Side.AT_RE_ENTRY));
        return sides;
    }

    private static void put(Map<PlaceId, Side> sides, @Nullable PlaceId place, Side side) {
        if (place != null) {
            sides.putIfAbsent(place, side);
        }
    }

    private Stream<PlaceId> placesByCustoms(Set<Milestone> milestones) {
        return facts.stream()
                .filter(fact -> fact.claimant().capacity() == Party.Capacity.CUSTOMS)
                .filter(fact ->
                        fact.what() instanceof Passed(Milestone milestone, var seal) && milestones.contains(milestone))
                .flatMap(fact -> Stream.ofNullable(fact.place()));
    }
}
