package io.tumen.planner;

import io.tumen.corridor.Closure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Under what a search runs; the same search under easier conditions tells why a way failed under the true ones.
///
/// @param open     when something can set off on each link
/// @param slots    what is taken of the runs of services
/// @param anySlots whether services take more than their slots
/// @param milliTeu slots that the cargo needs, thousandths of a TEU; 0 where cargoes of many sizes ask
/// @param end      last minute at which the goods may be handed over
/// @param days     what is taken of the days of terminals and links, within whose room `yard` and `open` keep; null
///     when everything can pass
record Conditions(
        Legality law,
        Yard yard,
        OpenTimes open,
        Departures departures,
        Slots slots,
        boolean anySlots,
        int milliTeu,
        int end,
        @Nullable DayCapacities days) {
    Conditions withLaw(Legality other) {
        return new Conditions(other, yard, open, departures, slots, anySlots, milliTeu, end, days);
    }

    Conditions withClosures(Window window, List<Closure> closures) {
        var others = new Conditions(
                law, window.yard(closures), window.links(closures), departures, slots, anySlots, milliTeu, end, null);
        return days == null ? others : others.within(days, milliTeu);
    }

    /// @param none no slots taken of those departures
    Conditions withDepartures(Departures other, Slots none) {
        return new Conditions(law, yard, open, other, none, anySlots, milliTeu, end, days);
    }

    Conditions withNoSlotsTaken(Services services) {
        return new Conditions(
                law, yard, open, departures, new Slots(services, departures), anySlots, milliTeu, end, days);
    }

    Conditions withAnySlots() {
        return new Conditions(law, yard, open, departures, slots, true, milliTeu, end, days);
    }

    Conditions withCargo(double teu) {
        return new Conditions(law, yard, open, departures, slots, anySlots, Slots.milli(teu), end, days);
    }

    /// Whether the slots of a run that are left take the cargo all the way between two stops.
    boolean carry(int board, int alight, int run) {
        return anySlots || slots.carry(board, alight, run, milliTeu);
    }

    /// The same over other times of work at the same terminals.
    Conditions withTerminals(Terminals other) {
        return new Conditions(law, yard.with(other), open, departures, slots, anySlots, milliTeu, end, days);
    }

    /// The same on days that have the capacity left for so much.
    Conditions within(DayCapacities capacities, int more) {
        return new Conditions(
                law,
                yard.within(Room.ofTerminals(capacities, more)),
                open.within(Room.ofLinks(capacities, more)),
                departures,
                slots,
                anySlots,
                milliTeu,
                end,
                capacities);
    }

    Conditions withAnyDays() {
        return new Conditions(
                law, yard.within(null), open.within(null), departures, slots, anySlots, milliTeu, end, null);
    }

    Conditions withEnd(int other) {
        return new Conditions(law, yard, open, departures, slots, anySlots, milliTeu, other, days);
    }
}
