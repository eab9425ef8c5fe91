package io.tumen.conversion;

import static io.tumen.conversion.PackageRows.number;

import io.tumen.corridor.Position;
import io.tumen.corridor.Range;
import io.tumen.feed.PackageSheets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A package in the making: what foreign data says, and beside it what it does not say and a package needs, as
/// assumptions that are told. Values of the foreign data have the source `import`, computed ones `import-computed`.
final class NewPackage {
    static final String SOURCE = "import";
    static final String COMPUTED = "import-computed";
    static final String ASSUMPTION = "assumption";

    private static final String NOTE = "assumed at import, an order of magnitude; replace it";
    private static final String RAIL = "rail";

    private final PackageRows rows = new PackageRows();
    private final ImportOptions options;
    private final Map<String, String> modes = new TreeMap<>();
    private final Set<String> borders = new TreeSet<>();
    private final Map<String, Set<Integer>> gauges = new TreeMap<>();
    private final Map<String, Terminal> terminals = new LinkedHashMap<>();
    private final Set<String> places = new TreeSet<>();
    private final Set<String> existing = new TreeSet<>();
    private final Map<String, String> vehicles = new TreeMap<>();
    private final Map<String, String> tariffs = new TreeMap<>();

    /// @param country ISO 3166-1
    record Place(
            String id,
            String name,
            String country,
            String subdivision,
            String unLocode,
            String kind,
            Position position,
            String zone,
            String note) {}

    /// @param place where it is
    record Terminal(String id, Place place, String name, Set<String> modes) {}

    /// @param gaugeMillimetres only looked at for a railway
    /// @param distanceSource `import`, `import-computed` or `assumption`
    record Link(
            String id,
            Terminal from,
            Terminal to,
            boolean directed,
            String mode,
            int gaugeMillimetres,
            boolean onDemand,
            double km,
            String distanceSource,
            Range hours,
            String hoursSource,
            String note) {}

    /// @param calendar empty where it runs by the rule alone
    /// @param assumed  slots, cut-off and lateness, of which foreign timetables say nothing
    record Service(
            String id,
            String name,
            String operator,
            String mode,
            String zone,
            RunDays days,
            String calendar,
            ModeDefaults assumed) {}

    NewPackage(ImportOptions options) {
        this.options = options;
    }

    /// A terminal that the package has already.
    void know(Terminal terminal) {
        terminals.put(
                terminal.id(),
                new Terminal(terminal.id(), terminal.place(), terminal.name(), new TreeSet<>(terminal.modes())));
        existing.add(terminal.id());
        places.add(terminal.place().id());
    }

    /// Goods by that mode go in this vehicle and at this price, which the package has already.
    void have(String mode, String vehicle, String tariff) {
        vehicles.put(mode, vehicle);
        tariffs.put(mode, tariff);
    }

    PackageRows rows() {
        return rows;
    }

    int countTerminals() {
        return terminals.size();
    }

    int countPlaces() {
        return places.size();
    }

    void add(Terminal terminal) {
        terminals.put(
                terminal.id(),
                new Terminal(terminal.id(), terminal.place(), terminal.name(), new TreeSet<>(terminal.modes())));
        Place place = terminal.place();
        if (places.add(place.id())) {
            rows.add(
                    "places",
                    "place_id",
                    place.id(),
                    "name_en",
                    place.name(),
                    "name_zh",
                    place.name(),
                    "country",
                    place.country(),
                    "subdivision",
                    place.subdivision(),
                    "un_locode",
                    place.unLocode(),
                    "kind",
                    place.kind(),
                    "latitude",
                    number(place.position().latitude()),
                    "longitude",
                    number(place.position().longitude()),
                    "time_zone",
                    place.zone(),
                    "source",
                    SOURCE,
                    "confidence",
                    "C",
                    "note",
                    place.note());
        }
    }

    void add(Link link) {
        use(link.mode());
        for (Terminal end : List.of(link.from(), link.to())) {
            terminalFor(end).modes().add(link.mode());
            if (link.mode().equals(RAIL)) {
                gauges.computeIfAbsent(end.id(), id -> new TreeSet<>()).add(link.gaugeMillimetres());
            }
            if (!link.from().place().country().equals(link.to().place().country())) {
                borders.add(end.id());
            }
        }
        rows.add(
                "links",
                "link_id",
                link.id(),
                "from_terminal",
                link.from().id(),
                "to_terminal",
                link.to().id(),
                "directed",
                Boolean.toString(link.directed()),
                "mode",
                link.mode(),
                "gauge_mm",
                link.mode().equals(RAIL) ? Integer.toString(link.gaugeMillimetres()) : "",
                "access",
                link.onDemand() ? "on_demand" : "scheduled",
                "distance_km",
                number(link.km()),
                "distance_source",
                link.distanceSource(),
                "distance_confidence",
                confidence(link.distanceSource()),
                "hours_low",
                number(link.hours().low()),
                "hours_likely",
                number(link.hours().likely()),
                "hours_high",
                number(link.hours().high()),
                "hours_source",
                link.hoursSource(),
                "hours_confidence",
                confidence(link.hoursSource()),
                "tariff_id",
                link.onDemand() ? tariff(link.mode()) : "",
                "vehicle_id",
                vehicle(link.mode()),
                "note",
                link.note());
    }

    private Terminal terminalFor(Terminal end) {
        Terminal found = terminals.get(end.id());
        if (found == null) {
            throw new IllegalStateException("No terminal " + end.id() + ". Maybe it was linked before it was added?");
        }
        return found;
    }

    /// Rows of the mode, its vehicle and its price are written for modes that something uses.
    void use(String mode) {
        modes.put(mode, mode);
    }

    String vehicle(String mode) {
        return vehicles.getOrDefault(mode, mode + "-import");
    }

    String tariff(String mode) {
        return tariffs.getOrDefault(mode, mode + "-import");
    }

    /// How sure a value of that source is.
    static String confidence(String source) {
        return switch (source) {
            case SOURCE -> "C";
            case COMPUTED -> "X";
            default -> "K";
        };
    }

    /// @param title  what was imported
    /// @param url    where it comes from, may be empty
    /// @param readme what is told to who opens the package
    PackageSheets sheets(String title, String url, String readme) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("corridor.yaml", head());
        texts.put("README.md", readme);
        return onto(PackageRows.blank(texts), title, url);
    }

    /// The package with everything that is new added to it; what it has already stays.
    PackageSheets onto(PackageSheets base, String title, String url) {
        sources(title, url);
        modes.keySet().forEach(this::mode);
        terminals.values().forEach(this::terminal);
        tariffLine("handling-import", "HANDLING", "PER_TEU", new Range(100, 300, 600));
        if (!borders.isEmpty()) {
            tariffLine("border-import", "BORDER", "PER_TEU", new Range(100, 300, 900));
        }
        rows.add(
                "exchange_rates",
                "currency",
                "CNY",
                "day",
                "2026-01-01",
                "low",
                "1",
                "likely",
                "1",
                "high",
                "1",
                "source",
                "definition",
                "confidence",
                "A");
        return rows.onto(base);
    }

    private void sources(String title, String url) {
        source(SOURCE, title, url, "C");
        source(COMPUTED, "Computed at import from the values of the source named " + SOURCE + ".", "", "X");
        source(ASSUMPTION, "Assumed at import, since the imported data does not say; replace what matters.", "", "K");
        source("definition", "True by definition, such as one yuan for one yuan.", "", "A");
    }

    private void source(String id, String title, String url, String confidence) {
        rows.add("sources", "source_id", id, "title", title, "url", url, "confidence", confidence);
    }

    private void mode(String mode) {
        ModeDefaults defaults = ModeDefaults.of(mode);
        rows.add(
                "modes",
                "mode",
                mode,
                "on_water",
                Boolean.toString(defaults.onWater()),
                "min_speed_kmh",
                "0",
                "max_speed_kmh",
                number(defaults.fastestKmh()),
                "source",
                ASSUMPTION,
                "confidence",
                "K",
                "note",
                "bounds are wide, since imported times hold waits");
        Range grams = defaults.gramsPerTonneKm();
        rows.add(
                "emission_factors",
                "vehicle_id",
                vehicle(mode),
                "mode",
                mode,
                "description",
                "Goods by " + mode + ", any vehicle",
                "g_low",
                number(grams.low()),
                "g_likely",
                number(grams.likely()),
                "g_high",
                number(grams.high()),
                "scope",
                "well_to_wheel",
                "source",
                ASSUMPTION,
                "confidence",
                "K",
                "note",
                NOTE);
        if (!tariffs.containsKey(mode)) {
            tariffLine(tariff(mode), "FREIGHT", "PER_TEU_KM", defaults.cnyPerTeuKm());
        }
    }

    private void tariffLine(String id, String line, String basis, Range amount) {
        rows.add(
                "tariffs",
                "tariff_id",
                id,
                "line",
                line,
                "basis",
                basis,
                "currency",
                "CNY",
                "low",
                number(amount.low()),
                "likely",
                number(amount.likely()),
                "high",
                number(amount.high()),
                "source",
                ASSUMPTION,
                "confidence",
                "K",
                "note",
                NOTE);
    }

    void service(Service service) {
        RunDays days = service.days();
        ModeDefaults assumed = service.assumed();
        rows.add(
                "services",
                "service_id",
                service.id(),
                "name",
                service.name(),
                "operator",
                service.operator(),
                "mode",
                service.mode(),
                "vehicle_id",
                vehicle(service.mode()),
                "tariff_id",
                tariff(service.mode()),
                "time_zone",
                service.zone(),
                "first_day",
                days.first().toString(),
                "last_day",
                days.last().toString(),
                "weekdays",
                days.weekdays(),
                "every_days",
                Integer.toString(days.everyDays()),
                "calendar_id",
                service.calendar(),
                "slots_teu",
                Integer.toString(assumed.slotsTeu()),
                "cut_off_hours",
                number(assumed.cutOffHours()),
                "late_low",
                number(assumed.lateHours().low()),
                "late_likely",
                number(assumed.lateHours().likely()),
                "late_high",
                number(assumed.lateHours().high()),
                "source",
                SOURCE,
                "confidence",
                "C",
                "note",
                "price, slots, cut-off and lateness are assumed");
    }

    /// @param arrival   seconds since midnight of the running day
    /// @param departure the same
    void stop(String service, int sequence, String terminal, int arrival, int departure) {
        rows.add(
                "stops",
                "service_id",
                service,
                "stop_sequence",
                Integer.toString(sequence),
                "terminal_id",
                terminal,
                "arrival_time",
                GtfsValues.time(arrival),
                "departure_time",
                GtfsValues.time(departure),
                "source",
                SOURCE,
                "confidence",
                "C");
    }

    private void terminal(Terminal terminal) {
        if (!existing.contains(terminal.id())) {
            newTerminal(terminal);
        }
        if (borders.contains(terminal.id())) {
            handling(terminal, "BORDER", new Range(1, 4, 24), "border-import");
        }
        if (gauges.getOrDefault(terminal.id(), Set.of()).size() > 1) {
            handling(terminal, "GAUGE_CHANGE", new Range(2, 8, 48), "handling-import");
        }
    }

    private void newTerminal(Terminal terminal) {
        rows.add(
                "terminals",
                "terminal_id",
                terminal.id(),
                "place_id",
                terminal.place().id(),
                "name",
                terminal.name(),
                "modes",
                String.join(" ", terminal.modes()),
                "source",
                SOURCE,
                "confidence",
                "C");
        for (String activity : List.of("LOAD", "UNLOAD", "TRANSFER")) {
            handling(terminal, activity, new Range(1, 3, 12), "handling-import");
        }
    }

    private void handling(Terminal terminal, String activity, Range hours, String tariff) {
        rows.add(
                "handling",
                "terminal_id",
                terminal.id(),
                "activity",
                activity,
                "hours_low",
                number(hours.low()),
                "hours_likely",
                number(hours.likely()),
                "hours_high",
                number(hours.high()),
                "tariff_id",
                tariff,
                "source",
                ASSUMPTION,
                "confidence",
                "K",
                "note",
                NOTE);
    }

    private String head() {
        return String.format(
                Locale.ROOT,
                """
                # Made by an import; see README.md for what was taken and what was assumed.
                id: %s
                name: %s
                home_countries: [%s]
                emission_scope: well_to_wheel
                # Both are assumptions of the import.
                tonnes_per_teu: {low: 10, likely: 14, high: 24, source: assumption, confidence: K}
                inventory_per_day: {low: 0.006, likely: 0.01, high: 0.02, source: assumption, confidence: K}
                """,
                SafeIds.safe(options.name()),
                quoted(options.name()),
                String.join(", ", options.home()));
    }

    /// A double-quoted scalar of YAML, in which any text can stand.
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
