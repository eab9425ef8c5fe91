package io.tumen.operations;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import io.tumen.feed.CorridorPackage;
import io.tumen.operations.ReachView.PlaceReached;
import io.tumen.planner.Finder;
import io.tumen.planner.PlanQuery;
import io.tumen.planner.Planner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells where goods of one place can get to.
public final class Reaches {
    private final Corridor corridor;
    private final List<UnderScenario> scenarios;
    private final PlanQueries queries;
    private final Planner planner;

    Reaches(CorridorPackage pack, Planner planner) {
        this.corridor = pack.corridor();
        this.scenarios = UnderScenario.of(pack);
        this.queries = new PlanQueries(corridor, pack.law());
        this.planner = planner;
    }

    /// @throws InvalidValueException for the first field that cannot be read
    public ReachView reach(ReachForm form) {
        Stated.checked(form);
        Place origin = queries.originFor(form.place());
        Instant ready = Reading.moment("ready date", form.ready(), origin.zone());
        List<Place> goals = goals(origin, PlanQueries.tradeOf(form.goods()));
        PlanQuery query = queries.queryFor(origin, goals.getFirst(), ready, form.goods(), form.limits());
        planner.refuseOddEnds(query);
        Money money = Money.of(form.goods().currency(), corridor, query);
        var assumed = new Assumed();
        var views = new ChoiceViews(corridor, query, money, assumed);
        List<PlaceReached> places = places(query, goals, views);
        Set<String> reached = places.stream().map(PlaceReached::place).collect(Collectors.toSet());
        List<String> unreached = goals.stream()
                .filter(place -> !reached.contains(place.id().value()))
                .map(Place::nameEn)
                .toList();
        return new ReachView(
                scenarios,
                origin.id().value(),
                origin.nameEn(),
                QuestionView.of(query, money),
                ChoiceViews.local(ready, origin),
                places,
                unreached,
                assumed.notes());
    }

    /// The places to which goods of this trade may want to go.
    private List<Place> goals(Place origin, Trade trade) {
        return placesWith(corridor, Activity.UNLOAD, trade != Trade.EXPORT).stream()
                .filter(place -> !place.equals(origin))
                .toList();
    }

    /// @param home whether those at home are meant, or those abroad
    static List<Place> placesWith(Corridor corridor, Activity activity, boolean home) {
        Set<PlaceId> offering = corridor.terminals().stream()
                .filter(terminal -> terminal.findHandling(activity) != null)
                .map(terminal -> terminal.place())
                .collect(Collectors.toSet());
        return corridor.places().stream()
                .filter(place -> offering.contains(place.id()))
                .filter(place -> corridor.assumptions().isHome(place.country()) == home)
                .toList();
    }

    private List<PlaceReached> places(PlanQuery query, List<Place> goals, ChoiceViews views) {
        Finder finder = planner.finder(
                query.goods(),
                query.counted(),
                query.ready(),
                query.ready().plus(query.horizon()),
                query.rateDay(corridor));
        finder.limit(query.limits());
        Set<PlaceId> reached =
                finder.reach(query.origin(), query.ready(), query.horizon()).keySet();
        var places = new ArrayList<PlaceReached>();
        for (Place goal : goals) {
            List<ChoiceView> ways = reached.contains(goal.id())
                    ? views.viewsOf(
                            finder.tell(query.origin(), goal.id(), query.ready(), query.horizon()), query.ready(), goal)
                    : List.of();
            if (!ways.isEmpty()) {
                places.add(place(goal, ways));
            }
        }
        places.sort(Comparator.comparing(place -> place.earliest().arrival().toInstant()));
        return places;
    }

    private static PlaceReached place(Place goal, List<ChoiceView> ways) {
        return new PlaceReached(
                goal.id().value(),
                goal.nameEn(),
                goal.position().longitude(),
                goal.position().latitude(),
                ways.size(),
                ways.getFirst(),
                ways.stream()
                        .min(Comparator.comparingDouble(way -> way.cost().likely()))
                        .orElseThrow());
    }
}
