package io.tumen.operations;

import io.tumen.corridor.ClaimedSaving;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Itinerary;
import io.tumen.feed.CorridorPackage;
import io.tumen.operations.PlanView.ClaimView;
import io.tumen.operations.PlanView.Query;
import io.tumen.operations.PlanView.Way;
import io.tumen.planner.Outlooks;
import io.tumen.planner.Plan;
import io.tumen.planner.PlanQuery;
import io.tumen.planner.Planner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plans consignments.
public final class Planning {
    private static final Comparator<Itinerary> BY_COST =
            Comparator.comparingDouble(itinerary -> itinerary.costCny().likely());

    private final Corridor corridor;
    private final List<UnderScenario> scenarios;
    private final PlanQueries queries;
    private final Planner planner;

    Planning(CorridorPackage pack, Planner planner) {
        this.corridor = pack.corridor();
        this.scenarios = UnderScenario.of(pack);
        this.queries = new PlanQueries(corridor);
        this.planner = planner;
    }

    /// @throws InvalidValueException for the first field that cannot be read
    public PlanView plan(PlanForm form) {
        PlanQuery query = queries.queryFor(form);
        Instant deadline = queries.findDeadline(form, query);
        Plan plan = planner.plan(query);
        List<Way> ways = ways(plan, deadline);
        Query question = question(query, deadline);
        return new PlanView(
                scenarios,
                question,
                ways,
                new NearMissViews(corridor, plan.query()).viewsOf(plan.nearMisses()),
                new BreakEvenViews(corridor).viewsOf(plan),
                corridor.claims().stream().map(this::claim).toList(),
                new PlanNotes(corridor).notesOn(ways, question.deadline()));
    }

    /// The ways of all gateways, the cheapest first, as both doors list them.
    private List<Way> ways(Plan plan, @Nullable Instant deadline) {
        Outlooks outlooks = planner.outlooks(plan.query());
        var outlookViews = new OutlookViews(
                corridor, corridor.placeFor(plan.query().destination()).zone(), deadline);
        var views = new WayViews(corridor, plan.query());
        var ways = new ArrayList<Way>();
        for (Ranked ranked : byCost(plan)) {
            ways.add(views.viewOf(
                    "w" + (ways.size() + 1),
                    ranked.itinerary(),
                    outlookViews.viewOf(outlooks.outlookFor(ranked.itinerary())),
                    plan.judgementFor(ranked.itinerary()),
                    plan.front().contains(ranked.itinerary()),
                    Best.of(ranked.itinerary(), ranked.gateway())));
        }
        return ways;
    }

    /// @param gateway all itineraries of its gateway
    private record Ranked(Itinerary itinerary, List<Itinerary> gateway) {}

    private static List<Ranked> byCost(Plan plan) {
        return plan.gateways().stream()
                .flatMap(gateway -> gateway.ways().stream().map(way -> new Ranked(way, gateway.ways())))
                .sorted(Comparator.comparing(Ranked::itinerary, BY_COST))
                .toList();
    }

    private Query question(PlanQuery query, @Nullable Instant deadline) {
        var origin = corridor.placeFor(query.origin());
        var destination = corridor.placeFor(query.destination());
        return new Query(
                origin.id().value(),
                origin.nameEn(),
                destination.id().value(),
                destination.nameEn(),
                query.cargo().teu(),
                query.cargo().tonnes(),
                query.cargo().hs().toString(),
                query.ready().atZone(origin.zone()).toOffsetDateTime(),
                query.trade().toString(),
                query.subdivision(),
                deadline == null ? null : deadline.atZone(destination.zone()).toOffsetDateTime());
    }

    private ClaimView claim(ClaimedSaving claim) {
        return new ClaimView(
                claim.route(),
                claim.baseline(),
                claim.saving(),
                claim.unit(),
                claim.days(),
                claim.year(),
                claim.provenance().confidence().name(),
                corridor.sourceFor(claim.provenance().source()).title());
    }
}
