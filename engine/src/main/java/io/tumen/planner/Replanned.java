package io.tumen.planner;

import java.util.List;

/// What a change of the corridor makes of all bookings.
///
/// @param rebookings one for each booking, in order
/// @param shortages  what was full on the ways that the moved ones would have taken, the most TEU first
public record Replanned(List<Rebooking> rebookings, List<Shortage> shortages) {
    public Replanned {
        rebookings = List.copyOf(rebookings);
        shortages = List.copyOf(shortages);
    }

    /// Something that was full. A booking counts at each thing that was full at its turn, on the departures and days of
    /// the way that it would have had with everything free.
    ///
    /// @param limit    what of it was full
    /// @param id       of the service, terminal or link
    /// @param bookings turned away
    /// @param teu      of these bookings
    public record Shortage(Limit limit, String id, int bookings, double teu) {}

    /// What can be full.
    public enum Limit {
        /// The slots of a service's departure.
        SLOTS,
        /// What can pass a terminal in a day.
        TERMINAL_DAY,
        /// What can pass a link in a day.
        LINK_DAY
    }
}
