package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import io.tumen.law.Law;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/// Finds the itineraries through a corridor: the Pareto-best lawful ways over the criteria asked for and standing
/// with the law, the best ways of every first port, and what cannot be taken and why. See `Search` for the
/// method.
///
/// Storage does not steer the search: goods go on by the first departure that they can catch, and what their stay
/// costs is known when the way is written out. So a dearer way with the shorter stays can be missed; of the ways
/// found, those stay that are Pareto-best with their storage. Limits do not steer this search either, so that what
/// they leave out can be told; a [Finder] looks for nothing beyond them.
///
/// Built once for a corridor; then any number of threads may ask it at once. A plan depends on nothing but the
/// corridor, the law and the query.
public final class Planner {
    /// How many days a [Finder] can know.
    public static final Duration LONGEST_SPAN = Duration.ofDays(5 * 366);

    public static final int MOST_NEAR_MISSES = 1_000;

    private final Corridor corridor;
    private final Law law;
    private final Network network;
    private final List<TakenSlots> taken;
    private final List<TakenDay> takenDays;

    public Planner(Corridor corridor, Law law) {
        this(corridor, law, new Network(corridor), List.of(), List.of());
    }

    private Planner(Corridor corridor, Law law, Network network, List<TakenSlots> taken, List<TakenDay> takenDays) {
        this.corridor = corridor;
        this.law = law;
        this.network = network;
        this.taken = taken;
        this.takenDays = takenDays;
    }

    /// The same once these slots are booked, and no others: a departure that has too few left for a cargo is no way for
    /// it. A [Replanner] looks at its own bookings only.
    public Planner withTaken(Collection<TakenSlots> slots) {
        return withTaken(slots, List.of());
    }

    /// The same once these days are booked too: a terminal or link that has too little of its day left for a cargo is
    /// none for it on that day, and one that can never pass so much in a day is none at all. With no day booked, what
    /// can pass in a day limits nothing.
    public Planner withTaken(Collection<TakenSlots> slots, Collection<TakenDay> days) {
        return new Planner(corridor, law, network, List.copyOf(slots), List.copyOf(days));
    }

    private Conditions truth(Window window, Goods goods) {
        Conditions truth = window.truth(law, goods);
        truth.slots().take(taken);
        if (takenDays.isEmpty()) {
            return truth;
        }
        DayCapacities capacities = window.capacities();
        capacities.take(takenDays);
        return truth.within(capacities, truth.milliTeu());
    }

    /// @throws InvalidValueException when the origin does not load, the destination does not unload, or domestic
    /// goods would begin or end abroad
    public Plan plan(PlanQuery query) {
        return planning(query).plan(null);
    }

    /// The same with the nearest of all ways that cannot be had, in place of why each port cannot be had: the earliest
    /// arrival first, then the cheapest; what has no times behind them. One way can be told for each reason that a port
    /// has.
    ///
    /// @param nearMisses how many at most, 1 to [#MOST_NEAR_MISSES]
    /// @throws InvalidValueException as the other, and for another number of near misses
    public Plan plan(PlanQuery query, int nearMisses) {
        if (nearMisses < 1 || nearMisses > MOST_NEAR_MISSES) {
            throw new InvalidValueException(
                    "number of near misses", Integer.toString(nearMisses), "1 to " + MOST_NEAR_MISSES);
        }
        return planning(query).plan(nearMisses);
    }

    /// For a test that looks at all near misses of one kind.
    Nearest nearest(PlanQuery query) {
        return planning(query).nearest();
    }

    private Planning planning(PlanQuery query) {
        refuseOddEnds(query);
        Window window = Window.of(network, query);
        Setting setting = new Setting(
                network,
                truth(window, query.goods()),
                PriceBook.of(network, query.cargo(), query.counted(), query.rateDay(corridor)),
                query.cargo().teu(),
                new Rides(network),
                network.terminals()
                        .placeNumber(network.terminals()
                                .listAt(query.origin(), Activity.LOAD)
                                .getFirst()),
                new BitSet());
        return new Planning(law, query, window, setting);
    }

    /// What is needed to tell the chances of this query's itineraries.
    ///
    /// @throws InvalidValueException as [#plan]
    public Outlooks outlooks(PlanQuery query) {
        refuseOddEnds(query);
        Window window = Window.of(network, query);
        return new Outlooks(network, window, truth(window, query.goods()));
    }

    /// Holds one itinerary of this query's plan against another.
    ///
    /// @param currency of all money
    /// @throws InvalidValueException    as [#plan]
    /// @throws IllegalArgumentException when an itinerary uses what this corridor does not have
    public Sensitivity sensitivity(PlanQuery query, Itinerary way, Itinerary other, Currency currency) {
        refuseOddEnds(query);
        Window window = Window.of(network, query);
        var now = new Case(corridor, query.cargo(), query.rateDay(corridor));
        return new Comparison(network, truth(window, query.goods()), window, now, way, other, currency).sensitivity();
    }

    /// What is needed to find fronts for one kind of goods, time after time, at the exchange rates of the day on which
    /// the span begins in UTC.
    ///
    /// @throws InvalidValueException as the other
    public Finder finder(Goods goods, Set<Criterion> criteria, Instant from, Instant until) {
        return finder(goods, criteria, from, until, from.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /// What is needed to find fronts for one kind of goods, time after time.
    ///
    /// @param from    no goods are ready before
    /// @param until   no journey lasts longer
    /// @param rateDay whose exchange rates hold
    /// @throws InvalidValueException when the span is empty or longer than [#LONGEST_SPAN], or no arrival is asked for
    public Finder finder(Goods goods, Set<Criterion> criteria, Instant from, Instant until, LocalDate rateDay) {
        if (!criteria.contains(Criterion.ARRIVAL)) {
            throw new InvalidValueException("criteria", criteria.toString(), "a set with " + Criterion.ARRIVAL);
        }
        Window window = window(from, until);
        PriceBook prices = PriceBook.of(network, goods.cargo(), criteria, rateDay);
        return new Finder(network, law, goods, criteria, window, truth(window, goods), prices, rateDay);
    }

    /// @throws InvalidValueException when the span is empty or longer than [#LONGEST_SPAN]
    Window window(Instant from, Instant until) {
        Duration span = Duration.between(from, until);
        if (!span.isPositive() || span.compareTo(LONGEST_SPAN) > 0) {
            throw new InvalidValueException(
                    "span", from + " to " + until, "more than 0 and up to " + LONGEST_SPAN.toDays() + " days");
        }
        return Window.of(network, from, span);
    }

    Network network() {
        return network;
    }

    Law law() {
        return law;
    }

    /// Refuses what [#plan] refuses, for those who ask a [Finder].
    ///
    /// @throws InvalidValueException as [#plan]
    public void refuseOddEnds(PlanQuery query) {
        refuseOddEnds(query.origin(), query.destination(), query.trade());
    }

    /// Refuses places where such goods cannot begin or end.
    ///
    /// @throws InvalidValueException as [#plan]
    public void refuseOddEnds(PlaceId origin, PlaceId destination, Trade trade) {
        refuseUnless(offers(origin, Activity.LOAD), "origin", origin, "a place where goods are loaded");
        refuseUnless(
                offers(destination, Activity.UNLOAD), "destination", destination, "a place where goods are unloaded");
        refuseOddEnd(trade != Trade.IMPORT, "origin", origin, trade);
        refuseOddEnd(trade != Trade.EXPORT, "destination", destination, trade);
    }

    private void refuseOddEnd(boolean home, String what, PlaceId place, Trade trade) {
        refuseUnless(
                isHome(place) == home,
                what,
                place,
                (home ? "a home place, for " : "a foreign place, for ") + trade + " goods");
    }

    private static void refuseUnless(boolean fine, String what, PlaceId place, String right) {
        if (!fine) {
            throw new InvalidValueException(what, place.value(), right);
        }
    }

    private boolean offers(PlaceId place, Activity activity) {
        return !network.terminals().listAt(place, activity).isEmpty();
    }

    private boolean isHome(PlaceId place) {
        return corridor.assumptions().isHome(corridor.placeFor(place).country());
    }
}
