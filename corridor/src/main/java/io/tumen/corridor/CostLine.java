package io.tumen.corridor;

/// One line of what an itinerary costs, for the whole consignment.
///
/// @param what what is paid for, in words ("rail Changchun–Dalian")
/// @param cny  amount in yuan (CNY), converted at the corridor's dated rate
public record CostLine(Kind kind, String what, Range cny, Provenance provenance) {
    public enum Kind {
        FREIGHT,
        HANDLING,
        BORDER,
        GAUGE_CHANGE,
        STORAGE,
        SEAL,
        EMPTY,
        INVENTORY
    }
}
