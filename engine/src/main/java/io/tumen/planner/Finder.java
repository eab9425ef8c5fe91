package io.tumen.planner;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceId;
import io.tumen.law.Law;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Finds fronts for one kind of goods over one span of time, question after question: what each way comes to, without
/// its legs. [Planner#plan] tells the legs, and why other ways cannot be had. The more it is asked, the faster it
/// answers, because it keeps what it learnt of network, law and prices.
///
/// One thread at a time; make as many of these as there are threads.
public final class Finder {
    private final Law law;
    private final Goods goods;
    private final Set<Criterion> criteria;
    private final Window window;
    private final PriceBook prices;
    private final LocalDate rateDay;
    private final Setting setting;
    private final Search search;
    private Limits limits = Limits.NONE;

    Finder(
            Network network,
            Law law,
            Goods goods,
            Set<Criterion> criteria,
            Window window,
            Conditions conditions,
            PriceBook prices,
            LocalDate rateDay) {
        this.law = law;
        this.goods = goods;
        this.criteria = EnumSet.copyOf(criteria);
        this.window = window;
        this.prices = prices;
        this.rateDay = rateDay;
        this.setting = new Setting(
                network,
                conditions,
                prices,
                goods.cargo().teu(),
                new Rides(network),
                Setting.ANY_GATEWAY,
                new BitSet());
        this.search = new Search(setting);
    }

    /// From now on looks for ways within these limits only.
    ///
    /// @throws InvalidValueException when a limit is set on what this finder does not count
    public void limit(Limits most) {
        for (Criterion criterion : Criterion.values()) {
            if (most.bounds(criterion) && !criteria.contains(criterion)) {
                throw new InvalidValueException("limit", criterion.toString(), "a criterion among " + criteria);
            }
        }
        limits = most;
    }

    /// What goods can have that are ready at a time.
    ///
    /// @param ready   from when the goods can be loaded
    /// @param horizon how long the journey may take
    /// @throws InvalidValueException when the journey would not lie within the span of this finder
    public Front find(PlaceId origin, PlaceId destination, Instant ready, Duration horizon) {
        return front(search.run(quest(origin, destination, ready, horizon)));
    }

    /// The same front with its ways written out. Slower: each is run at three paces and priced line by line.
    ///
    /// @throws InvalidValueException when the journey would not lie within the span of this finder
    public List<Told> tell(PlaceId origin, PlaceId destination, Instant ready, Duration horizon) {
        Quest quest = quest(origin, destination, ready, horizon);
        var query = new PlanQuery(
                origin,
                destination,
                ready,
                goods.cargo(),
                goods.trade(),
                goods.subdivision(),
                horizon,
                criteria,
                limits);
        var from = new Window(window.network(), quest.ready(), quest.end(), window.until());
        var writer = new ProposalWriter(law, query, from, rateDay);
        return Pareto.best(search.run(quest)).stream()
                .map(delivery -> told(delivery, writer.write(setting, search, delivery)))
                .toList();
    }

    private static Told told(Delivery delivery, Proposal proposal) {
        return new Told(choice(delivery), proposal.itinerary(), proposal.judgement());
    }

    /// The same for every place that can be reached, in the order of the corridor's terminals.
    ///
    /// @throws InvalidValueException when the journeys would not lie within the span of this finder
    public Map<PlaceId, Front> reach(PlaceId origin, Instant ready, Duration horizon) {
        var fronts = new LinkedHashMap<PlaceId, Front>();
        search.reach(quest(origin, null, ready, horizon)).forEach((place, deliveries) -> {
            if (!deliveries.isEmpty()) {
                fronts.put(place, front(deliveries));
            }
        });
        return fronts;
    }

    /// Up to when goods may get ready to be handed over at the deadline or before: what no other way beats in ready
    /// time, cost without that of the goods' time, CO2e and transfers, the latest first.
    ///
    /// @param horizon how long before the deadline they may be ready at the earliest
    /// @throws InvalidValueException when the journeys would not lie within the span of this finder
    public List<Latest> findLatest(PlaceId origin, PlaceId destination, Instant deadline, Duration horizon) {
        Quest whole = quest(origin, destination, deadline.minus(horizon), horizon);
        var backward = new Backward(
                ready -> Pareto.best(search.run(new Quest(origin, destination, ready, whole.end(), limits))), prices);
        return backward.find(whole.ready(), whole.end()).stream()
                .map(late -> new Latest(Minutes.instant(late.ready()), choice(late.delivery())))
                .toList();
    }

    /// The same, with nobody told how far it is.
    ///
    /// @throws InvalidValueException as the other
    public List<Period> profile(
            PlaceId origin, PlaceId destination, Instant first, Instant last, Duration step, Duration horizon) {
        return profile(origin, destination, first, last, step, horizon, ready -> {});
    }

    /// What goods can have that are ready at any of many times, one step after the other.
    ///
    /// @param first   the first ready time
    /// @param last    no ready time is later
    /// @param step    from one ready time to the next, a minute or more
    /// @param horizon how long each journey may take
    /// @param asked   told each ready time before it is asked for
    /// @throws InvalidValueException when the step is too short, or a journey would not lie within the span of this
    ///     finder
    public List<Period> profile(
            PlaceId origin,
            PlaceId destination,
            Instant first,
            Instant last,
            Duration step,
            Duration horizon,
            Consumer<Instant> asked) {
        if (step.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new InvalidValueException("step", step.toString(), "a minute or more");
        }
        var periods = new ArrayList<Period>();
        List<Long> before = List.of();
        for (Instant ready = first; !ready.isAfter(last); ready = ready.plus(step)) {
            asked.accept(ready);
            Quest quest = quest(origin, destination, ready, horizon);
            List<Delivery> best = Pareto.best(search.run(quest));
            List<Long> ways = ways(best, quest.ready());
            boolean same = !periods.isEmpty() && ways.equals(before);
            Instant start = same ? periods.removeLast().first() : ready;
            periods.add(new Period(start, ready, front(best)));
            before = ways;
        }
        return periods;
    }

    /// What tells the deliveries apart, but for the cost of their time.
    private List<Long> ways(List<Delivery> deliveries, int ready) {
        var ways = new ArrayList<Long>();
        for (Delivery delivery : deliveries) {
            ways.add((long) delivery.minute());
            ways.add(delivery.milli() - prices.inventory(delivery.minute() - ready));
            ways.add(delivery.grams());
            ways.add((long) delivery.transfers());
            ways.add(delivery.unknown() ? 1L : 0L);
        }
        return ways;
    }

    private Quest quest(PlaceId origin, @Nullable PlaceId destination, Instant ready, Duration horizon) {
        int from = Minutes.ceiling(ready);
        int end = from + Minutes.of(horizon);
        if (from < window.from() || end > window.end()) {
            throw new InvalidValueException(
                    "ready time",
                    ready.toString(),
                    "from " + Minutes.instant(window.from()) + ", with the horizon up to "
                            + Minutes.instant(window.end()));
        }
        return new Quest(origin, destination, from, end, limits);
    }

    private static Front front(List<Delivery> deliveries) {
        return new Front(Pareto.best(deliveries).stream().map(Finder::choice).toList());
    }

    private static Choice choice(Delivery delivery) {
        return new Choice(
                Minutes.instant(delivery.minute()),
                delivery.milli(),
                delivery.grams(),
                delivery.transfers(),
                delivery.unknown());
    }
}
