package io.tumen.bench;

import java.util.Arrays;
import org.opentripplanner.raptor.api.model.RaptorConstants;
import org.opentripplanner.raptor.api.model.RaptorTransferConstraint;
import org.opentripplanner.raptor.spi.RaptorBoardOrAlightEvent;
import org.opentripplanner.raptor.spi.RaptorTripScheduleSearch;

/// Finds the run to board, or searching backwards the one to alight from, and is itself the answer, as
/// OpenTripPlanner's own searches are. All runs of a service keep the same pace, so that bisection does.
final class OtpTripSearch implements RaptorTripScheduleSearch<OtpTrip>, RaptorBoardOrAlightEvent<OtpTrip> {
    private final OtpPattern pattern;
    private final boolean forward;
    private int run;
    private int position;
    private int wanted;

    OtpTripSearch(OtpPattern pattern, boolean forward) {
        this.pattern = pattern;
        this.forward = forward;
    }

    @Override
    public RaptorBoardOrAlightEvent<OtpTrip> search(int time, int stopPosition, int limit) {
        wanted = time;
        position = stopPosition;
        run = forward ? firstRun(time, limit) : lastRun(time, limit);
        return this;
    }

    private int firstRun(int time, int limit) {
        int end = limit == UNBOUNDED_TRIP_INDEX ? pattern.bases.length : limit;
        int found = Arrays.binarySearch(pattern.bases, 0, end, time - pattern.departures[position]);
        int first = found >= 0 ? found : -found - 1;
        return first < end ? first : RaptorConstants.NOT_FOUND;
    }

    private int lastRun(int time, int limit) {
        int begin = limit == UNBOUNDED_TRIP_INDEX ? 0 : limit + 1;
        int found = Arrays.binarySearch(pattern.bases, begin, pattern.bases.length, time - pattern.arrivals[position]);
        int last = found >= 0 ? found : -found - 2;
        return last >= begin ? last : RaptorConstants.NOT_FOUND;
    }

    @Override
    public int tripIndex() {
        return run;
    }

    @Override
    public OtpTrip trip() {
        return pattern.getTripSchedule(run);
    }

    @Override
    public int stopPositionInPattern() {
        return position;
    }

    @Override
    public int time() {
        return pattern.bases[run] + (forward ? pattern.departures[position] : pattern.arrivals[position]);
    }

    @Override
    public int earliestBoardTime() {
        return wanted;
    }

    @Override
    public RaptorTransferConstraint transferConstraint() {
        return RaptorTransferConstraint.REGULAR_TRANSFER;
    }

    @Override
    public boolean empty() {
        return run == RaptorConstants.NOT_FOUND;
    }
}
