package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import org.jspecify.annotations.Nullable;

/// A part of the goods of one origin, by port.
///
/// @param subdivision of the origin, ISO 3166-2
/// @param port        null for goods that use no ship
/// @param teuPerDay   of this origin by this port
/// @param share       of all that this origin sends, 0 to 1
public record PortShare(
        PlaceId origin, String subdivision, @Nullable PlaceId port, double teuPerDay, double share) {
    /// Which port of a way is looked at.
    public enum Role {
        /// Where the goods are first loaded on a ship.
        LOADING,
        /// Where a ship last lands them.
        ENTRY
    }
}
