package io.tumen.conversion;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Position;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `stops.txt`: which station each stop belongs to. The platforms of a station are one terminal, because goods change
/// there from one to the other.
final class GtfsStops {
    private static final String FILE = "stops.txt";
    private static final int STATION = 1;

    private final Map<String, Stop> stops = new LinkedHashMap<>();
    private final Map<String, Integer> children = new HashMap<>();
    private final ImportFindings findings;

    /// @param parent id of its station, empty where it has none
    /// @param zone   empty where it has none of its own
    record Stop(String id, String name, Position position, String parent, String zone, SourceRow row) {}

    private GtfsStops(ImportFindings findings) {
        this.findings = findings;
    }

    static GtfsStops read(SourceFiles files, ImportFindings findings) {
        var all = new GtfsStops(findings);
        files.readRequired(FILE, List.of("stop_id"), all::add);
        all.stops.values().forEach(all::countChild);
        return all;
    }

    private void add(SourceRow row) {
        int type = row.findCount("location_type").orElse(0);
        if (type > STATION) {
            return;
        }
        if (stops.containsKey(row.text("stop_id"))) {
            findings.add(ImportRules.DUPLICATE_ID, row, "stop_id", "The second row of this stop is left out.");
            return;
        }
        Position position = position(row);
        if (position == null) {
            return;
        }
        String zone = row.has("stop_timezone") ? GtfsValues.zone("stop_timezone", row.text("stop_timezone")) : "";
        String id = row.text("stop_id");
        stops.put(id, new Stop(id, row.textOr("stop_name", id), position, row.text("parent_station"), zone, row));
    }

    private @Nullable Position position(SourceRow row) {
        double latitude = row.findNumber("stop_lat").orElse(Double.NaN);
        double longitude = row.findNumber("stop_lon").orElse(Double.NaN);
        if (latitude == 0 && longitude == 0) {
            findings.add(
                    ImportRules.BAD_POSITION,
                    row,
                    "stop_lat",
                    "The stop lies at 0, 0 in the sea off Africa; right would be where it is.");
            return null;
        }
        try {
            return new Position(latitude, longitude);
        } catch (InvalidValueException e) {
            findings.add(
                    ImportRules.BAD_POSITION,
                    row,
                    "stop_lat",
                    row.text("stop_lat") + ", " + row.text("stop_lon") + " is no place on the globe; right would be "
                            + e.right() + ".");
            return null;
        }
    }

    private void countChild(Stop stop) {
        if (stops.containsKey(stop.parent())) {
            children.merge(stop.parent(), 1, Integer::sum);
        } else if (!stop.parent().isEmpty()) {
            findings.add(
                    ImportRules.UNKNOWN_ID,
                    stop.row(),
                    "parent_station",
                    "stops.txt has no '" + stop.parent() + "'; the stop is taken as a station of its own.");
        }
    }

    @Nullable
    Stop find(String id) {
        return stops.get(id);
    }

    /// The place of a stop: its station, or itself.
    Stop stationOf(Stop stop) {
        Stop parent = stops.get(stop.parent());
        return parent == null ? stop : parent;
    }

    /// What the terminal of a stop is named after: the station where it has several platforms, else the stop.
    Stop terminalOf(Stop stop) {
        return children.getOrDefault(stop.parent(), 1) > 1 ? stationOf(stop) : stop;
    }

    int count() {
        return stops.size();
    }
}
