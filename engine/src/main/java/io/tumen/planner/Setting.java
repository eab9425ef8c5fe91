package io.tumen.planner;

import java.util.BitSet;
import java.util.Set;

/// All that a search reads.
///
/// @param prices       what everything costs for the cargo
/// @param teu          slots the cargo needs
/// @param rides        the numbers of rides, shared by all searches of one query
/// @param byGateway    whether ways through different first ports are each other's rivals no more
/// @param ignoredPorts first ports, by their numbers as gateways, through which no way is wanted
record Setting(
        Network network,
        Conditions conditions,
        PriceBook prices,
        double teu,
        Rides rides,
        boolean byGateway,
        BitSet ignoredPorts) {
    Setting eased(Set<Easing> easings, Window window) {
        Conditions eased = Easing.ease(easings, conditions, window);
        return new Setting(network, eased, prices, teu, rides, byGateway, ignoredPorts);
    }

    /// The same, looking for the earliest way only, and not through some ports.
    Setting earliestWithout(BitSet ports) {
        return new Setting(network, conditions, PriceBook.free(network), teu, rides, byGateway, ports);
    }

    /// What a query looks for under these conditions.
    Quest quest(PlanQuery query, int ready) {
        return new Quest(query.origin(), query.destination(), ready, conditions.end(), Limits.NONE);
    }

    /// The first port once a link is entered at a terminal: a ship boarded for the first time makes its place the port.
    int gatewayAfter(int gateway, int terminal, int link) {
        boolean first = byGateway && gateway == Nodes.NO_SHIP && network.links().onWater(link);
        return first ? network.terminals().placeNumber(terminal) + 1 : gateway;
    }

    boolean ignores(int gateway) {
        return gateway != Nodes.NO_SHIP && ignoredPorts.get(gateway);
    }
}
