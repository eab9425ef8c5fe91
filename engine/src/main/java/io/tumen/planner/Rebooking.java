package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a change of the corridor makes of a booking.
///
/// @param before what it was given before, null when it had no lawful way
/// @param after  what it has now, what lies behind it included; null when it has none
/// @param onward where it goes on from when it was under way and its way was broken, or where it is stuck; else null
public record Rebooking(
        Booking booking,
        Outcome outcome,
        @Nullable Booked before,
        @Nullable Booked after,
        @Nullable Onward onward) {
    /// @param place the last place that the goods reached before the change was known, or the first at which they can
    ///     leave the vehicle that carried them then
    /// @param from  from when they can go on
    public record Onward(PlaceId place, Instant from) {}

    /// What became of it.
    public enum Outcome {
        /// The change does not touch it.
        KEPT,
        /// It goes another way, or with other departures.
        MOVED,
        /// Its way is broken, and it had set off when the change became known: it goes on from where it is.
        UNDER_WAY,
        /// Its way is broken, and there is no other that is known to be lawful and has slots.
        STRANDED,
        /// It had no way before, and has one now.
        FOUND,
        /// It had no way before and has none now.
        HOPELESS
    }
}
