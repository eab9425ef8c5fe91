package io.tumen.bench;

import org.opentripplanner.raptor.api.model.RaptorAccessEgress;

/// Loading or unloading, as OpenTripPlanner's way on foot to the first stop or from the last.
///
/// @param c1 price in yuan
record OtpEnd(int stop, int durationInSeconds, int c1) implements RaptorAccessEgress {
    @Override
    public int earliestDepartureTime(int requested) {
        return requested;
    }

    @Override
    public int latestArrivalTime(int requested) {
        return requested;
    }

    @Override
    public boolean hasOpeningHours() {
        return false;
    }
}
