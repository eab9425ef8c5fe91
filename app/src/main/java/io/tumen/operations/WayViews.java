package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.law.Judgement;
import io.tumen.operations.PlanView.Crossing;
import io.tumen.operations.PlanView.Hours;
import io.tumen.operations.PlanView.LegView;
import io.tumen.operations.PlanView.ProfilePoint;
import io.tumen.operations.PlanView.Way;
import io.tumen.planner.PlanQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows the itineraries of one query.
final class WayViews {
    private static final double SECONDS_PER_HOUR = 3600;

    private final Corridor corridor;
    private final PlanQuery query;
    private final Money money;
    private final LegViews legs;
    private final JudgementViews judgements;

    WayViews(Corridor corridor, PlanQuery query, Money money) {
        this.corridor = corridor;
        this.query = query;
        this.money = money;
        this.legs = new LegViews(corridor, money);
        this.judgements = new JudgementViews(corridor);
    }

    /// @param best what the itinerary is best in among those of its gateway
    Way viewOf(
            String id,
            Itinerary itinerary,
            OutlookView outlook,
            Judgement judgement,
            boolean onFront,
            List<String> best) {
        Place arrival = corridor.placeFor(query.destination());
        List<LegView> legViews = itinerary.legs().stream().map(legs::viewOf).toList();
        return new Way(
                id,
                itinerary.gateway().value(),
                corridor.placeFor(itinerary.gateway()).nameEn(),
                JudgementViews.words(judgement.standing()),
                best,
                onFront,
                itinerary.way().staysInside(),
                crossing(itinerary, legViews),
                local(itinerary.departure(), corridor.placeFor(query.origin())),
                local(itinerary.early(), arrival),
                local(itinerary.likely(), arrival),
                itinerary.late() == null ? null : local(itinerary.late(), arrival),
                hoursOf(itinerary),
                outlook,
                money.of(itinerary),
                costPerTeu(itinerary),
                itinerary.co2eKg(),
                itinerary.distanceKm(),
                itinerary.transfers(),
                judgements.viewOf(judgement),
                legViews,
                profile(legViews));
    }

    private static @Nullable Crossing crossing(Itinerary itinerary, List<LegView> legs) {
        var way = itinerary.way();
        if (way.staysInside()) {
            return null;
        }
        String exit = idOrNull(way.exit());
        LocalDate exitDay = legs.stream()
                .filter(leg -> leg.kind().equals("haul") && leg.start().equals(exit))
                .map(leg -> leg.from().toLocalDate())
                .findFirst()
                .orElse(null);
        return new Crossing(exit, idOrNull(way.transit()), idOrNull(way.entry()), exitDay);
    }

    private static @Nullable String idOrNull(@Nullable PlaceId place) {
        return place == null ? null : place.value();
    }

    Range costPerTeu(Itinerary itinerary) {
        return money.of(itinerary).times(1 / query.cargo().teu());
    }

    Hours hoursOf(Itinerary itinerary) {
        Instant late = itinerary.late();
        return new Hours(
                hoursUntil(itinerary.early()), hoursUntil(itinerary.likely()), late == null ? null : hoursUntil(late));
    }

    private List<ProfilePoint> profile(List<LegView> steps) {
        var points = new ArrayList<ProfilePoint>();
        double km = 0;
        double spent = 0;
        points.add(new ProfilePoint(query.origin().value(), 0, 0, 0));
        for (LegView step : steps) {
            km += step.distanceKm();
            spent += step.costs().stream()
                    .mapToDouble(cost -> cost.amount().likely())
                    .sum();
            points.add(new ProfilePoint(step.to(), km, hoursUntil(step.until().toInstant()), spent));
        }
        return points;
    }

    private double hoursUntil(Instant moment) {
        return Duration.between(query.ready(), moment).toSeconds() / SECONDS_PER_HOUR;
    }

    private static OffsetDateTime local(Instant moment, Place place) {
        return moment.atZone(place.zone()).toOffsetDateTime();
    }
}
