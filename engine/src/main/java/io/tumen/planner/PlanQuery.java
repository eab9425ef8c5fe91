package io.tumen.planner;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// What is to be carried, from where to where and from when.
///
/// @param ready       from when the goods can be loaded
/// @param subdivision whose goods they are before the law, ISO 3166-2
/// @param horizon     how long the journey may take from `ready` to handing over, more than 0 and up to 120 days
public record PlanQuery(
        PlaceId origin,
        PlaceId destination,
        Instant ready,
        Cargo cargo,
        Trade trade,
        String subdivision,
        Duration horizon) {
    public static final Duration LONGEST_HORIZON = Duration.ofDays(120);

    private static final Instant FIRST_READY = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LAST_READY = Instant.parse("2200-01-01T00:00:00Z");

    public PlanQuery {
        if (!horizon.isPositive() || horizon.compareTo(LONGEST_HORIZON) > 0) {
            throw new InvalidValueException(
                    "horizon", horizon.toString(), "more than 0 and up to " + LONGEST_HORIZON.toDays() + " days");
        }
        if (ready.isBefore(FIRST_READY) || ready.isAfter(LAST_READY)) {
            throw new InvalidValueException("ready time", ready.toString(), "a time from 1990 to 2200");
        }
        if (origin.equals(destination)) {
            throw new InvalidValueException("destination", destination.value(), "another place than the origin");
        }
    }

    Goods goods() {
        return new Goods(cargo, trade, subdivision);
    }

    /// The day whose exchange rates hold: that on which the goods are ready, at the origin.
    public LocalDate rateDay(Corridor corridor) {
        return ready.atZone(corridor.placeFor(origin).zone()).toLocalDate();
    }
}
