package io.tumen.planner;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The lawful ways that goods ready at some minute could have when they were asked for.
record Offer(List<Option> options) {
    /// @param latestReady up to when goods can get ready for it
    record Option(Trip trip, int latestReady) {}

    private static final Comparator<Option> EARLIEST = Comparator.comparingInt((Option option) -> option.trip.minute())
            .thenComparingLong(option -> option.trip.milli());

    Offer {
        options = List.copyOf(options);
    }

    /// The cheapest with the cost of the goods' time that is in time; the earliest when none is.
    ///
    /// Goods that get ready later can have no more than these, and neither can those for which fewer slots are left; so
    /// the best is the best for them too as long as they can have it.
    ///
    /// @param deadline last minute at which the goods should be handed over
    @Nullable
    Option best(PriceBook prices, int deadline) {
        // The minute of getting ready is the same for all, so time may be counted from anywhere.
        Comparator<Option> cheapest = Comparator.comparingLong(
                        (Option option) -> option.trip.milli() + prices.inventory(option.trip.minute()))
                .thenComparing(EARLIEST);
        return Stream.concat(
                        options.stream()
                                .filter(option -> option.trip.minute() <= deadline)
                                .sorted(cheapest),
                        options.stream().sorted(EARLIEST))
                .findFirst()
                .orElse(null);
    }
}
