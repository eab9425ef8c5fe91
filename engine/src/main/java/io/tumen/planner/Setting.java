package io.tumen.planner;

import java.util.Set;

/// All that a search reads.
///
/// @param prices what everything costs for the cargo
/// @param teu    slots the cargo needs
record Setting(Network network, Conditions conditions, PriceBook prices, double teu) {
    Setting eased(Set<Easing> easings, Window window) {
        return new Setting(network, Easing.ease(easings, conditions, window), prices, teu);
    }
}
