package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Place;
import io.tumen.corridor.Range;
import io.tumen.law.Judgement;
import io.tumen.planner.Limits;
import io.tumen.planner.PlanQuery;
import io.tumen.planner.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/// Shows what ways come to.
final class ChoiceViews {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double PARTS = 1000;

    private final Corridor corridor;
    private final Place origin;
    private final PlanQuery query;
    private final Money money;
    private final Assumed assumed;

    /// @param query   what all ways shown share but for ready time and destination
    /// @param assumed counts the price lines of all ways shown
    ChoiceViews(Corridor corridor, PlanQuery query, Money money, Assumed assumed) {
        this.corridor = corridor;
        this.origin = corridor.placeFor(query.origin());
        this.query = query;
        this.money = money;
        this.assumed = assumed;
    }

    ChoiceView viewOf(Itinerary itinerary, Judgement judgement, Instant ready, Place destination) {
        assumed.count(itinerary);
        Range cost = money.of(itinerary);
        Instant late = itinerary.late();
        return new ChoiceView(
                itinerary.gateway().value(),
                corridor.placeFor(itinerary.gateway()).nameEn(),
                JudgementViews.words(judgement.standing()),
                local(itinerary.departure(), origin),
                local(itinerary.likely(), destination),
                late == null ? null : local(late, destination),
                Duration.between(ready, itinerary.likely()).toSeconds() / SECONDS_PER_HOUR,
                cost,
                cost.times(1 / query.cargo().teu()),
                itinerary.co2eKg(),
                itinerary.transfers());
    }

    /// Those within the limits with their storage too, which steers no search.
    List<ChoiceView> viewsOf(List<Told> ways, Instant ready, Place destination) {
        return ways.stream()
                .filter(way -> isWithin(query.limits(), way))
                .map(way -> viewOf(way.itinerary(), way.judgement(), ready, destination))
                .toList();
    }

    private static boolean isWithin(Limits limits, Told way) {
        return Math.round(PARTS * way.itinerary().costCny().likely()) <= limits.milliCny();
    }

    static OffsetDateTime local(Instant moment, Place place) {
        return moment.atZone(place.zone()).toOffsetDateTime();
    }
}
