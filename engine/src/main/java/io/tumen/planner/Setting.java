package io.tumen.planner;

import java.util.BitSet;
import java.util.Set;

/// All that a search reads.
///
/// @param prices       what everything costs for the cargo
/// @param teu          slots the cargo needs
/// @param rides        the numbers of rides, shared by all searches of one query
/// @param origin       number of the place where the goods begin, when ways through different gateways are each other's
///     rivals no more; else [#ANY_GATEWAY]
/// @param ignoredPorts first ports, by their numbers as gateways, through which no way is wanted
record Setting(
        Network network,
        Conditions conditions,
        PriceBook prices,
        double teu,
        Rides rides,
        int origin,
        BitSet ignoredPorts) {
    static final int ANY_GATEWAY = -1;
    /// Gateways are told apart, and goods may begin anywhere: a port where they begin counts as one too.
    static final int ANY_ORIGIN = -2;

    boolean byGateway() {
        return origin != ANY_GATEWAY;
    }

    Setting eased(Set<Easing> easings, Window window) {
        return under(Easing.ease(easings, conditions, window));
    }

    /// The same under these conditions.
    Setting under(Conditions other) {
        return new Setting(network, other, prices, teu, rides, origin, ignoredPorts);
    }

    /// The same, looking for the earliest way only, and not through some ports.
    Setting earliestWithout(BitSet ports) {
        return new Setting(network, conditions, PriceBook.free(network), teu, rides, origin, ports);
    }

    /// What a query looks for under these conditions.
    Quest quest(PlanQuery query, int ready) {
        return new Quest(query.origin(), query.destination(), ready, conditions.end(), Limits.NONE);
    }

    /// The gateway once a link is entered at a terminal: the place where a ship is boarded for the first time. That
    /// goods begin in a port tells no ways apart; then it is where that ship lands them.
    int gatewayAfter(int gateway, int terminal, int link) {
        int place = network.terminals().placeNumber(terminal);
        return isFirstShip(gateway, link) && place != origin ? place + 1 : gateway;
    }

    /// The gateway once the goods leave the vehicle that brought them over a link to a terminal.
    int gatewayLanded(int gateway, int terminal, int link) {
        return isFirstShip(gateway, link) ? network.terminals().placeNumber(terminal) + 1 : gateway;
    }

    private boolean isFirstShip(int gateway, int link) {
        return byGateway() && gateway == Nodes.NO_SHIP && network.links().onWater(link);
    }

    /// The only port through which ways are wanted, all others being ignored; [Nodes#NO_SHIP] when there are more.
    int onlyPort() {
        int ports = network.terminals().placeCount();
        boolean one =
                origin == ANY_ORIGIN && ignoredPorts.cardinality() == ports - 1 && !ignoredPorts.get(Nodes.NO_SHIP);
        return one ? ignoredPorts.nextClearBit(Nodes.NO_SHIP + 1) : Nodes.NO_SHIP;
    }

    boolean ignores(int gateway) {
        return gateway != Nodes.NO_SHIP && ignoredPorts.get(gateway);
    }
}
