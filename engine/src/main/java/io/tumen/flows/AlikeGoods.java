package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import io.tumen.law.Law;
import io.tumen.law.LegalAutomaton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Kinds of goods that the law treats alike have the same ways, which are laid out once for all of them.
final class AlikeGoods {
    private final DayOffer offer;
    private final FlowTerms terms;
    private final List<Group> groups = new ArrayList<>();
    private final Map<Kind, Group> groupOf = new HashMap<>();

    private static final class Group {
        final Kind first;
        final LegalAutomaton automaton;
        final TreeSet<PlaceId> origins = new TreeSet<>();
        final TreeSet<PlaceId> destinations = new TreeSet<>();

        @Nullable
        Layout layout;

        Group(Kind first, LegalAutomaton automaton) {
            this.first = first;
            this.automaton = automaton;
        }
    }

    AlikeGoods(DayOffer offer, Law law, FlowTerms terms, Wanted wanted) {
        this.offer = offer;
        this.terms = terms;
        wanted.teuPerDay().forEach((kind, pairs) -> {
            Group group = groupFor(kind, law);
            groupOf.put(kind, group);
            pairs.keySet().forEach(pair -> {
                group.origins.add(pair.origin());
                group.destinations.add(pair.destination());
            });
        });
    }

    private Group groupFor(Kind kind, Law law) {
        LegalAutomaton automaton = law.automaton(
                kind.subdivision(), kind.trade(), ProductNetwork.cargo(kind, terms), terms.day(), terms.day());
        for (Group group : groups) {
            if (group.first.trade() == kind.trade() && group.automaton.answersAs(automaton)) {
                return group;
            }
        }
        groups.add(new Group(kind, automaton));
        return groups.getLast();
    }

    Layout layoutFor(Kind kind) {
        Group group = groupOf.get(kind);
        if (group == null) {
            throw new IllegalArgumentException("No goods of " + kind.words() + " must move");
        }
        Layout known = group.layout;
        if (known == null) {
            known = WayExplorer.explore(offer, Rulebook.of(group.automaton, terms), group.origins, group.destinations);
            group.layout = known;
        }
        return known;
    }
}
