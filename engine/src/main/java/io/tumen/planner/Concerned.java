package io.tumen.planner;

import org.jspecify.annotations.Nullable;

/// A booking that a change of the corridor may give another way.
///
/// @param number of the booking, in order
/// @param order  in the corridor that it was booked in
/// @param held   what it was given there, null for nothing
/// @param again  the order in the corridor after the change, through any port, not to be loaded before that was known
record Concerned(
        int number, Booking booking, Order order, @Nullable Held held, Order again) {
    @Nullable
    Trip trip() {
        return held == null ? null : held.trip();
    }
}
