package io.tumen.bench;

import java.util.Arrays;
import org.opentripplanner.raptor.api.model.RaptorTripPattern;
import org.opentripplanner.raptor.api.model.SearchDirection;
import org.opentripplanner.raptor.spi.RaptorRoute;
import org.opentripplanner.raptor.spi.RaptorTimeTable;
import org.opentripplanner.raptor.spi.RaptorTripScheduleSearch;

/// A service as OpenTripPlanner sees it: pattern, timetable and route in one, times in seconds.
final class OtpPattern implements RaptorTripPattern, RaptorTimeTable<OtpTrip>, RaptorRoute<OtpTrip> {
    final int[] arrivals;
    final int[] departures;
    /// Price of the way from the first stop to each, in yuan.
    final int[] cnyFromStart;
    /// Price of boarding, in yuan.
    final int flatCny;
    final int[] bases;
    private final int index;
    private final int slackIndex;
    private final int[] stops;
    private final OtpTrip[] trips;

    /// @param base0 the minute that OpenTripPlanner's time begins at
    OtpPattern(int index, Line line, long base0, int[] stops, int slackIndex, int flatCny, int[] cnyFromStart) {
        this.index = index;
        this.stops = stops;
        this.slackIndex = slackIndex;
        this.flatCny = flatCny;
        this.cnyFromStart = cnyFromStart;
        arrivals = new int[stops.length];
        departures = new int[stops.length];
        Arrays.setAll(arrivals, stop -> 60 * line.arrival(stop));
        Arrays.setAll(departures, stop -> 60 * line.departure(stop));
        bases = Arrays.stream(line.bases)
                .mapToInt(base -> (int) (60 * (base - base0)))
                .toArray();
        trips = new OtpTrip[bases.length];
        Arrays.setAll(trips, run -> new OtpTrip(this, bases[run]));
    }

    @Override
    public int patternIndex() {
        return index;
    }

    @Override
    public int numberOfStopsInPattern() {
        return stops.length;
    }

    @Override
    public int stopIndex(int position) {
        return stops[position];
    }

    @Override
    public boolean boardingPossibleAt(int position) {
        return position + 1 < stops.length;
    }

    @Override
    public boolean alightingPossibleAt(int position) {
        return position > 0;
    }

    @Override
    public int slackIndex() {
        return slackIndex;
    }

    @Override
    public int priorityGroupId() {
        return 0;
    }

    @Override
    public String debugInfo() {
        return "S" + index;
    }

    @Override
    public OtpTrip getTripSchedule(int run) {
        return trips[run];
    }

    @Override
    public int numberOfTripSchedules() {
        return trips.length;
    }

    @Override
    public RaptorTripScheduleSearch<OtpTrip> tripSearch(SearchDirection direction) {
        return new OtpTripSearch(this, direction.isForward());
    }

    @Override
    public RaptorTimeTable<OtpTrip> timetable() {
        return this;
    }

    @Override
    public RaptorTripPattern pattern() {
        return this;
    }
}
