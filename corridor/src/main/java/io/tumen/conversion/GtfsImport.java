package io.tumen.conversion;

import static io.tumen.conversion.PackageRows.number;

import io.tumen.corridor.Position;
import io.tumen.corridor.Range;
import io.tumen.feed.PackageSheets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// From a GTFS feed to a corridor package (`https://gtfs.org/documentation/schedule/reference`). What maps to what, and
/// what is assumed, stands in `docs/conversion.md`.
///
/// Reads `agency`, `stops`, `routes`, `trips`, `stop_times`, `calendar`, `calendar_dates` and `frequencies`; tells of
/// the other files that it does not use.
public final class GtfsImport {
    private static final String SEA = "sea";
    private static final double SECONDS_PER_HOUR = 3600;
    private static final List<String> NOT_USED = List.of(
            "transfers.txt",
            "fare_attributes.txt",
            "fare_rules.txt",
            "fare_products.txt",
            "shapes.txt",
            "pathways.txt",
            "levels.txt",
            "translations.txt",
            "attributions.txt",
            "booking_rules.txt",
            "location_groups.txt",
            "locations.geojson");

    private final SourceFiles files;
    private final ImportOptions options;
    private final ImportFindings findings;
    private final Progress progress;
    private final NewPackage pack;
    private final SafeIds placeIds = new SafeIds();
    private final SafeIds terminalIds = new SafeIds();
    private final SafeIds serviceIds = new SafeIds();
    private final Map<String, NewPackage.Terminal> terminals = new LinkedHashMap<>();
    private final Map<Segment, Times> segments = new LinkedHashMap<>();
    private final ServiceCalendars calendars;

    /// Two terminals that a mode runs between, in that direction.
    private record Segment(NewPackage.Terminal from, NewPackage.Terminal to, String mode) {}

    /// How often each time in seconds was met.
    private record Times(TreeMap<Integer, Integer> counts) {
        Range hours() {
            int half = counts.values().stream().mapToInt(Integer::intValue).sum() / 2;
            int likely = counts.firstKey();
            for (Map.Entry<Integer, Integer> time : counts.entrySet()) {
                likely = time.getKey();
                half -= time.getValue();
                if (half < 0) {
                    break;
                }
            }
            return new Range(
                    counts.firstKey() / SECONDS_PER_HOUR,
                    likely / SECONDS_PER_HOUR,
                    counts.lastKey() / SECONDS_PER_HOUR);
        }
    }

    private GtfsImport(SourceFiles files, ImportOptions options, ImportFindings findings, Progress progress) {
        this.files = files;
        this.options = options;
        this.findings = findings;
        this.progress = progress;
        this.pack = new NewPackage(options);
        this.calendars = new ServiceCalendars(pack.rows(), Set.of());
    }

    /// @param source folder or zip
    public static ImportResult read(Path source, ImportOptions options, Progress progress) {
        var findings = new ImportFindings();
        try (SourceFiles files = SourceFiles.open(source, findings)) {
            return findings.hasErrors()
                    ? new ImportResult.Refused(findings.all())
                    : new GtfsImport(files, options, findings, progress).read(source);
        }
    }

    private ImportResult read(Path source) {
        GtfsStops stops = GtfsStops.read(files, findings);
        GtfsRoutes routes = GtfsRoutes.read(files, options, findings);
        GtfsCalendars days = GtfsCalendars.read(files, options, findings);
        GtfsTrips trips = GtfsTrips.read(files, routes, days, stops, findings, progress);
        var runs = new GtfsRuns(stops, findings);
        trips.all().forEach(runs::add);
        if (!findings.hasErrors() && runs.all().isEmpty()) {
            findings.add(
                    ImportRules.NOTHING_USABLE,
                    "trips.txt",
                    "No trip can be carried over; see the findings above, and --route, --from and --until.");
        }
        if (!findings.hasErrors()) {
            progress.at("writing " + runs.all().size() + " services");
            runs.all().forEach(run -> terminals(run, stops));
        }
        if (findings.hasErrors()) {
            return new ImportResult.Refused(findings.all());
        }
        links();
        runs.all().forEach(this::service);
        ImportSummary summary = summary(stops, routes, trips, runs);
        return new ImportResult.Imported(sheets(source, routes, summary), summary, findings.all());
    }

    private PackageSheets sheets(Path source, GtfsRoutes routes, ImportSummary summary) {
        String operators = String.join(
                ", ",
                routes.agencies().stream()
                        .map(GtfsRoutes.Agency::name)
                        .distinct()
                        .limit(3)
                        .toList());
        String url = routes.agencies().stream()
                .map(GtfsRoutes.Agency::url)
                .filter(text -> text.matches("https?://[\\w.-]+(/[\\w./%~-]*)?"))
                .findFirst()
                .orElse("");
        String title = "GTFS feed of " + operators + " (" + source.getFileName() + ")";
        return pack.sheets(title, url, summary.readme(options.name()));
    }

    // Terminals and links.

    private void terminals(GtfsRuns.Run run, GtfsStops stops) {
        String mode = run.trip().route().mode();
        NewPackage.Terminal before = null;
        int left = 0;
        for (GtfsRuns.Call call : run.calls()) {
            NewPackage.Terminal terminal = terminals.computeIfAbsent(
                    call.terminal().id(),
                    id -> terminal(call.terminal(), stops, run.trip().route()));
            if (before != null) {
                segments.computeIfAbsent(new Segment(before, terminal, mode), segment -> new Times(new TreeMap<>()))
                        .counts()
                        .merge(call.arrival() - left, 1, Integer::sum);
            }
            before = terminal;
            left = call.departure();
        }
    }

    private NewPackage.Terminal terminal(GtfsStops.Stop stop, GtfsStops stops, GtfsRoutes.Route route) {
        GtfsStops.Stop station = stops.stationOf(stop);
        Country country = Country.of(stop.position(), options.home());
        country.report(findings, stop.row(), "stop_lat");
        var place = new NewPackage.Place(
                placeIds.of(station.id()),
                station.name(),
                country.code(),
                "",
                "",
                route.mode().equals(SEA) ? "seaport" : "city",
                station.position(),
                zoneOf(station, stop, route),
                country.note());
        var terminal = new NewPackage.Terminal(terminalIds.of(stop.id()), place, stop.name(), Set.of(route.mode()));
        pack.add(terminal);
        return terminal;
    }

    private static String zoneOf(GtfsStops.Stop station, GtfsStops.Stop stop, GtfsRoutes.Route route) {
        String own = station.zone().isEmpty() ? stop.zone() : station.zone();
        return own.isEmpty() ? route.agency().zone() : own;
    }

    private void links() {
        var sea = new SeaLines(pack.rows());
        var ids = new SafeIds();
        for (Map.Entry<Segment, Times> entry : segments.entrySet()) {
            Segment segment = entry.getKey();
            Position from = segment.from().place().position();
            Position to = segment.to().place().position();
            double detour = ModeDefaults.of(segment.mode()).detour();
            pack.add(new NewPackage.Link(
                    ids.of(segment.from().id() + "->" + segment.to().id() + "." + segment.mode()),
                    segment.from(),
                    segment.to(),
                    true,
                    segment.mode(),
                    options.gaugeMillimetres(),
                    false,
                    from.greatCircleKm(to) * detour,
                    NewPackage.ASSUMPTION,
                    entry.getValue().hours(),
                    NewPackage.COMPUTED,
                    "distance: straight line times " + number(detour) + "; hours: of the timetable"));
            if (segment.mode().equals(SEA)) {
                sea.join(
                        segment.from().place().id(),
                        List.of(),
                        segment.to().place().id(),
                        "straight line");
            }
        }
    }

    // Services.

    private void service(GtfsRuns.Run run) {
        GtfsTrips.Trip trip = run.trip();
        RunDays days = RunDays.of(run.days());
        String id = serviceIds.of(
                isFirst(run)
                        ? trip.id()
                        : trip.id() + "@" + run.calls().getFirst().departure());
        String headsign = trip.headsign().isEmpty() ? "" : " – " + trip.headsign();
        pack.service(new NewPackage.Service(
                id,
                trip.route().name() + headsign,
                trip.route().agency().name(),
                trip.route().mode(),
                trip.route().agency().zone(),
                days,
                calendars.idOf(days),
                ModeDefaults.of(trip.route().mode())));
        stops(id, run.calls());
    }

    /// Trips of `frequencies.txt` run more than once a day; only those need ids of their own.
    private static boolean isFirst(GtfsRuns.Run run) {
        return run.trip().repeats().isEmpty();
    }

    private void stops(String service, List<GtfsRuns.Call> calls) {
        int sequence = 1;
        for (GtfsRuns.Call call : calls) {
            pack.stop(service, sequence++, terminalIds.of(call.terminal().id()), call.arrival(), call.departure());
        }
    }

    // What is told.

    private ImportSummary summary(GtfsStops stops, GtfsRoutes routes, GtfsTrips trips, GtfsRuns runs) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("places", pack.countPlaces());
        counts.put("terminals", pack.countTerminals());
        counts.put("links", segments.size());
        counts.put("services", runs.all().size());
        counts.put("calendars", calendars.count());
        return new ImportSummary(counts, assumed(runs), left(stops, routes, trips, runs));
    }

    private List<String> assumed(GtfsRuns runs) {
        var assumed = new ArrayList<>(List.of(
                "Prices, emissions, handling times, slots, cut-off and lateness: GTFS has none; they are orders of "
                        + "magnitude with the source assumption.",
                "Distances: the straight line times a detour of its mode.",
                "Subdivisions of places are not known; the law of a province applies to none of them until they are "
                        + "filled in.",
                "Names of places stand in the column of Chinese names too."));
        if (segments.keySet().stream().anyMatch(segment -> segment.mode().equals("rail"))) {
            assumed.add("The gauge of every railway is " + options.gaugeMillimetres() + " mm.");
        }
        if (runs.countInterpolated() > 0) {
            assumed.add(runs.countInterpolated() + " blank times were filled in by distance.");
        }
        if (runs.countRepeated() > 0) {
            assumed.add(runs.countRepeated()
                    + " departures of frequencies.txt are taken as a timetable that starts on its first minute.");
        }
        return assumed;
    }

    private List<String> left(GtfsStops stops, GtfsRoutes routes, GtfsTrips trips, GtfsRuns runs) {
        var left = new ArrayList<String>();
        tell(left, routes.countUnwanted(), "routes were not asked for");
        tell(left, trips.countUnwanted(), "trips belong to routes that are not carried over");
        tell(left, runs.countMerged(), "trips run as another one does on other days; they are one service with it");
        int unused = stops.count() - terminals.size();
        tell(
                left,
                unused,
                "stops are platforms of a station, stations, or have no trip; they are no terminals of their own");
        NOT_USED.stream()
                .filter(files::has)
                .forEach(file -> left.add(file + " is not used: a package has no room for it."));
        return left;
    }

    private static void tell(List<String> left, int count, String what) {
        if (count > 0) {
            left.add(count + " " + what + ".");
        }
    }
}
