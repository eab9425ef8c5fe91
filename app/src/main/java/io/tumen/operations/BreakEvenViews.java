package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.PlaceId;
import io.tumen.law.Judgement;
import io.tumen.law.Standing;
import io.tumen.operations.PlanView.BreakEvenView;
import io.tumen.planner.BreakEven;
import io.tumen.planner.GatewayWays;
import io.tumen.planner.Plan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Holds the cheapest way of each foreign port against the cheapest of the corridor's reference port.
final class BreakEvenViews {
    private static final Comparator<Itinerary> BY_COST =
            Comparator.comparingDouble(itinerary -> itinerary.costCny().likely());

    private final Corridor corridor;
    private final Money money;

    BreakEvenViews(Corridor corridor, Money money) {
        this.money = money;
        this.corridor = corridor;
    }

    /// Nothing where no way stays inside the country.
    List<BreakEvenView> viewsOf(Plan plan) {
        Optional<Itinerary> reference = reference(plan);
        return reference.stream()
                .flatMap(inside -> abroad(plan).stream()
                        .map(way -> viewOf(
                                plan.judgementFor(way),
                                new BreakEven(
                                        way, inside, plan.query().cargo().teu(), money.exchange(), money.currency()))))
                .toList();
    }

    private Optional<Itinerary> reference(Plan plan) {
        List<Itinerary> inside =
                cheapest(plan).stream().filter(way -> way.way().staysInside()).toList();
        PlaceId wanted = corridor.assumptions().referencePort();
        Optional<Itinerary> there =
                inside.stream().filter(way -> way.gateway().equals(wanted)).findFirst();
        return there.or(() -> inside.stream().min(BY_COST));
    }

    private static List<Itinerary> abroad(Plan plan) {
        return cheapest(plan).stream()
                .filter(way -> !way.way().staysInside())
                .sorted(BY_COST)
                .toList();
    }

    private static List<Itinerary> cheapest(Plan plan) {
        return plan.gateways().stream()
                .map(GatewayWays::ways)
                .map(ways -> ways.stream().min(BY_COST).orElseThrow())
                .toList();
    }

    private BreakEvenView viewOf(Judgement judgement, BreakEven breakEven) {
        PlaceId way = breakEven.way().gateway();
        PlaceId other = breakEven.other().gateway();
        return new BreakEvenView(
                way.value(),
                corridor.placeFor(way).nameEn(),
                other.value(),
                corridor.placeFor(other).nameEn(),
                breakEven.aheadPerTeu(),
                breakEven.words(corridor, BreakEven.Part.SEA) + doubt(judgement));
    }

    private static String doubt(Judgement judgement) {
        return judgement.standing() == Standing.UNKNOWN ? " Whether it may be taken is unknown." : "";
    }
}
