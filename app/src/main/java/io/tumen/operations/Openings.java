package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import io.tumen.feed.CorridorPackage;
import io.tumen.law.Act;
import io.tumen.law.Article;
import io.tumen.law.Law;
import io.tumen.law.LegalQuestion;
import io.tumen.law.Permit;
import io.tumen.law.Regime;
import io.tumen.law.Role;
import io.tumen.law.Standing;
import io.tumen.operations.ActsView.OpenPlaceView;
import io.tumen.operations.ActsView.OpeningView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which of the places that acts name are open to the domestic goods of each province, from turning day to turning
/// day. The law is asked about each place alone.
final class Openings {
    private final Corridor corridor;
    private final Law law;

    Openings(CorridorPackage pack) {
        this.corridor = pack.corridor();
        this.law = pack.law();
    }

    List<OpeningView> of(Regime regime) {
        var views = new ArrayList<OpeningView>();
        for (String province : new TreeSet<>(regime.subdivisions().keySet())) {
            List<Act> acts = regime.acts().stream()
                    .filter(act -> act.subdivision().equals(province))
                    .toList();
            turningDays(acts).forEach(day -> views.add(new OpeningView(day, province, openOn(day, province, acts))));
        }
        return views;
    }

    private static Set<LocalDate> turningDays(List<Act> acts) {
        var days = new TreeSet<LocalDate>();
        for (Act act : acts) {
            days.add(act.inForce().earliest());
            days.add(act.inForce().certain());
        }
        return days;
    }

    private List<OpenPlaceView> openOn(LocalDate day, String province, List<Act> acts) {
        var open = new ArrayList<OpenPlaceView>();
        for (Role role : Role.values()) {
            for (PlaceId place : placesNamed(role, acts)) {
                Standing standing = standing(day, province, role, place);
                if (standing != Standing.UNLAWFUL) {
                    open.add(view(role, place, standing));
                }
            }
        }
        return open;
    }

    private static Set<PlaceId> placesNamed(Role role, List<Act> acts) {
        var places = new LinkedHashSet<PlaceId>();
        for (Act act : acts) {
            for (Article article : act.articles()) {
                article.permits().stream()
                        .filter(permit -> permit.role() == role)
                        .map(Permit::place)
                        .forEach(places::add);
            }
        }
        return places;
    }

    private Standing standing(LocalDate day, String province, Role role, PlaceId place) {
        Way way = switch (role) {
            case EXIT -> new Way(place, null, null);
            case TRANSIT -> new Way(null, place, null);
            case ENTRY -> new Way(null, null, place);
        };
        return law.judge(new LegalQuestion(province, Trade.DOMESTIC, day, way, null))
                .standing();
    }

    private OpenPlaceView view(Role role, PlaceId place, Standing standing) {
        return new OpenPlaceView(
                ActsViews.word(role), place.value(), corridor.placeFor(place).nameEn(), JudgementViews.words(standing));
    }
}
