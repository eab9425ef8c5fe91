package io.tumen.planner;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Finds fronts for one kind of goods over one span of time, question after question: what each way comes to, without
/// its legs. [Planner#plan] tells the legs, and why other ways cannot be had.
///
/// One thread at a time; make as many of these as there are threads.
public final class Finder {
    private final Network network;
    private final Goods goods;
    private final Window window;
    private final Conditions conditions;
    private final PriceBook prices;

    Finder(Network network, Goods goods, Set<Criterion> criteria, Window window, Conditions conditions) {
        this.network = network;
        this.goods = goods;
        this.window = window;
        this.conditions = conditions;
        this.prices = PriceBook.of(network, goods.cargo(), criteria);
    }

    /// @param ready   from when the goods can be loaded
    /// @param horizon how long the journey may take
    /// @throws InvalidValueException when the journey would not lie within what the finder knows
    public Front find(PlaceId origin, PlaceId destination, Instant ready, Duration horizon) {
        int from = Minutes.ceiling(ready);
        int end = from + Minutes.of(horizon);
        if (from < window.from() || end > window.end()) {
            throw new InvalidValueException(
                    "ready time",
                    ready.toString(),
                    "from " + Minutes.instant(window.from()) + ", with the horizon up to "
                            + Minutes.instant(window.end()));
        }
        var setting = new Setting(
                network,
                conditions.withEnd(end),
                prices,
                goods.cargo().teu(),
                new Rides(network.links()),
                new BitSet());
        List<Delivery> best = Pareto.best(new Search(setting).run(origin, destination, from));
        return new Front(best.stream()
                .map(delivery -> new Choice(
                        Minutes.instant(delivery.minute()), delivery.milli(), delivery.grams(), 0, delivery.unknown()))
                .toList());
    }
}
