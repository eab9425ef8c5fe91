package io.tumen.bench;

import org.opentripplanner.raptor.api.model.RaptorAccessEgress;
import org.opentripplanner.raptor.api.model.RaptorTransferConstraint;
import org.opentripplanner.raptor.spi.RaptorCostCalculator;

/// Freight and handling in whole yuan as OpenTripPlanner's criterion c1. The price of the way is counted from the first
/// stop of the service, so that goods boarded at different stops compare on board.
final class OtpCosts implements RaptorCostCalculator<OtpTrip> {
    private final int[] transferCny;
    /// The least that a second of the way costs, by riding or by changing.
    private final double leastCnyPerSecond;

    /// @param transferCny by stop
    OtpCosts(int[] transferCny, double leastCnyPerSecond) {
        this.transferCny = transferCny;
        this.leastCnyPerSecond = leastCnyPerSecond;
    }

    @Override
    public int boardingCost(
            boolean firstBoarding,
            int arrival,
            int stop,
            int boardTime,
            OtpTrip trip,
            RaptorTransferConstraint constraint) {
        OtpPattern pattern = trip.pattern();
        int change = firstBoarding ? 0 : transferCny[stop];
        return change + pattern.flatCny - pattern.cnyFromStart[pattern.findStopPositionAfter(0, stop)];
    }

    @Override
    public int onTripRelativeRidingCost(int boardTime, OtpTrip trip) {
        return 0;
    }

    @Override
    public int transitArrivalCost(int boardCost, int alightSlack, int seconds, OtpTrip trip, int stop) {
        OtpPattern pattern = trip.pattern();
        return boardCost + pattern.cnyFromStart[pattern.findStopPositionAfter(0, stop)];
    }

    @Override
    public int waitCost(int seconds) {
        return 0;
    }

    @Override
    public int calculateRemainingMinCost(int leastSeconds, int leastTransfers, int fromStop) {
        return (int) (leastSeconds * leastCnyPerSecond);
    }

    @Override
    public int costEgress(RaptorAccessEgress egress) {
        return egress.c1();
    }
}
