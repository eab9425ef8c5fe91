package io.tumen.corridor;

import java.time.LocalDate;

/// Days that are unlike the others, from the first to the last of them, inclusive.
///
/// @param first  first day, in the zone of whatever keeps the calendar
/// @param reason why, as shown
public record Term(LocalDate first, LocalDate last, Effect effect, String reason, Provenance provenance) {
    /// What the days do to that which keeps the calendar.
    public enum Effect {
        /// Nothing runs and no work is done.
        OFF,
        /// A service runs also on days that its weekdays and interval would leave out.
        ON
    }

    public Term {
        if (last.isBefore(first)) {
            throw new InvalidValueException("term", first + ".." + last, "the last day not before the first");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
