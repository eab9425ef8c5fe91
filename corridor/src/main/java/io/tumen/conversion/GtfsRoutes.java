package io.tumen.conversion;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `agency.txt` and `routes.txt`: what runs, in which mode, by whom, in which zone.
final class GtfsRoutes {
    private static final String AGENCY = "agency.txt";
    private static final String FILE = "routes.txt";

    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<String, Route> routes = new HashMap<>();
    private final ImportOptions options;
    private final ImportFindings findings;
    private int unwanted;

    record Agency(String name, String url, String zone) {}

    record Route(String id, String name, String mode, Agency agency) {}

    private GtfsRoutes(ImportOptions options, ImportFindings findings) {
        this.options = options;
        this.findings = findings;
    }

    static GtfsRoutes read(SourceFiles files, ImportOptions options, ImportFindings findings) {
        var all = new GtfsRoutes(options, findings);
        files.readRequired(AGENCY, List.of("agency_name", "agency_timezone"), all::addAgency);
        files.readRequired(FILE, List.of("route_id", "route_type"), all::addRoute);
        return all;
    }

    private void addAgency(SourceRow row) {
        agencies.put(
                row.text("agency_id"),
                new Agency(
                        row.textOr("agency_name", "not stated"),
                        row.text("agency_url"),
                        GtfsValues.zone("agency_timezone", row.text("agency_timezone"))));
    }

    private void addRoute(SourceRow row) {
        String id = row.text("route_id");
        if (!options.routes().isEmpty() && !options.routes().contains(id)) {
            unwanted++;
            return;
        }
        Agency agency = agencyOf(row);
        String mode = GtfsModes.find(row.findCount("route_type").orElse(-1));
        if (mode == null) {
            findings.add(
                    ImportRules.MODE_UNKNOWN,
                    row,
                    "route_type",
                    "A route of type " + row.text("route_type") + " carries no goods; the route is left out.");
        } else if (agency != null) {
            routes.put(id, new Route(id, nameOf(row), mode, agency));
        }
    }

    private static String nameOf(SourceRow row) {
        String shortName = row.text("route_short_name");
        String longName = row.text("route_long_name");
        String both = shortName.isEmpty() || longName.isEmpty() ? shortName + longName : shortName + " " + longName;
        return both.isEmpty() ? row.text("route_id") : both;
    }

    private @Nullable Agency agencyOf(SourceRow row) {
        String id = row.text("agency_id");
        if (agencies.size() == 1 && id.isEmpty()) {
            return agencies.values().iterator().next();
        }
        Agency found = agencies.get(id);
        if (found == null && !agencies.isEmpty()) {
            findings.add(
                    ImportRules.UNKNOWN_ID,
                    row,
                    "agency_id",
                    "agency.txt has no '" + id + "'; it has " + String.join(", ", agencies.keySet())
                            + ". The route is left out.");
        }
        return found;
    }

    @Nullable
    Route find(String id) {
        return routes.get(id);
    }

    /// Routes that were not asked for.
    int countUnwanted() {
        return unwanted;
    }

    List<Agency> agencies() {
        return List.copyOf(agencies.values());
    }
}
