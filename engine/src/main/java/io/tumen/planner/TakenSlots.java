package io.tumen.planner;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.ServiceId;
import java.time.LocalDate;

/// Slots of one departure that somebody has booked.
///
/// @param day    running day of the departure, by which its times count (GTFS: the service day)
/// @param board  stop from which they are taken, by its number in the service, from 0
/// @param alight stop up to which they are taken, greater than `board`
/// @param teu    more than 0
public record TakenSlots(ServiceId service, LocalDate day, int board, int alight, double teu) {
    public TakenSlots {
        if (board < 0 || alight <= board) {
            throw new InvalidValueException("stops of " + service, board + " to " + alight, "from 0 on, rising");
        }
        if (!(teu > 0)) {
            throw new InvalidValueException("slots of " + service, Double.toString(teu), "more than 0 TEU");
        }
    }
}
