package io.tumen.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lawful ways that goods ready at some minute could have when they were asked for.
record Offer(List<Trip> trips) {
    Offer {
        trips = List.copyOf(trips);
    }

    /// The cheapest with the cost of the goods' time that is in time; the earliest when none is.
    ///
    /// Goods that get ready later can have no more than these, and neither can those for which fewer slots are left; so
    /// the best is the best for them too as long as they can have it.
    ///
    /// @param deadline last minute at which the goods should be handed over
    @Nullable
    Trip best(PriceBook prices, int deadline) {
        Trip cheapest = null;
        Trip earliest = null;
        for (Trip trip : trips) {
            if (earliest == null || isEarlier(trip, earliest)) {
                earliest = trip;
            }
            if (trip.minute() <= deadline && (cheapest == null || isCheaper(prices, trip, cheapest))) {
                cheapest = trip;
            }
        }
        return cheapest == null ? earliest : cheapest;
    }

    /// The minute of getting ready is the same for all, so time may be counted from anywhere.
    private static boolean isCheaper(PriceBook prices, Trip trip, Trip other) {
        long milli = trip.milli() + prices.inventory(trip.minute());
        long otherMilli = other.milli() + prices.inventory(other.minute());
        return milli != otherMilli ? milli < otherMilli : isEarlier(trip, other);
    }

    private static boolean isEarlier(Trip trip, Trip other) {
        return trip.minute() != other.minute() ? trip.minute() < other.minute() : trip.milli() < other.milli();
    }
}
