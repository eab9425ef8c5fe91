package io.tumen.planner;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Leg;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.corridor.Trade;
import io.tumen.law.Journey;
import io.tumen.law.Judgement;
import io.tumen.law.Law;
import io.tumen.law.LegalQuestion;
import io.tumen.law.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes deliveries of a search out as itineraries: the legs at the likely times, the early and the late end,
/// money, CO2e and how the way stands with the law.
final class ProposalWriter {
    private static final double MILLI = 1000;

    private final Corridor corridor;
    private final Law law;
    private final PlanQuery query;
    private final Window window;
    private final LegWriter legWriter;
    private final Invoice invoice;
    private final StorageBill storage;

    ProposalWriter(Law law, PlanQuery query, Window window) {
        this(law, query, window, query.rateDay(window.network().corridor()));
    }

    /// @param rateDay whose exchange rates hold
    ProposalWriter(Law law, PlanQuery query, Window window, LocalDate rateDay) {
        this.corridor = window.network().corridor();
        this.law = law;
        this.query = query;
        this.window = window;
        Charges charges = Charges.on(rateDay, corridor, query.cargo());
        this.legWriter = new LegWriter(charges);
        this.invoice = new Invoice(charges);
        this.storage = new StorageBill(charges, window.from(), window.until());
    }

    /// The same for goods that are ready at another time, at the exchange rates of this one.
    ProposalWriter at(Window other, PlanQuery asked) {
        return new ProposalWriter(law, asked, other, query.rateDay(corridor));
    }

    /// The route as it runs under these conditions.
    Itinerary itinerary(Setting setting, Route route) {
        Run likely = run(setting, route, Pace.LIKELY);
        return itinerary(setting, route, likely, Footprint.of(setting.network(), route));
    }

    Proposal write(Setting setting, Search search, Delivery delivery) {
        Route route = search.route(delivery);
        Run likely = run(setting, route, Pace.LIKELY);
        if (likely.end() != delivery.minute()) {
            throw new IllegalStateException("The search delivers at minute " + delivery.minute()
                    + ", the same legs run at " + likely.end() + ". Maybe the search and the replay differ in a rule?");
        }
        Footprint footprint = Footprint.of(setting.network(), route);
        Judgement judgement = judge(footprint, exitDay(footprint, likely));
        Itinerary itinerary = itinerary(setting, route, likely, footprint);
        return new Proposal(withStorage(delivery, itinerary), route, itinerary, likely, judgement);
    }

    private static Delivery withStorage(Delivery delivery, Itinerary itinerary) {
        double cny = itinerary.costs().stream()
                .filter(line -> line.kind() == CostLine.Kind.STORAGE)
                .mapToDouble(line -> line.cny().likely())
                .sum();
        return delivery.dearerBy(Math.round(MILLI * cny));
    }

    Run run(Setting setting, Route route, Pace pace) {
        return Replay.run(setting.network(), setting.conditions(), legWriter, route, pace, window.from());
    }

    private Itinerary itinerary(Setting setting, Route route, Run likely, Footprint footprint) {
        Run fast = run(setting, route, Pace.FAST);
        Run slow = run(setting, route, Pace.SLOW);
        boolean arrives = slow.end() != Minutes.NEVER;
        var days = new Range(days(fast.end()), days(likely.end()), days(arrives ? slow.end() : window.until()));
        List<Leg> legs = withInventory(storage.writtenInto(fast, likely, slow), invoice.inventory(days));
        return new Itinerary(
                legs,
                departure(legs),
                Minutes.instant(fast.end()),
                Minutes.instant(likely.end()),
                arrives ? Minutes.instant(slow.end()) : null,
                cost(legs),
                co2e(legs),
                footprint.way(asked(footprint)),
                footprint.gateway());
    }

    private double days(int minute) {
        return (double) (minute - window.from()) / Minutes.PER_DAY;
    }

    // Time is paid for at the end, when it is known.
    private static List<Leg> withInventory(List<Leg> legs, List<CostLine> inventory) {
        var all = new ArrayList<>(legs);
        if (all.removeLast() instanceof Leg.Work work) {
            var costs = new ArrayList<>(work.costs());
            costs.addAll(inventory);
            all.add(work.withCosts(costs));
        }
        return all;
    }

    private static Instant departure(List<Leg> legs) {
        return legs.stream()
                .filter(Leg.Haul.class::isInstance)
                .findFirst()
                .orElseThrow()
                .from();
    }

    private static Range cost(List<Leg> legs) {
        return legs.stream()
                .flatMap(leg -> leg.costs().stream())
                .map(CostLine::cny)
                .reduce(Range.ZERO, Range::plus);
    }

    private static Range co2e(List<Leg> legs) {
        return legs.stream()
                .map(leg -> leg instanceof Leg.Haul haul ? haul.co2eKg() : Range.ZERO)
                .reduce(Range.ZERO, Range::plus);
    }

    /// The local day of leaving home, or of setting off for goods that stay at home; of imports the day on which they
    /// are ready.
    private LocalDate exitDay(Footprint footprint, Run likely) {
        if (query.trade() == Trade.IMPORT) {
            ZoneId zone = corridor.placeFor(query.origin()).zone();
            return Minutes.instant(window.from()).atZone(zone).toLocalDate();
        }
        PlaceId exit = footprint.exit();
        Instant leaving = exit == null ? departure(likely.legs()) : Minutes.instant(likely.exit());
        ZoneId zone = corridor.placeFor(exit == null ? query.origin() : exit).zone();
        return leaving.atZone(zone).toLocalDate();
    }

    /// The journey that the law looks at in such goods.
    private Journey asked(Footprint footprint) {
        return law.journeyFor(query.subdivision(), footprint.byShip() && query.trade() == Trade.DOMESTIC);
    }

    private Judgement judge(Footprint footprint, LocalDate exitDay) {
        Journey asked = asked(footprint);
        Judgement judgement = judge(footprint, asked, exitDay);
        boolean known = query.trade() != Trade.DOMESTIC || footprint.isOf(asked);
        return known || judgement.standing() == Standing.UNLAWFUL
                ? judgement
                : law.judgeUnknownJourney(query.subdivision(), footprint.byShip());
    }

    private Judgement judge(Footprint footprint, Journey asked, LocalDate exitDay) {
        return footprint.ways(asked).stream()
                .map(way -> new LegalQuestion(
                        query.subdivision(), query.trade(), exitDay, way, footprint.journey(asked), query.cargo()))
                .map(law::judge)
                .max(Comparator.comparing(Judgement::standing))
                .orElseThrow();
    }
}
