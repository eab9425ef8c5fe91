package io.tumen.planner;

import org.jspecify.annotations.Nullable;

/// What a change of the corridor makes of a booking.
///
/// @param before what it was given before, null when it had no lawful way
/// @param after  what it has now, null when it has none
public record Rebooking(
        Booking booking,
        Outcome outcome,
        @Nullable Booked before,
        @Nullable Booked after) {
    /// What became of it.
    public enum Outcome {
        /// The change does not touch it.
        KEPT,
        /// It goes another way, or with other departures.
        MOVED,
        /// Its way is broken, and it was ready before the change was known: somebody must decide where it is.
        UNDER_WAY,
        /// Its way is broken, and there is no other that is known to be lawful and has slots.
        STRANDED,
        /// It had no way before, and has one now.
        FOUND,
        /// It had no way before and has none now.
        HOPELESS
    }
}
