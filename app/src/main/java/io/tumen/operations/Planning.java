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
import io.tumen.planner.Sensitivity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plans consignments.
public final class Planning {
    /// A plan is asked by a page that waits: 100,000 bookings are below this.
    public static final int LARGEST_TABLE_MIB = 8;

    private static final String RIGHT_TABLE = "a CSV table of bookings with a header, at most " + LARGEST_TABLE_MIB
            + " MiB; `tumen plan --bookings` takes more";

    private static final Comparator<Itinerary> BY_COST =
            Comparator.comparingDouble(itinerary -> itinerary.costCny().likely());

    private final CorridorPackage pack;
    private final Corridor corridor;
    private final List<UnderScenario> scenarios;
    private final PlanQueries queries;
    private final Planner planner;
    private final @Nullable BookedSlots booked;

    Planning(CorridorPackage pack, Planner planner) {
        this(pack, planner, null);
    }

    private Planning(CorridorPackage pack, Planner planner, @Nullable BookedSlots booked) {
        this.pack = pack;
        this.booked = booked;
        this.corridor = pack.corridor();
        this.scenarios = UnderScenario.of(pack);
        this.queries = new PlanQueries(corridor, pack.law());
        this.planner = planner;
    }

    /// The same beside bookings that somebody sends.
    ///
    /// @param name what the sender calls the table
    /// @throws BrokenTableException when anything is wrong with it
    /// @throws TooLargeException       when it has more than [#LARGEST_TABLE_MIB]
    public Planning beside(InputStream table, String name) throws IOException {
        try (ReceivedFile received = ReceivedFile.of(table, name, LARGEST_TABLE_MIB, RIGHT_TABLE)) {
            return beside(received.path(), name);
        }
    }

    /// The same beside bookings, whose slots and days are taken.
    ///
    /// @param bookings a table as for `tumen replan`
    /// @throws BrokenTableException when anything is wrong with it
    public Planning beside(Path bookings) {
        return beside(bookings, bookings.toString());
    }

    private Planning beside(Path file, String name) {
        BookedSlots slots = BookedSlots.read(file, name, pack, planner);
        return new Planning(pack, planner.withTaken(slots.slots(), slots.days()), slots);
    }

    /// @throws InvalidValueException for the first field that cannot be read
    public PlanView plan(PlanForm form) {
        return plan(form, null);
    }

    /// @param nearMisses how many ways that cannot be had are told, the nearest first; why each port cannot be had when
    ///     null
    /// @throws InvalidValueException for the first field that cannot be read
    public PlanView plan(PlanForm form, @Nullable String nearMisses) {
        PlanQuery query = queries.queryFor(form);
        Instant deadline = queries.findDeadline(form, query);
        Plan plan = plan(query, nearMisses).withoutDetours();
        Money money = Money.of(form.currency(), corridor, query);
        var views = new WayViews(corridor, query, money);
        List<Way> ways = ways(plan, deadline, views);
        Query question = question(query, deadline, money);
        return new PlanView(
                scenarios,
                question,
                ways,
                new NearMissViews(corridor, views).viewsOf(plan.nearMisses()),
                new BreakEvenViews(corridor, money).viewsOf(plan),
                corridor.claims().stream().map(this::claim).toList(),
                notes(ways, question));
    }

    private Plan plan(PlanQuery query, @Nullable String nearMisses) {
        if (nearMisses == null) {
            return planner.plan(query);
        }
        return planner.plan(query, Reading.count("number of near misses", nearMisses, 1, Planner.MOST_NEAR_MISSES));
    }

    private List<String> notes(List<Way> ways, Query question) {
        var notes = new ArrayList<String>();
        if (booked != null) {
            notes.add(booked.note());
        }
        notes.addAll(new PlanNotes(corridor).notesOn(ways, question.deadline()));
        return notes;
    }

    /// Holds one way of a plan against another.
    ///
    /// @param via     the way asked about, by its number in the plan (`w1`) or by its port, of whose ways the cheapest
    /// is
    ///     meant; the cheapest through abroad when null
    /// @param against the way it is held against, named likewise; that of the reference port when null
    /// @throws InvalidValueException for the first field that cannot be read
    public ComparisonView compare(PlanForm form, @Nullable String via, @Nullable String against) {
        PlanQuery query = queries.queryFor(form);
        Instant deadline = queries.findDeadline(form, query);
        Money money = Money.of(form.currency(), corridor, query);
        List<Itinerary> ways = byCost(planner.plan(query).withoutDetours()).stream()
                .map(Ranked::itinerary)
                .toList();
        var choice = new WayChoice(corridor, ways);
        int other = choice.against(against);
        int way = choice.via(via, other);
        Sensitivity sensitivity = planner.sensitivity(query, ways.get(way), ways.get(other), money.currency());
        var views = new ComparisonViews(corridor, query, money, sensitivity);
        return new ComparisonView(
                scenarios,
                question(query, deadline, money),
                "w" + (way + 1),
                views.name(ways.get(way)),
                "w" + (other + 1),
                views.name(ways.get(other)),
                sensitivity.aheadPerTeu(),
                views.ahead(),
                sensitivity.hoursEarlier(),
                views.breakEvens(),
                views.swings(),
                views.notes());
    }

    /// The ways of all gateways, the cheapest first, as both doors list them.
    private List<Way> ways(Plan plan, @Nullable Instant deadline, WayViews views) {
        Outlooks outlooks = planner.outlooks(plan.query());
        var outlookViews = new OutlookViews(
                corridor, corridor.placeFor(plan.query().destination()).zone(), deadline);
        var ways = new ArrayList<Way>();
        for (Ranked ranked : byCost(plan)) {
            ways.add(views.viewOf(
                    "w" + (ways.size() + 1),
                    ranked.itinerary(),
                    outlookViews.viewOf(outlooks.outlookFor(ranked.itinerary())),
                    plan.judgementFor(ranked.itinerary()),
                    plan.front().contains(ranked.itinerary()),
                    Best.of(ranked.itinerary(), ranked.gateway(), plan.query().criteria())));
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

    private Query question(PlanQuery query, @Nullable Instant deadline, Money money) {
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
                deadline == null ? null : deadline.atZone(destination.zone()).toOffsetDateTime(),
                money.currency().getCurrencyCode(),
                money.rate(),
                LimitReader.words(query.criteria()));
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
