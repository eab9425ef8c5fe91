package io.tumen.planner;

import io.tumen.corridor.Leg;
import java.util.List;

/// A route run at one pace.
///
/// @param end    minute of handing over, [Minutes#NEVER] when the goods got stuck
/// @param exit   minute at which the goods left home, [Minutes#NEVER] when they did not
/// @param misses departures that left before the goods were ready for them, in the order of the way
/// @param stuck  the stop after whose last known departure the goods came, [Links#NONE] when they got on
///     everywhere
/// @param barred whether the goods got stuck though departures were left, each of them over a closed link or with
/// another
///     outcome with the law
record Run(List<Leg> legs, int end, int exit, List<Miss> misses, int stuck, boolean barred) {
    /// The departure before the one taken, or before the goods got stuck.
    ///
    /// @param stop      the stop of boarding
    /// @param departure minute of the missed departure
    /// @param by        minutes by which its cut-off was missed
    record Miss(int stop, int departure, int by) {}

    Run {
        legs = List.copyOf(legs);
        misses = List.copyOf(misses);
    }
}
