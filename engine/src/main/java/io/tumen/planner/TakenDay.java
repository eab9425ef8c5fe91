package io.tumen.planner;

import io.tumen.corridor.Closable;
import io.tumen.corridor.InvalidValueException;
import java.time.LocalDate;

/// What somebody has booked of what can pass a terminal or a link in a day.
///
/// @param day local day of the terminal, for a link of the one it begins at
/// @param teu more than 0
public record TakenDay(Closable what, LocalDate day, double teu) {
    public TakenDay {
        if (!(teu > 0)) {
            throw new InvalidValueException("day of " + what.value(), Double.toString(teu), "more than 0 TEU");
        }
    }
}
