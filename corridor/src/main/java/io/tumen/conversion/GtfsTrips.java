package io.tumen.conversion;

import io.tumen.corridor.InvalidValueException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `trips.txt`, `stop_times.txt` and `frequencies.txt`: every trip with its calls as they stand there.
final class GtfsTrips {
    private static final String FILE = "trips.txt";
    private static final String TIMES = "stop_times.txt";
    private static final String FREQUENCIES = "frequencies.txt";

    /// A time that is blank.
    static final int BLANK = -1;

    private final Map<String, Trip> trips = new LinkedHashMap<>();
    private final GtfsRoutes routes;
    private final GtfsCalendars calendars;
    private final GtfsStops stops;
    private final ImportFindings findings;
    private int unwanted;

    /// @param days    as days since 1970-01-01
    /// @param calls   in file order
    /// @param repeats of `frequencies.txt`
    record Trip(
            String id,
            GtfsRoutes.Route route,
            String headsign,
            BitSet days,
            SourceRow row,
            List<RawCall> calls,
            List<Repeat> repeats) {}

    /// @param arrival   seconds, or [#BLANK]
    /// @param departure seconds, or [#BLANK]
    /// @param stop      null where stops.txt has none of that id
    record RawCall(int sequence, GtfsStops.@Nullable Stop stop, int arrival, int departure, int line) {}

    /// Every so many seconds from a first departure until before an end.
    record Repeat(int from, int until, int headway) {}

    private GtfsTrips(GtfsRoutes routes, GtfsCalendars calendars, GtfsStops stops, ImportFindings findings) {
        this.routes = routes;
        this.calendars = calendars;
        this.stops = stops;
        this.findings = findings;
    }

    static GtfsTrips read(
            SourceFiles files,
            GtfsRoutes routes,
            GtfsCalendars calendars,
            GtfsStops stops,
            ImportFindings findings,
            Progress progress) {
        var all = new GtfsTrips(routes, calendars, stops, findings);
        files.readRequired(FILE, List.of("route_id", "service_id", "trip_id"), all::addTrip);
        progress.at("reading the stop times of " + all.trips.size() + " trips");
        files.readRequired(TIMES, List.of("trip_id", "stop_id", "stop_sequence"), all::addCall);
        files.read(FREQUENCIES, List.of("trip_id", "start_time", "end_time", "headway_secs"), all::addRepeat);
        return all;
    }

    private void addTrip(SourceRow row) {
        String id = row.text("trip_id");
        GtfsRoutes.Route route = routes.find(row.text("route_id"));
        BitSet days = calendars.find(row.text("service_id"));
        if (route == null) {
            unwanted++;
        } else if (days == null) {
            findings.add(
                    ImportRules.UNKNOWN_ID,
                    row,
                    "service_id",
                    "No calendar names '" + row.text("service_id")
                            + "', so nobody knows when the trip runs; it is left out.");
        } else if (days.isEmpty()) {
            findings.add(
                    ImportRules.NEVER_RUNS, row, "service_id", "Its calendar has no day that is asked for; left out.");
        } else if (trips.containsKey(id)) {
            findings.add(ImportRules.DUPLICATE_ID, row, "trip_id", "The second trip of this id is left out.");
        } else {
            trips.put(
                    id,
                    new Trip(id, route, row.text("trip_headsign"), days, row, new ArrayList<>(), new ArrayList<>()));
        }
    }

    private void addCall(SourceRow row) {
        Trip trip = trips.get(row.text("trip_id"));
        if (trip == null) {
            return;
        }
        int sequence = row.findCount("stop_sequence")
                .orElseThrow(() -> new InvalidValueException("stop_sequence", "", "a whole number"));
        GtfsStops.Stop stop = stops.find(row.text("stop_id"));
        if (stop == null) {
            findings.add(
                    ImportRules.UNKNOWN_ID,
                    row,
                    "stop_id",
                    "stops.txt has no usable '" + row.text("stop_id") + "'; the trip " + trip.id() + " is left out.");
        }
        int arrival = seconds(row, "arrival_time");
        int departure = seconds(row, "departure_time");
        trip.calls()
                .add(new RawCall(
                        sequence,
                        stop,
                        arrival == BLANK ? departure : arrival,
                        departure == BLANK ? arrival : departure,
                        row.line()));
    }

    private static int seconds(SourceRow row, String column) {
        return row.has(column) ? GtfsValues.seconds(column, row.text(column)) : BLANK;
    }

    private void addRepeat(SourceRow row) {
        Trip trip = trips.get(row.text("trip_id"));
        int headway = row.findCount("headway_secs").orElse(0);
        if (headway == 0) {
            throw new InvalidValueException("headway_secs", row.text("headway_secs"), "a number of seconds above 0");
        }
        if (trip != null) {
            trip.repeats()
                    .add(new Repeat(
                            GtfsValues.seconds("start_time", row.text("start_time")),
                            GtfsValues.seconds("end_time", row.text("end_time")),
                            headway));
        }
    }

    List<Trip> all() {
        return List.copyOf(trips.values());
    }

    /// Trips of routes that are not carried over.
    int countUnwanted() {
        return unwanted;
    }
}
