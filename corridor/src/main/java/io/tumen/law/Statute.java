package io.tumen.law;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.PlaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All acts for the goods of one subdivision: a list of places for each role, and the conditions of each frame.
///
/// A frame is an act that stands alone, with all acts that add to it. The post where the goods leave decides the frame,
/// and the conditions of all its acts bind the way.
final class Statute {
    /// Of a subdivision for which nothing was enacted.
    static final Statute EMPTY = new Statute(List.of());

    private final List<Act> acts;
    private final Map<Role, PlaceList> lists = new EnumMap<>(Role.class);
    private final Map<String, List<Obligation>> obligationsByFrame = new HashMap<>();

    Statute(List<Act> acts) {
        this.acts = acts.stream()
                .sorted(Comparator.comparing((Act act) -> act.inForce().certain())
                        .thenComparing(Act::id))
                .toList();
        for (Role role : Role.values()) {
            lists.put(role, new PlaceList(role, this.acts));
        }
        this.acts.forEach(this::addObligations);
    }

    private void addObligations(Act act) {
        List<Obligation> obligations = obligationsByFrame.computeIfAbsent(frameOf(act), frame -> new ArrayList<>());
        for (Article article : act.articles()) {
            article.conditions().forEach(condition -> obligations.add(new Obligation(act, article, condition)));
        }
    }

    private String frameOf(Act act) {
        String base = act.addsTo();
        return base == null ? act.id() : frameOf(actFor(base));
    }

    private Act actFor(String id) {
        return acts.stream()
                .filter(act -> act.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No act " + id + " for the same subdivision. Maybe the feed's rules were not run?"));
    }

    boolean isEmpty() {
        return acts.isEmpty();
    }

    PlaceList listFor(Role role) {
        return lists.getOrDefault(role, new PlaceList(role, List.of()));
    }

    Reading read(Role role, PlaceId place, LocalDate day) {
        return listFor(role).read(place, day);
    }

    /// The conditions that bind a way begun under that act.
    List<Obligation> obligationsUnder(Act opening, LocalDate day) {
        return obligationsByFrame.getOrDefault(frameOf(opening), List.of()).stream()
                .filter(obligation -> obligation.act().inForce().possiblyOn(day))
                .toList();
    }

    /// How leaving at that post stands, the conditions on the goods included.
    Standing standingOfExit(PlaceId post, LocalDate day, Cargo cargo) {
        Reading reading = read(Role.EXIT, post, day);
        Standing standing = reading.standing();
        Act opening = reading.opening();
        if (opening == null) {
            return standing;
        }
        for (Obligation obligation : obligationsUnder(opening, day)) {
            standing = standing.worse(obligation.standing(cargo, day));
        }
        return standing;
    }

    /// The article that forbids other trade than domestic, as of the day; null when none was read.
    @Nullable
    Citation findDomesticTradeArticle(LocalDate day) {
        return obligationsByFrame.values().stream()
                .flatMap(List::stream)
                .filter(obligation -> obligation.condition().demand() instanceof Demand.DomesticTrade)
                .filter(obligation -> obligation.act().inForce().certainlyOn(day))
                .min(Comparator.comparing(obligation -> obligation.act().id()))
                .map(Obligation::citation)
                .orElse(null);
    }

    /// The days on which a reading may change.
    Set<LocalDate> turningDays() {
        var days = new TreeSet<LocalDate>();
        for (Act act : acts) {
            days.add(act.inForce().earliest());
            days.add(act.inForce().certain());
        }
        return days;
    }
}
