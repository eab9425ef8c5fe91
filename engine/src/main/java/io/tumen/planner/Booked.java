package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.ServiceId;
import java.time.Instant;
import java.util.List;

/// What a consignment was given.
///
/// @param places   where it changes vehicle or enters another link, its ends included
/// @param services that it rides, in order
/// @param gateway  the first port, the destination without a ship
/// @param arrival  when it is handed over, at the likely times
/// @param milliCny thousandths of a yuan with the cost of the goods' time, without storage
public record Booked(List<PlaceId> places, List<ServiceId> services, PlaceId gateway, Instant arrival, long milliCny) {
    public Booked {
        places = List.copyOf(places);
        services = List.copyOf(services);
    }
}
