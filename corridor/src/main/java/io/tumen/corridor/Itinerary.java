package io.tumen.corridor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A complete way for a consignment from door to door.
///
/// `early` and `late` come from running the same legs with all uncertain times at their low and at their high end and
/// taking the next departure whenever one is missed; `likely` is the time of the legs.
///
/// @param departure when the first vehicle sets off
/// @param late    null when the slow run misses a departure after which the planner knows of no other
/// @param gateway the port where the goods are first loaded on a ship, or landed when they begin in a port; the last
///     place when no ship is used
public record Itinerary(
        List<Leg> legs,
        Instant departure,
        Instant early,
        Instant likely,
        @Nullable Instant late,
        Range costCny,
        Range co2eKg,
        Way way,
        PlaceId gateway) {
    public Itinerary {
        legs = List.copyOf(legs);
    }

    /// All cost lines in the order they arise.
    public List<CostLine> costs() {
        return legs.stream().flatMap(leg -> leg.costs().stream()).toList();
    }

    /// How often the goods change from one vehicle to another: each change is a work of its own.
    public int transfers() {
        return Math.toIntExact(legs.stream()
                .filter(leg -> leg instanceof Leg.Work work
                        && (work.activity() == Activity.TRANSFER || work.activity() == Activity.GAUGE_CHANGE))
                .count());
    }

    public double distanceKm() {
        return legs.stream()
                .mapToDouble(leg -> leg instanceof Leg.Haul haul ? haul.distanceKm() : 0)
                .sum();
    }
}
