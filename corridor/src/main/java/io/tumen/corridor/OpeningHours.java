package io.tumen.corridor;

import java.time.LocalTime;

/// Daily opening hours in the terminal's own zone. `opens == closes` means round the clock.
public record OpeningHours(LocalTime opens, LocalTime closes) {
    public static final OpeningHours ROUND_THE_CLOCK = new OpeningHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public OpeningHours {
        if (opens.isAfter(closes) && !closes.equals(LocalTime.MIDNIGHT)) {
            throw new InvalidValueException(
                    "opening hours", opens + "-" + closes, "opens before closes on the same day");
        }
    }

    public boolean roundTheClock() {
        return opens.equals(closes);
    }
}
