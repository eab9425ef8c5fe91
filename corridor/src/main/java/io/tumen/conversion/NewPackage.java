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

    private static final String DEFINITION = "definition";
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
            rows.add("places")
                    .set("place_id", place.id())
                    .set("name_en", place.name())
                    .set("name_zh", place.name())
                    .set("country", place.country())
                    .set("subdivision", place.subdivision())
                    .set("un_locode", place.unLocode())
                    .set("kind", place.kind())
                    .set("latitude", number(place.position().latitude()))
                    .set("longitude", number(place.position().longitude()))
                    .set("time_zone", place.zone())
                    .from("", SOURCE)
                    .set("note", place.note());
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
        rows.add("links")
                .set("link_id", link.id())
                .set("from_terminal", link.from().id())
                .set("to_terminal", link.to().id())
                .set("directed", Boolean.toString(link.directed()))
                .set("mode", link.mode())
                .set("gauge_mm", link.mode().equals(RAIL) ? Integer.toString(link.gaugeMillimetres()) : "")
                .set("access", link.onDemand() ? "on_demand" : "scheduled")
                .set("distance_km", number(link.km()))
                .from("distance_", link.distanceSource())
                .range("hours_", link.hours())
                .from("hours_", link.hoursSource())
                .set("tariff_id", link.onDemand() ? tariff(link.mode()) : "")
                .set("vehicle_id", vehicle(link.mode()))
                .set("note", link.note());
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
            case DEFINITION -> "A";
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
        modes.keySet().forEach(this::mode);
        terminals.values().forEach(this::terminal);
        tariffLine("handling-import", "HANDLING", "PER_TEU", new Range(100, 300, 600));
        if (!borders.isEmpty()) {
            tariffLine("border-import", "BORDER", "PER_TEU", new Range(100, 300, 900));
        }
        rows.add("exchange_rates")
                .set("currency", "CNY")
                .set("day", "2026-01-01")
                .range("", Range.exactly(1))
                .from("", DEFINITION);
        sources(title, url);
        return rows.onto(base);
    }

    private void sources(String title, String url) {
        source(SOURCE, title, url);
        source(COMPUTED, "Computed at import from the values of the source named " + SOURCE + ".", "");
        source(ASSUMPTION, "Assumed at import, since the imported data does not say; replace what matters.", "");
        source(DEFINITION, "True by definition, such as one yuan for one yuan.", "");
    }

    private void source(String id, String title, String url) {
        if (rows.haveSource(id)) {
            rows.add("sources")
                    .set("source_id", id)
                    .set("title", title)
                    .set("url", url)
                    .set("confidence", confidence(id));
        }
    }

    private void mode(String mode) {
        ModeDefaults defaults = ModeDefaults.of(mode);
        rows.add("modes")
                .set("mode", mode)
                .set("on_water", Boolean.toString(defaults.onWater()))
                .set("min_speed_kmh", "0")
                .set("max_speed_kmh", number(defaults.fastestKmh()))
                .from("", ASSUMPTION)
                .set("note", "bounds are wide, since imported times hold waits");
        Range grams = defaults.gramsPerTonneKm();
        rows.add("emission_factors")
                .set("vehicle_id", vehicle(mode))
                .set("mode", mode)
                .set("description", "Goods by " + mode + ", any vehicle")
                .range("g_", grams)
                .set("scope", "well_to_wheel")
                .from("", ASSUMPTION)
                .set("note", NOTE);
        if (!tariffs.containsKey(mode)) {
            tariffLine(tariff(mode), "FREIGHT", "PER_TEU_KM", defaults.cnyPerTeuKm());
        }
    }

    private void tariffLine(String id, String line, String basis, Range amount) {
        rows.add("tariffs")
                .set("tariff_id", id)
                .set("line", line)
                .set("basis", basis)
                .set("currency", "CNY")
                .range("", amount)
                .from("", ASSUMPTION)
                .set("note", NOTE);
    }

    void service(Service service) {
        RunDays days = service.days();
        ModeDefaults assumed = service.assumed();
        rows.add("services")
                .set("service_id", service.id())
                .set("name", service.name())
                .set("operator", service.operator())
                .set("mode", service.mode())
                .set("vehicle_id", vehicle(service.mode()))
                .set("tariff_id", tariff(service.mode()))
                .set("time_zone", service.zone())
                .set("first_day", days.first().toString())
                .set("last_day", days.last().toString())
                .set("weekdays", days.weekdays())
                .set("every_days", Integer.toString(days.everyDays()))
                .set("calendar_id", service.calendar())
                .set("slots_teu", Integer.toString(assumed.slotsTeu()))
                .set("cut_off_hours", number(assumed.cutOffHours()))
                .range("late_", assumed.lateHours())
                .from("", SOURCE)
                .set("note", "price, slots, cut-off and lateness are assumed");
    }

    /// @param arrival   seconds since midnight of the running day
    /// @param departure the same
    void stop(String service, int sequence, String terminal, int arrival, int departure) {
        rows.add("stops")
                .set("service_id", service)
                .set("stop_sequence", Integer.toString(sequence))
                .set("terminal_id", terminal)
                .set("arrival_time", GtfsValues.time(arrival))
                .set("departure_time", GtfsValues.time(departure))
                .from("", SOURCE);
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
        rows.add("terminals")
                .set("terminal_id", terminal.id())
                .set("place_id", terminal.place().id())
                .set("name", terminal.name())
                .set("modes", String.join(" ", terminal.modes()))
                .from("", SOURCE);
        for (String activity : List.of("LOAD", "UNLOAD", "TRANSFER")) {
            handling(terminal, activity, new Range(1, 3, 12), "handling-import");
        }
    }

    private void handling(Terminal terminal, String activity, Range hours, String tariff) {
        rows.add("handling")
                .set("terminal_id", terminal.id())
                .set("activity", activity)
                .range("hours_", hours)
                .set("tariff_id", tariff)
                .from("", ASSUMPTION)
                .set("note", NOTE);
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
