package io.tumen.corridor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A direct, one-way connection between two terminals.
///
/// A link that is `onDemand` may be entered at any time its ends are open; any other is used only by the services that
/// run over it.
///
/// @param gauge      the track gauge of a rail link, null for other modes
/// @param distanceKm length along the way, km
/// @param hours      time from departure to arrival, hours, without border control and handling
/// @param tariff     price of an on-demand ride, null for scheduled links (the service has its own)
/// @param capacity   what can pass in a day, both ways together where the link is one of a pair; null where nobody says
/// @param vehicle    what carries the goods, for emissions
/// @param shape      points between the two ends for drawing, may be empty
public record Link(
        LinkId id,
        TerminalId from,
        TerminalId to,
        Mode mode,
        @Nullable Gauge gauge,
        boolean onDemand,
        double distanceKm,
        Provenance distanceProvenance,
        Range hours,
        Provenance hoursProvenance,
        @Nullable TariffId tariff,
        VehicleId vehicle,
        @Nullable Capacity capacity,
        List<Position> shape)
        implements Thing {
    public Link {
        shape = List.copyOf(shape);
    }

    /// The same but for its length, km, and its time, hours.
    public Link with(double otherKm, Range otherHours) {
        return new Link(
                id,
                from,
                to,
                mode,
                gauge,
                onDemand,
                otherKm,
                distanceProvenance,
                otherHours,
                hoursProvenance,
                tariff,
                vehicle,
                capacity,
                shape);
    }
}
