package io.tumen.operations;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.ClaimedSaving;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.HistoricShipment;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.corridor.Trade;
import io.tumen.feed.CorridorPackage;
import io.tumen.law.LegalQuestion;
import io.tumen.operations.HistoryView.ClaimCheckView;
import io.tumen.operations.HistoryView.ShipmentView;
import io.tumen.planner.NearMiss;
import io.tumen.planner.Plan;
import io.tumen.planner.PlanQuery;
import io.tumen.planner.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds what ran and what was claimed against the package: shipments against the law of their day, claims against
/// today's prices.
public final class History {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final HsCode MAIZE = new HsCode("100590");
    private static final Duration HORIZON = Duration.ofDays(60);
    private static final double MINUTES_PER_DAY = 24 * 60;

    private final CorridorPackage pack;
    private final Corridor corridor;
    private final Planner planner;
    private final JudgementViews judgements;

    History(CorridorPackage pack, Planner planner) {
        this.pack = pack;
        this.corridor = pack.corridor();
        this.planner = planner;
        this.judgements = new JudgementViews(corridor);
    }

    /// @param ready when the consignments that stand for the claims are ready
    public HistoryView at(Instant ready) {
        return new HistoryView(
                corridor.shipments().stream().map(this::judged).toList(),
                corridor.claims().stream().map(claim -> checked(claim, ready)).toList());
    }

    private ShipmentView judged(HistoricShipment shipment) {
        var question =
                new LegalQuestion(shipment.subdivision(), Trade.DOMESTIC, shipment.judgedOn(), shipment.way(), null);
        return new ShipmentView(
                shipment.date(),
                shipment.subdivision(),
                shipment.route(),
                shipment.quantity(),
                shipment.goods(),
                judgements.viewOf(pack.law().judge(question)));
    }

    private ClaimCheckView checked(ClaimedSaving claim, Instant ready) {
        Plan plan = planner.plan(queryFor(claim, ready));
        Itinerary claimed = cheapestVia(claim.gateway(), plan);
        Itinerary baseline = cheapestVia(claim.baselineGateway(), plan);
        Range computed = perUnit(claim.unit(), baseline.costCny().minus(claimed.costCny()));
        Range days = daysSaved(claimed, baseline);
        return new ClaimCheckView(
                claim.route(),
                claim.baseline(),
                claim.year(),
                claim.saving(),
                claim.unit(),
                computed,
                claim.days(),
                days,
                moneyInside(claim, computed) && daysInside(claim, days),
                claim.provenance().confidence().name(),
                corridor.sourceFor(claim.provenance().source()).title());
    }

    private PlanQuery queryFor(ClaimedSaving claim, Instant ready) {
        var cargo = new Cargo(MAIZE, 1, corridor.assumptions().tonnesPerTeu(), 0, true);
        String subdivision = corridor.placeFor(claim.origin()).subdivision();
        return new PlanQuery(claim.origin(), claim.destination(), ready, cargo, Trade.DOMESTIC, subdivision, HORIZON);
    }

    /// The cheapest way through that port, also when it cannot be taken now: its price is known all the same.
    private static Itinerary cheapestVia(PlaceId gateway, Plan plan) {
        Stream<Itinerary> open = plan.gateways().stream().flatMap(ways -> ways.ways().stream());
        Stream<Itinerary> missed =
                plan.nearMisses().stream().map(NearMiss::itinerary).flatMap(Stream::ofNullable);
        return Stream.concat(open, missed)
                .filter(itinerary -> itinerary.gateway().equals(gateway))
                .min(Comparator.comparingDouble(itinerary -> itinerary.costCny().likely()))
                .orElseThrow(() -> new IllegalStateException(
                        "No way through " + gateway + " at all. Maybe the package has no link or service there?"));
    }

    /// From one TEU to the unit of the claim. A "container" may be of twenty or forty feet, so it is one to two TEU.
    private Range perUnit(String unit, Range perTeu) {
        return switch (unit) {
            case "RMB/container" ->
                new Range(
                        Math.min(perTeu.low(), 2 * perTeu.low()),
                        1.5 * perTeu.likely(),
                        Math.max(perTeu.high(), 2 * perTeu.high()));
            case "RMB/t" ->
                perTeu.times(1 / corridor.assumptions().tonnesPerTeu().likely());
            default -> perTeu;
        };
    }

    private static @Nullable Range daysSaved(Itinerary claimed, Itinerary baseline) {
        Instant claimedLate = claimed.late();
        Instant baselineLate = baseline.late();
        if (claimedLate == null || baselineLate == null) {
            return null;
        }
        return new Range(
                days(claimedLate, baseline.early()),
                days(claimed.likely(), baseline.likely()),
                days(claimed.early(), baselineLate));
    }

    private static double days(Instant from, Instant until) {
        return Duration.between(from, until).toMinutes() / MINUTES_PER_DAY;
    }

    private static boolean moneyInside(ClaimedSaving claim, Range computed) {
        Double saving = claim.saving();
        return saving == null || computed.contains(saving);
    }

    private static boolean daysInside(ClaimedSaving claim, @Nullable Range days) {
        return NUMBER.matcher(claim.days())
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble)
                .allMatch(claimed -> days != null && days.contains(claimed));
    }
}
