package io.tumen.bench;

import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opentripplanner.raptor.api.model.RaptorStopNameResolver;
import org.opentripplanner.raptor.api.model.RaptorTransfer;
import org.opentripplanner.raptor.spi.IntIterator;
import org.opentripplanner.raptor.spi.RaptorConstrainedBoardingSearch;
import org.opentripplanner.raptor.spi.RaptorCostCalculator;
import org.opentripplanner.raptor.spi.RaptorPathConstrainedTransferSearch;
import org.opentripplanner.raptor.spi.RaptorRoute;
import org.opentripplanner.raptor.spi.RaptorSlackProvider;
import org.opentripplanner.raptor.spi.RaptorTransitDataProvider;
import org.opentripplanner.raptor.util.BitSetIterator;

/// A year's network as OpenTripPlanner's search reads it. Goods change where they stand, so there are no ways between
/// stops.
final class OtpNetwork implements RaptorTransitDataProvider<OtpTrip> {
    private final List<OtpPattern> patterns;
    private final int[][] patternsAt;
    private final RaptorCostCalculator<OtpTrip> costs;
    private final RaptorSlackProvider slack;
    private final int lastSecond;

    OtpNetwork(int stops, List<OtpPattern> patterns, OtpCosts costs, RaptorSlackProvider slack, int lastSecond) {
        this.patterns = patterns;
        this.costs = costs;
        this.slack = slack;
        this.lastSecond = lastSecond;
        patternsAt = IntStream.range(0, stops)
                .mapToObj(stop -> patterns.stream()
                        .filter(pattern -> pattern.findStopPositionAfter(0, stop) >= 0)
                        .mapToInt(OtpPattern::patternIndex)
                        .toArray())
                .toArray(int[][]::new);
    }

    @Override
    public int numberOfStops() {
        return patternsAt.length;
    }

    @Override
    public Iterator<? extends RaptorTransfer> getTransfersFromStop(int stop) {
        return Collections.emptyIterator();
    }

    @Override
    public Iterator<? extends RaptorTransfer> getTransfersToStop(int stop) {
        return Collections.emptyIterator();
    }

    @Override
    public IntIterator routeIndexIterator(IntIterator stops) {
        var routes = new BitSet(patterns.size());
        while (stops.hasNext()) {
            for (int pattern : patternsAt[stops.next()]) {
                routes.set(pattern);
            }
        }
        return new BitSetIterator(routes);
    }

    @Override
    public RaptorRoute<OtpTrip> getRouteForIndex(int route) {
        return patterns.get(route);
    }

    @Override
    public RaptorCostCalculator<OtpTrip> multiCriteriaCostCalculator() {
        return costs;
    }

    @Override
    public RaptorSlackProvider slackProvider() {
        return slack;
    }

    @Override
    public @Nullable RaptorPathConstrainedTransferSearch<OtpTrip> transferConstraintsSearch() {
        return null;
    }

    @Override
    public RaptorStopNameResolver stopNameResolver() {
        return RaptorStopNameResolver.nullSafe(null);
    }

    @Override
    public int getValidTransitDataStartTime() {
        return 0;
    }

    @Override
    public int getValidTransitDataEndTime() {
        return lastSecond;
    }

    @Override
    public RaptorConstrainedBoardingSearch<OtpTrip> transferConstraintsForwardSearch(int route) {
        throw new UnsupportedOperationException("No change of this network has rules of its own");
    }

    @Override
    public RaptorConstrainedBoardingSearch<OtpTrip> transferConstraintsReverseSearch(int route) {
        throw new UnsupportedOperationException("No change of this network has rules of its own");
    }
}
