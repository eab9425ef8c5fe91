package io.tumen.planner;

import io.tumen.corridor.Itinerary;
import io.tumen.corridor.PlaceId;
import java.util.List;

/// The best ways through one port where the goods can first be loaded on a ship, even if a way through another
/// port beats them all.
///
/// @param gateway the port, or the destination for ways that use no ship; the port of landing for goods that begin in a
///     port
/// @param byShip  false for the ways that use no ship
/// @param ways    Pareto-best within this port, the earliest first, at least one
public record GatewayWays(PlaceId gateway, boolean byShip, List<Itinerary> ways) {
    public GatewayWays {
        ways = List.copyOf(ways);
    }
}
