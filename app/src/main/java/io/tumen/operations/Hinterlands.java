package io.tumen.operations;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Place;
import io.tumen.corridor.Trade;
import io.tumen.feed.CorridorPackage;
import io.tumen.operations.HinterlandView.OriginView;
import io.tumen.operations.HinterlandView.PortView;
import io.tumen.operations.HinterlandView.Win;
import io.tumen.planner.Criterion;
import io.tumen.planner.GatewayWays;
import io.tumen.planner.NearMiss;
import io.tumen.planner.Plan;
import io.tumen.planner.PlanQuery;
import io.tumen.planner.Planner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Tells from where goods get to one place, and which first port wins each origin.
public final class Hinterlands {
    private final Corridor corridor;
    private final List<UnderScenario> scenarios;
    private final PlanQueries queries;
    private final Planner planner;

    Hinterlands(CorridorPackage pack, Planner planner) {
        this.corridor = pack.corridor();
        this.scenarios = UnderScenario.of(pack);
        this.queries = new PlanQueries(corridor, pack.law());
        this.planner = planner;
    }

    /// @param progress told the part that is done, from 0 to 1
    /// @throws InvalidValueException for the first field that cannot be read
    public HinterlandView hinterland(ReachForm form, DoubleConsumer progress) {
        Stated.checked(form);
        Place destination = queries.destinationFor(form.place());
        List<Place> places =
                Reaches.placesWith(corridor, Activity.LOAD, PlanQueries.tradeOf(form.goods()) != Trade.IMPORT).stream()
                        .filter(place -> !place.equals(destination))
                        .toList();
        if (places.isEmpty()) {
            throw new InvalidValueException("destination", form.place(), "a place that goods of another place go to");
        }
        var origins = new ArrayList<OriginView>();
        var assumed = new Assumed();
        for (Place origin : places) {
            PlanQuery query = queryFor(form, origin, destination);
            var views = new ChoiceViews(corridor, query, Money.of(form.goods().currency(), corridor, query), assumed);
            origins.add(origin(origin, query, views));
            progress.accept((double) origins.size() / places.size());
        }
        PlanQuery some = queryFor(form, places.getFirst(), destination);
        return new HinterlandView(
                scenarios,
                destination.id().value(),
                destination.nameEn(),
                QuestionView.of(some, corridor, form.goods().currency()),
                form.ready(),
                origins,
                assumed.notes());
    }

    private PlanQuery queryFor(ReachForm form, Place origin, Place destination) {
        Instant ready = Reading.moment("ready date", form.ready(), origin.zone());
        return queries.queryFor(origin, destination, ready, form.goods(), form.limits());
    }

    private OriginView origin(Place origin, PlanQuery query, ChoiceViews views) {
        Plan plan = planner.plan(query).withoutDetours();
        Function<Itinerary, ChoiceView> view =
                way -> views.viewOf(way, plan.judgementFor(way), query.ready(), corridor.placeFor(query.destination()));
        List<PortView> ports = plan.gateways().stream()
                .map(gateway -> port(gateway, view))
                .sorted(Comparator.comparingDouble(
                        port -> port.cheapest().cost().likely()))
                .toList();
        double teu = query.cargo().teu();
        return new OriginView(
                origin.id().value(),
                origin.nameEn(),
                origin.position().longitude(),
                origin.position().latitude(),
                ports,
                query.criteria().contains(Criterion.COST)
                        ? win(ports, PortView::cheapest, way -> way.costPerTeu().likely())
                        : null,
                win(ports, PortView::fastest, ChoiceView::hours),
                query.criteria().contains(Criterion.CO2E)
                        ? win(ports, PortView::cleanest, way -> way.co2eKg().likely() / teu)
                        : null,
                ports.isEmpty() ? why(plan.nearMisses().getFirst()) : null);
    }

    private static String why(NearMiss first) {
        return first.reason() instanceof NearMiss.NoWay
                ? "Nothing in this corridor leads there, on whatever day and under whatever law."
                : first.words();
    }

    private PortView port(GatewayWays gateway, Function<Itinerary, ChoiceView> view) {
        return new PortView(
                gateway.gateway().value(),
                corridor.placeFor(gateway.gateway()).nameEn(),
                gateway.byShip(),
                view.apply(least(gateway, way -> way.costCny().likely())),
                view.apply(least(gateway, way -> way.likely().getEpochSecond())),
                view.apply(least(gateway, way -> way.co2eKg().likely())));
    }

    private static Itinerary least(GatewayWays gateway, ToDoubleFunction<Itinerary> amount) {
        return gateway.ways().stream().min(Comparator.comparingDouble(amount)).orElseThrow();
    }

    private static @Nullable Win win(
            List<PortView> ports, Function<PortView, ChoiceView> best, ToDoubleFunction<ChoiceView> amount) {
        List<PortView> ranked = ports.stream()
                .sorted(Comparator.comparingDouble(port -> amount.applyAsDouble(best.apply(port))))
                .toList();
        if (ranked.isEmpty()) {
            return null;
        }
        PortView first = ranked.getFirst();
        PortView next = ranked.size() > 1 ? ranked.get(1) : null;
        double own = amount.applyAsDouble(best.apply(first));
        return new Win(
                first.port(),
                first.portName() + (first.byShip() ? "" : " overland"),
                best.apply(first).standing(),
                own,
                next == null ? null : amount.applyAsDouble(best.apply(next)) - own,
                next == null ? null : next.portName() + (next.byShip() ? "" : " overland"));
    }
}
