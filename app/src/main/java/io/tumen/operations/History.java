package io.tumen.operations;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.ClaimedSaving;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Exchange;
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
import io.tumen.planner.BreakEven;
import io.tumen.planner.NearMiss;
import io.tumen.planner.Plan;
import io.tumen.planner.PlanQuery;
import io.tumen.planner.Planner;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Holds what ran and what was claimed against the package: shipments against the law of their day, claims against
/// today's prices.
public final class History {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final HsCode MAIZE = new HsCode("100590");
    /// Early enough for goods from anywhere on the corridor to reach the last departure.
    private static final int DAYS_BEFORE_LAST_RUN = 40;
    /// Papers are paid once for all of it.
    private static final double TEU_OF_A_SHIPMENT = 40;

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
        Passage claimed = cheapestVia(claim.gateway(), claim, ready);
        Passage baseline = cheapestVia(claim.baselineGateway(), claim, ready);
        Range computed = perUnit(
                claim.unit(),
                new BreakEven(
                                claimed.itinerary(),
                                baseline.itinerary(),
                                TEU_OF_A_SHIPMENT,
                                new Exchange(
                                        corridor, ready.atZone(ZoneOffset.UTC).toLocalDate()),
                                Money.YUAN)
                        .aheadPerTeu());
        Range days = baseline.days().minus(claimed.days());
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

    /// A shipment carried through a port.
    ///
    /// @param days from ready to delivered
    private record Passage(Itinerary itinerary, Range days) {}

    /// The cheapest way through that port. Where no service runs any more, as when one still did: prices have no dates
    /// here.
    private Passage cheapestVia(PlaceId gateway, ClaimedSaving claim, Instant ready) {
        Plan plan = planner.plan(queryFor(claim, ready));
        Plan running = runs(gateway, plan) ? plan : planner.plan(queryFor(claim, lastRun(gateway, plan)));
        return running.gateways().stream()
                .flatMap(ways -> ways.ways().stream())
                .filter(itinerary -> itinerary.gateway().equals(gateway))
                .min(Comparator.comparingDouble(itinerary -> itinerary.costCny().likely()))
                .map(itinerary -> passage(itinerary, running.query()))
                .orElseThrow(() -> noWay(gateway));
    }

    private static boolean runs(PlaceId gateway, Plan plan) {
        return plan.gateways().stream().anyMatch(ways -> ways.gateway().equals(gateway));
    }

    private static Instant lastRun(PlaceId gateway, Plan plan) {
        return plan.nearMisses().stream()
                .filter(miss -> gateway.equals(miss.gateway()))
                .map(NearMiss::reason)
                .flatMap(reason -> reason instanceof NearMiss.NoServiceNow none
                        ? Stream.ofNullable(none.lastRan())
                        : Stream.empty())
                .max(Comparator.naturalOrder())
                .map(day -> day.minusDays(DAYS_BEFORE_LAST_RUN)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())
                .orElseThrow(() -> noWay(gateway));
    }

    private static IllegalStateException noWay(PlaceId gateway) {
        return new IllegalStateException("A claim names " + gateway
                + ", but nothing ever ran there. Maybe the package lacks a link or a service?");
    }

    private static Passage passage(Itinerary itinerary, PlanQuery query) {
        Instant late = itinerary.late() == null ? query.ready().plus(query.horizon()) : itinerary.late();
        return new Passage(
                itinerary,
                new Range(
                        days(query.ready(), itinerary.early()),
                        days(query.ready(), itinerary.likely()),
                        days(query.ready(), late)));
    }

    private PlanQuery queryFor(ClaimedSaving claim, Instant ready) {
        var cargo = new Cargo(
                MAIZE, TEU_OF_A_SHIPMENT, corridor.assumptions().tonnesPerTeu().times(TEU_OF_A_SHIPMENT), 0, true);
        String subdivision = corridor.placeFor(claim.origin()).subdivision();
        boolean home = corridor.assumptions()
                .isHome(corridor.placeFor(claim.destination()).country());
        return new PlanQuery(
                claim.origin(),
                claim.destination(),
                ready,
                cargo,
                home ? Trade.DOMESTIC : Trade.EXPORT,
                subdivision,
                PlanQuery.LONGEST_HORIZON);
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

    private static double days(Instant from, Instant until) {
        return Duration.between(from, until).toMinutes() / MINUTES_PER_DAY;
    }

    private static boolean moneyInside(ClaimedSaving claim, Range computed) {
        Double saving = claim.saving();
        return saving == null || computed.contains(saving);
    }

    private static boolean daysInside(ClaimedSaving claim, Range days) {
        return NUMBER.matcher(claim.days())
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble)
                .allMatch(days::contains);
    }
}
