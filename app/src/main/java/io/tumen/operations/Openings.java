package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import io.tumen.law.Act;
import io.tumen.law.Agreement;
import io.tumen.law.Article;
import io.tumen.law.Law;
import io.tumen.law.LegalQuestion;
import io.tumen.law.Role;
import io.tumen.law.Standing;
import io.tumen.operations.ActsView.OpenPlaceView;
import io.tumen.operations.ActsView.OpeningView;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which of the places that acts name are open to the domestic goods of a province, from turning day to turning day.
/// The law is asked about each place alone.
final class Openings {
    private final Corridor corridor;
    private final Law law;
    private final String province;

    Openings(Corridor corridor, Law law, String province) {
        this.corridor = corridor;
        this.law = law;
        this.province = province;
    }

    /// @param place the place, or any one of the country that is named as a whole
    private record Named(Role role, PlaceId place, String name) {}

    List<OpeningView> of(List<Act> acts) {
        Set<Named> named = placesNamed(acts);
        return turningDays(acts).stream()
                .map(day -> new OpeningView(
                        day,
                        province,
                        named.stream()
                                .filter(place -> standing(day, place) != Standing.UNLAWFUL)
                                .map(place -> view(day, place))
                                .toList()))
                .toList();
    }

    private Set<LocalDate> turningDays(List<Act> acts) {
        var days = new TreeSet<LocalDate>();
        for (Act act : acts) {
            days.add(act.inForce().earliest());
            days.add(act.inForce().certain());
        }
        for (Agreement agreement : law.agreements()) {
            days.add(agreement.firstDay());
            if (agreement.lastDay() != null) {
                days.add(agreement.lastDay().plusDays(1));
            }
        }
        return days;
    }

    private Set<Named> placesNamed(List<Act> acts) {
        var places = new LinkedHashSet<Named>();
        for (Role role : Role.values()) {
            for (Act act : acts) {
                for (Article article : act.articles()) {
                    addPlaces(role, article, places);
                }
            }
        }
        return places;
    }

    private void addPlaces(Role role, Article article, Set<Named> places) {
        article.permits().stream()
                .filter(permit -> permit.role() == role)
                .map(permit -> new Named(
                        role, permit.place(), corridor.placeFor(permit.place()).nameEn()))
                .forEach(places::add);
        article.countryPermits().stream()
                .filter(permit -> permit.role() == role)
                .flatMap(permit -> corridor.places().stream()
                        .filter(place -> place.country().equals(permit.country()))
                        .map(Place::id)
                        .limit(1)
                        .map(any -> new Named(role, any, ActsViews.anyIn(permit.country()))))
                .forEach(places::add);
    }

    private Standing standing(LocalDate day, Named place) {
        Way way = switch (place.role()) {
            case EXIT -> new Way(place.place(), null, null);
            case TRANSIT -> new Way(null, place.place(), null);
            case ENTRY -> new Way(null, null, place.place());
        };
        return law.judge(new LegalQuestion(province, Trade.DOMESTIC, day, way, null))
                .standing();
    }

    private OpenPlaceView view(LocalDate day, Named place) {
        return new OpenPlaceView(
                ActsViews.word(place.role()),
                place.place().value(),
                place.name(),
                JudgementViews.words(standing(day, place)));
    }
}
