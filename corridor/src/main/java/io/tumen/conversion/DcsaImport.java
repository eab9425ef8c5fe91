package io.tumen.conversion;

import static io.tumen.conversion.PackageRows.number;

import io.tumen.corridor.Range;
import io.tumen.feed.PackageSheets;
import io.tumen.feed.SeaWays;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// From schedules of the Digital Container Shipping Association (Commercial Schedules 1.0, Operational Vessel Schedules
/// 3.0, `https://dcsa.org`) to services: added to a copy of a package, whose ports are found by their UN/LOCODE, or as
/// a package of their own.
///
/// Each run of a ship is a service with one running day. Runs of one service that call at the same ports at the same
/// times are one service that runs on all their days, so a regular loop is one row.
public final class DcsaImport {
    private static final String SEA = "sea";
    private static final int LARGEST_FILE = 64 << 20;
    private static final double SECONDS_PER_HOUR = 3600;

    private final String file;
    private final ImportOptions options;
    private final ImportFindings findings = new ImportFindings();
    private final NewPackage pack;
    private final PackageSheets base;
    private final boolean ofItsOwn;
    private final Map<Key, Run> runs = new LinkedHashMap<>();
    private final Map<List<NewPackage.Terminal>, Double> legs = new LinkedHashMap<>();

    /// A call in seconds since noon less twelve hours of the running day.
    private record Timed(NewPackage.Terminal terminal, int arrival, int departure) {}

    private record Key(String code, List<Timed> calls) {}

    private record Run(DcsaSailing sailing, List<Timed> calls, BitSet days) {}

    private DcsaImport(String file, ImportOptions options, @Nullable PackageSheets base) {
        this.file = file;
        this.options = options;
        this.pack = new NewPackage(options);
        this.ofItsOwn = base == null;
        this.base = base == null ? PackageRows.blank(Map.of()) : base;
    }

    /// @param source JSON file
    /// @param base   that gets the services, null for a package of their own
    public static ImportResult read(
            Path source, ImportOptions options, @Nullable PackageSheets base, Progress progress) {
        return new DcsaImport(String.valueOf(source.getFileName()), options, base).read(source, progress);
    }

    private ImportResult read(Path source, Progress progress) {
        var reader = new DcsaReader(file, findings);
        List<DcsaSailing> sailings = sailings(source, reader);
        progress.at("carrying over " + sailings.size() + " sailings");
        var ports = new DcsaPorts(file, base, options, findings, pack);
        haveWhatThereIs();
        sailings.forEach(sailing -> add(sailing, ports));
        if (!findings.hasErrors() && runs.isEmpty()) {
            findings.add(
                    ImportRules.NOTHING_USABLE, file, "No sailing with two calls at known ports and times remains.");
        }
        if (findings.hasErrors()) {
            return new ImportResult.Refused(findings.all());
        }
        links();
        services();
        ImportSummary summary = summary(reader, ports);
        String title = "DCSA schedule " + file;
        PackageSheets sheets =
                ofItsOwn ? pack.sheets(title, "", summary.readme(options.name())) : pack.onto(base, title, "");
        return new ImportResult.Imported(sheets, summary, findings.all());
    }

    private List<DcsaSailing> sailings(Path source, DcsaReader reader) {
        try (InputStream stream = Files.newInputStream(source)) {
            byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                findings.add(ImportRules.TOO_MUCH, file, "The file has more than 64 MiB; ask for a shorter term.");
                return List.of();
            }
            return reader.read(new JsonMapper().readTree(bytes));
        } catch (JacksonException e) {
            findings.add(ImportRules.NOT_THAT_FORM, file, "It is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            findings.add(ImportRules.MISSING_SOURCE, file, "There is no file that can be read: " + e);
        }
        return List.of();
    }

    /// A package that has ships already lends their emissions and the price of a service to the new ones.
    private void haveWhatThereIs() {
        Optional<String> vehicle = firstOfSea("emission_factors", "vehicle_id");
        Optional<String> tariff = firstOfSea("services", "tariff_id");
        if (vehicle.isPresent() && tariff.isPresent()) {
            pack.have(SEA, vehicle.get(), tariff.get());
        }
    }

    private Optional<String> firstOfSea(String table, String column) {
        return DcsaPorts.rows(base, table).stream()
                .filter(row -> SEA.equals(row.get("mode")))
                .map(row -> row.getOrDefault(column, ""))
                .findFirst();
    }

    private void add(DcsaSailing sailing, DcsaPorts ports) {
        List<DcsaCall> calls = sailing.calls().stream()
                .sorted(Comparator.comparing(call -> Objects.requireNonNull(call.from())))
                .toList();
        var timed = new ArrayList<Timed>();
        Instant start = null;
        LocalDate day = LocalDate.EPOCH;
        for (DcsaCall call : calls) {
            NewPackage.Terminal port = ports.find(call);
            if (port == null) {
                continue;
            }
            if (start == null) {
                ZoneId zone = ZoneId.of(port.place().zone());
                day = Objects.requireNonNull(call.from()).atZone(zone).toLocalDate();
                start = ServiceDay.start(day, zone);
            }
            int arrival = seconds(start, Objects.requireNonNull(call.from()));
            int departure = seconds(start, Objects.requireNonNull(call.until()));
            if (timed.isEmpty() || !timed.getLast().terminal().id().equals(port.id())) {
                timed.add(new Timed(port, arrival, Math.max(arrival, departure)));
            }
        }
        if (timed.size() < 2) {
            findings.add(
                    ImportRules.TOO_FEW_STOPS,
                    file,
                    "The sailing of " + nameOf(sailing) + " has fewer than two calls that can be used; left out.");
        } else if (isPossible(sailing, timed)) {
            runs.computeIfAbsent(new Key(sailing.code(), timed), key -> new Run(sailing, timed, new BitSet()))
                    .days()
                    .set((int) day.toEpochDay());
        }
    }

    private boolean isPossible(DcsaSailing sailing, List<Timed> calls) {
        double fastest = ModeDefaults.of(SEA).fastestKmh();
        for (int i = 1; i < calls.size(); i++) {
            Timed from = calls.get(i - 1);
            Timed to = calls.get(i);
            double hours = (to.arrival() - from.departure()) / SECONDS_PER_HOUR;
            double km = from.terminal()
                    .place()
                    .position()
                    .greatCircleKm(to.terminal().place().position());
            if (hours < 0 || km > hours * fastest) {
                findings.add(
                        hours < 0 ? ImportRules.TIMES_GO_BACK : ImportRules.TOO_FAST,
                        file,
                        "The sailing of " + nameOf(sailing) + " takes " + number(hours) + " hours from "
                                + from.terminal().id() + " to " + to.terminal().id() + ", "
                                + Math.round(km) + " km; it is left out.");
                return false;
            }
        }
        return true;
    }

    private static int seconds(Instant start, Instant at) {
        return (int) Math.max(0, Duration.between(start, at).toSeconds());
    }

    private static String nameOf(DcsaSailing sailing) {
        return (sailing.service() + " " + sailing.vessel()).strip();
    }

    // Links.

    private void links() {
        var existing = new HashSet<String>();
        for (Map<String, String> row : DcsaPorts.rows(base, "links")) {
            if (SEA.equals(row.get("mode"))) {
                existing.add(row.get("from_terminal") + " " + row.get("to_terminal"));
                if ("false".equals(row.get("directed"))) {
                    existing.add(row.get("to_terminal") + " " + row.get("from_terminal"));
                }
            }
        }
        for (Run run : runs.values()) {
            for (int i = 1; i < run.calls().size(); i++) {
                NewPackage.Terminal from = run.calls().get(i - 1).terminal();
                NewPackage.Terminal to = run.calls().get(i).terminal();
                double hours =
                        (run.calls().get(i).arrival() - run.calls().get(i - 1).departure()) / SECONDS_PER_HOUR;
                if (!existing.contains(from.id() + " " + to.id())) {
                    legs.merge(List.of(from, to), hours, Math::min);
                }
            }
        }
        SeaWays ways = SeaWays.of(base);
        var ids = new SafeIds(DcsaPorts.ids(base, "links", "link_id"));
        legs.forEach((ends, hours) -> link(ends.getFirst(), ends.getLast(), hours, ways, ids));
    }

    private void link(NewPackage.Terminal from, NewPackage.Terminal to, double hours, SeaWays ways, SafeIds ids) {
        String one = from.place().id();
        String other = to.place().id();
        Optional<SeaWays.SeaWay> way = ways.find(one, other);
        String note = "distance: over the maritime graph";
        if (way.isEmpty()) {
            boolean departs = join(from.place(), ways);
            boolean arrives = join(to.place(), ways);
            way = departs && arrives ? ways.find(one, other) : Optional.empty();
            note = "distance: over the maritime graph from its nearest point";
        }
        if (way.isEmpty()) {
            ways.joinStraight(one, other);
            SeaLines.seaEdge(pack.rows(), one, other, NewPackage.ASSUMPTION, "straight line; draw the way");
            way = ways.find(one, other);
            note = "distance: the straight line, since no point of the maritime graph is near; draw the way";
        }
        double km = way.map(SeaWays.SeaWay::km).orElseThrow();
        pack.add(new NewPackage.Link(
                ids.of(from.id() + "->" + to.id() + "." + SEA),
                from,
                to,
                true,
                SEA,
                options.gaugeMillimetres(),
                false,
                km,
                note.contains("straight") ? NewPackage.ASSUMPTION : NewPackage.COMPUTED,
                new Range(hours, hours, hours),
                NewPackage.COMPUTED,
                note + "; hours: the fastest of the schedule"));
    }

    /// Whether the port is on the graph now.
    private boolean join(NewPackage.Place port, SeaWays ways) {
        if (ways.isJoined(port.id())) {
            return true;
        }
        Optional<String> point = ways.join(port.id(), port.position());
        point.ifPresent(id ->
                SeaLines.seaEdge(pack.rows(), port.id(), id, NewPackage.ASSUMPTION, "joined to the nearest point"));
        return point.isPresent();
    }

    // Services.

    private void services() {
        ModeDefaults liner = ModeDefaults.of("liner");
        var ids = new SafeIds(DcsaPorts.ids(base, "services", "service_id"));
        var calendars = new ServiceCalendars(pack.rows(), DcsaPorts.ids(base, "calendars", "calendar_id"));
        int number = 0;
        for (Run run : runs.values()) {
            DcsaSailing sailing = run.sailing();
            String code = sailing.code().isEmpty() ? "SAILING" : SafeIds.safe(sailing.code());
            String id = ids.of(code + "." + ++number);
            RunDays days = RunDays.of(run.days());
            pack.service(new NewPackage.Service(
                    id,
                    nameOf(sailing).isEmpty() ? id : nameOf(sailing),
                    sailing.operator().isEmpty() ? "not stated" : sailing.operator(),
                    SEA,
                    run.calls().getFirst().terminal().place().zone(),
                    days,
                    calendars.idOf(days),
                    liner));
            stops(id, run.calls());
        }
    }

    private void stops(String service, List<Timed> calls) {
        int sequence = 1;
        for (Timed call : calls) {
            pack.stop(service, sequence++, call.terminal().id(), call.arrival(), call.departure());
        }
    }

    private ImportSummary summary(DcsaReader reader, DcsaPorts ports) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put(
                "sailings",
                runs.values().stream().mapToInt(run -> run.days().cardinality()).sum());
        counts.put("services", runs.size());
        counts.put("new links", legs.size());
        counts.put("new ports", ports.countFresh());
        var left = new ArrayList<String>();
        if (reader.countOmitted() > 0) {
            left.add(reader.countOmitted() + " calls are omitted by the schedule itself.");
        }
        if (reader.countOtherLegs() > 0) {
            left.add(reader.countOtherLegs() + " legs go by rail or road; only ships are carried over.");
        }
        left.add(
                "Voyage numbers, cut-off times by kind, vessel particulars and remarks: a package has no room for them.");
        return new ImportSummary(
                counts,
                List.of(
                        "Price, slots, cut-off (24 h), lateness (0, 12, 72 h): a schedule has none.",
                        "Calls with only an arrival leave at once, those with only a departure arrive then."),
                left);
    }
}
