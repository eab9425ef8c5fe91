package io.tumen.planner;

import java.util.BitSet;
import java.util.Set;

/// All that a search reads.
///
/// @param prices       what everything costs for the cargo
/// @param teu          slots the cargo needs
/// @param rides        the numbers of rides, shared by all searches of one query
/// @param ignoredPorts first ports, by their numbers as gateways, through which no way is wanted
record Setting(Network network, Conditions conditions, PriceBook prices, double teu, Rides rides, BitSet ignoredPorts) {
    Setting eased(Set<Easing> easings, Window window) {
        Conditions eased = Easing.ease(easings, conditions, window);
        return new Setting(network, eased, prices, teu, rides, ignoredPorts);
    }

    /// The same, looking for the earliest way only, and not through some ports.
    Setting earliestWithout(BitSet ports) {
        return new Setting(network, conditions, PriceBook.free(network), teu, rides, ports);
    }
}
