package io.tumen.planner;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What is to be carried, from where to where and from when.
///
/// @param ready       from when the goods can be loaded
/// @param subdivision whose goods they are before the law, ISO 3166-2
/// @param horizon     how long the journey may take from `ready` to handing over, more than 0 and up to 120 days
/// @param criteria    by what ways are compared; [Criterion#ARRIVAL] is always among them
/// @param limits      the most that a way may come to, storage with it
public record PlanQuery(
        PlaceId origin,
        PlaceId destination,
        Instant ready,
        Cargo cargo,
        Trade trade,
        String subdivision,
        Duration horizon,
        Set<Criterion> criteria,
        Limits limits) {
    /// By what ways are compared when nobody says otherwise.
    public static final Set<Criterion> USUAL_CRITERIA =
            Collections.unmodifiableSet(EnumSet.of(Criterion.ARRIVAL, Criterion.COST, Criterion.CO2E));

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
        if (!criteria.contains(Criterion.ARRIVAL)) {
            throw new InvalidValueException("criteria", criteria.toString(), "a set with " + Criterion.ARRIVAL);
        }
        criteria = Collections.unmodifiableSet(EnumSet.copyOf(criteria));
    }

    /// By the usual criteria and without limits.
    public PlanQuery(
            PlaceId origin,
            PlaceId destination,
            Instant ready,
            Cargo cargo,
            Trade trade,
            String subdivision,
            Duration horizon) {
        this(origin, destination, ready, cargo, trade, subdivision, horizon, USUAL_CRITERIA, Limits.NONE);
    }

    public PlanQuery by(Set<Criterion> others) {
        return new PlanQuery(origin, destination, ready, cargo, trade, subdivision, horizon, others, limits);
    }

    public PlanQuery ready(Instant other) {
        return new PlanQuery(origin, destination, other, cargo, trade, subdivision, horizon, criteria, limits);
    }

    public PlanQuery within(Limits most) {
        return new PlanQuery(origin, destination, ready, cargo, trade, subdivision, horizon, criteria, most);
    }

    /// @param longest how long the journey may take
    public PlanQuery within(Duration longest) {
        return new PlanQuery(origin, destination, ready, cargo, trade, subdivision, longest, criteria, limits);
    }

    /// What must be counted: what ways are compared by, and what is limited.
    public Set<Criterion> counted() {
        Set<Criterion> counted = EnumSet.copyOf(criteria);
        for (Criterion criterion : Criterion.values()) {
            if (limits.bounds(criterion)) {
                counted.add(criterion);
            }
        }
        return counted;
    }

    public Goods goods() {
        return new Goods(cargo, trade, subdivision);
    }

    /// The day whose exchange rates hold: that on which the goods are ready, at the origin.
    public LocalDate rateDay(Corridor corridor) {
        return ready.atZone(corridor.placeFor(origin).zone()).toLocalDate();
    }
}
