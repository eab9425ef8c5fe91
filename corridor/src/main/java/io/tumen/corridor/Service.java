package io.tumen.corridor;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/// A scheduled train or sailing.
///
/// @param zone      zone of the running days and of all times at the stops, as GTFS does with its agency zone
/// @param stops     two or more, in order; consecutive stops are joined by a link of the service's mode
/// @param slotsTeu  slots per departure open to the goods of this corridor, TEU
/// @param cutOff    how long before departure a unit must be ready at the terminal
/// @param lateHours how late it arrives against its timetable, hours
/// @param tariff    freight for a ride between any two of its stops
public record Service(
        ServiceId id,
        String name,
        String operator,
        Mode mode,
        VehicleId vehicle,
        TariffId tariff,
        ZoneId zone,
        RunningDays days,
        List<Stop> stops,
        int slotsTeu,
        Duration cutOff,
        Range lateHours,
        Provenance provenance)
        implements Thing {
    public Service {
        stops = List.copyOf(stops);
    }

    /// The same but for how late it comes, hours.
    public Service with(Range otherLateHours) {
        return new Service(
                id,
                name,
                operator,
                mode,
                vehicle,
                tariff,
                zone,
                days,
                stops,
                slotsTeu,
                cutOff,
                otherLateHours,
                provenance);
    }
}
