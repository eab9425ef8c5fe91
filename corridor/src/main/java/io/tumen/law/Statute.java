package io.tumen.law;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All acts for the goods of one subdivision: a list of places for each role, and the conditions of each frame; beside
/// them what other states let these goods use.
///
/// A frame is an act that stands alone, with all acts that add to it. The post where the goods leave decides the frame,
/// and the conditions of all its acts bind the way.
final class Statute {
    private final List<Act> acts;
    private final Journey journey;
    private final Agreements agreements;
    private final Map<Role, PlaceList> lists = new EnumMap<>(Role.class);
    private final Map<String, List<Obligation>> obligationsByFrame = new HashMap<>();

    /// @param countries the country of each place that the law may be asked about
    Statute(List<Act> acts, Journey journey, Agreements agreements, Map<PlaceId, String> countries) {
        this.journey = journey;
        this.agreements = agreements;
        this.acts = acts.stream()
                .sorted(Comparator.comparing((Act act) -> act.inForce().certain())
                        .thenComparing(Act::id))
                .toList();
        for (Role role : Role.values()) {
            lists.put(role, new PlaceList(role, this.acts, countries));
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

    Journey journey() {
        return journey;
    }

    Agreements agreements() {
        return agreements;
    }

    /// Every place about which something is said in that role.
    Set<PlaceId> placesNamed(Role role) {
        Set<PlaceId> places = new LinkedHashSet<>(listFor(role).placesNamed());
        if (role == Role.TRANSIT) {
            places.addAll(agreements.placesCovered());
        }
        return places;
    }

    /// How domestic goods that left on that day stand at a place abroad or at home again.
    Standing standingOf(Role role, PlaceId place, LocalDate day) {
        Standing standing = read(role, place, day).standing();
        return role == Role.TRANSIT
                ? standing.worse(agreements.read(place, Trade.DOMESTIC, day).standing())
                : standing;
    }

    boolean isEmpty() {
        return acts.isEmpty();
    }

    PlaceList listFor(Role role) {
        return Objects.requireNonNull(lists.get(role));
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
                .filter(obligation -> obligation.condition().requirement() instanceof Requirement.DomesticTrade)
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
        days.addAll(agreements.turningDays());
        return days;
    }
}
