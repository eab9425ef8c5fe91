package io.tumen.bench;

import org.opentripplanner.raptor.api.model.RaptorTripSchedule;

/// One run of a service.
///
/// @param base second that its times count from
record OtpTrip(OtpPattern pattern, int base) implements RaptorTripSchedule {
    @Override
    public int tripSortIndex() {
        return base;
    }

    @Override
    public int arrival(int position) {
        return base + pattern.arrivals[position];
    }

    @Override
    public int departure(int position) {
        return base + pattern.departures[position];
    }
}
