package io.tumen.planner;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds fronts for one kind of goods over one span of time, question after question: what each way comes to, without
/// its legs. [Planner#plan] tells the legs, and why other ways cannot be had. The more it is asked, the faster it
/// answers, because it keeps what it learnt of network, law and prices.
///
/// One thread at a time; make as many of these as there are threads.
public final class Finder {
    private final Window window;
    private final Search search;

    Finder(Network network, Goods goods, Set<Criterion> criteria, Window window, Conditions conditions) {
        this.window = window;
        this.search = new Search(new Setting(
                network,
                conditions,
                PriceBook.of(network, goods.cargo(), criteria, window.firstDay()),
                goods.cargo().teu(),
                new Rides(network.links()),
                false,
                new BitSet()));
    }

    /// @param ready   from when the goods can be loaded
    /// @param horizon how long the journey may take
    /// @throws InvalidValueException when the journey would not lie within the span of this finder
    public Front find(PlaceId origin, PlaceId destination, Instant ready, Duration horizon) {
        return front(search.run(quest(origin, destination, ready, horizon)));
    }

    /// The front of every place that can be reached, in the order of the corridor's terminals.
    ///
    /// @param ready   from when the goods can be loaded
    /// @param horizon how long each journey may take
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
        return new Quest(origin, destination, from, end, Limits.NONE);
    }

    private static Front front(List<Delivery> deliveries) {
        return new Front(Pareto.best(deliveries).stream()
                .map(delivery -> new Choice(
                        Minutes.instant(delivery.minute()),
                        delivery.milli(),
                        delivery.grams(),
                        delivery.transfers(),
                        delivery.unknown()))
                .toList());
    }
}
