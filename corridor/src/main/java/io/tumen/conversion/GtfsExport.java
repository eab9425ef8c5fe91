package io.tumen.conversion;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Place;
import io.tumen.corridor.Service;
import io.tumen.corridor.Source;
import io.tumen.corridor.Stop;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// From a corridor to a GTFS feed: its services, with every departure at its instant.
///
/// All agencies of a feed share one time zone, so services of another one are moved to that of most services; where the
/// difference changes over the year, a service becomes a trip for each difference.
public final class GtfsExport {
    private static final String NO_ADDRESS = "https://example.org/unknown";
    private static final int DAYS_OF_WEEK = 7;

    private final Corridor corridor;
    private final ZoneId zone;
    private final Map<String, String> agencies = new LinkedHashMap<>();
    private final Map<String, String> calendarIds = new HashMap<>();
    private final Set<TerminalId> called = new LinkedHashSet<>();
    private final BitSet allDays = new BitSet();

    private final OutTable agency =
            new OutTable("agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang");
    private final OutTable stops = new OutTable(
            "stop_id", "stop_name", "stop_lat", "stop_lon", "location_type", "parent_station", "stop_timezone");
    private final OutTable routes =
            new OutTable("route_id", "agency_id", "route_short_name", "route_long_name", "route_type");
    private final OutTable trips = new OutTable("route_id", "service_id", "trip_id");
    private final OutTable stopTimes =
            new OutTable("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence", "timepoint");
    private final OutTable calendar = new OutTable(
            "service_id",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "start_date",
            "end_date");
    private final OutTable dates = new OutTable("service_id", "date", "exception_type");

    private GtfsExport(Corridor corridor) {
        this.corridor = corridor;
        this.zone = mostUsedZone(corridor);
    }

    /// @param version of the data, such as the digest of the package
    public static Export of(Corridor corridor, String version) {
        return new GtfsExport(corridor).export(version);
    }

    private Export export(String version) {
        corridor.services().forEach(this::service);
        called.forEach(this::stop);
        var files = new TreeMap<String, byte[]>();
        files.put("agency.txt", agency.bytes());
        files.put("stops.txt", stops.bytes());
        files.put("routes.txt", routes.bytes());
        files.put("trips.txt", trips.bytes());
        files.put("stop_times.txt", stopTimes.bytes());
        files.put("calendar.txt", calendar.bytes());
        files.put("calendar_dates.txt", dates.bytes());
        files.put("feed_info.txt", feedInfo(version).bytes());
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("stops", called.size());
        counts.put("routes", routes.count());
        counts.put("trips", trips.count());
        counts.put("stop times", stopTimes.count());
        return new Export(files, counts, lost());
    }

    private List<String> lost() {
        return List.of(
                "Links on demand, handling, gauges, prices, emissions, opening hours, closures, slots, cut-off and "
                        + "lateness: GTFS has no word for them.",
                "Sources and confidence of the values.",
                (corridor.terminals().size() - called.size()) + " terminals where no service calls.",
                "The law.");
    }

    private static ZoneId mostUsedZone(Corridor corridor) {
        var counts = new TreeMap<String, Integer>();
        corridor.services().forEach(service -> counts.merge(service.zone().getId(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> ZoneId.of(most.getKey()))
                .orElse(ZoneId.of("UTC"));
    }

    private void service(Service service) {
        Map<Integer, BitSet> byOffset = new TreeMap<>(Comparator.naturalOrder());
        int firstArrival = (int) service.stops().getFirst().arrival().toSeconds();
        service.days()
                .first()
                .datesUntil(service.days().last().plusDays(1))
                .filter(service.days()::runsOn)
                .forEach(day -> {
                    ServiceDay moved = ServiceDay.move(day, service.zone(), zone, firstArrival);
                    byOffset.computeIfAbsent(moved.offsetSeconds(), offset -> new BitSet())
                            .set((int) moved.day().toEpochDay());
                });
        if (byOffset.isEmpty()) {
            return;
        }
        routes.add(
                service.id().value(),
                agencyOf(service),
                "",
                service.name(),
                GtfsModes.typeOf(service.mode().code(), service.mode().onWater()));
        byOffset.forEach((offset, days) -> trip(service, offset, days, byOffset.size() > 1));
    }

    private void trip(Service service, int offsetSeconds, BitSet days, boolean oneOfMany) {
        allDays.or(days);
        String id = oneOfMany
                ? service.id().value() + ":" + offsetSeconds
                : service.id().value();
        trips.add(service.id().value(), calendarOf(days), id);
        int sequence = 1;
        for (Stop stop : service.stops()) {
            called.add(stop.terminal());
            stopTimes.add(
                    id,
                    GtfsValues.time((int) stop.arrival().toSeconds() + offsetSeconds),
                    GtfsValues.time((int) stop.departure().toSeconds() + offsetSeconds),
                    stop.terminal().value(),
                    Integer.toString(sequence++),
                    "1");
        }
    }

    private String agencyOf(Service service) {
        String known = agencies.get(service.operator());
        if (known != null) {
            return known;
        }
        String id = "A" + (agencies.size() + 1);
        agencies.put(service.operator(), id);
        Source source = corridor.sourceFor(service.provenance().source());
        String url = source.url() == null ? NO_ADDRESS : source.url();
        agency.add(id, service.operator(), url, zone.getId(), "en");
        return id;
    }

    private String calendarOf(BitSet days) {
        String known = calendarIds.get(days.toString());
        if (known != null) {
            return known;
        }
        String id = "C" + (calendarIds.size() + 1);
        calendarIds.put(days.toString(), id);
        RunDays run = RunDays.of(days);
        if (run.everyDays() == 1) {
            regular(id, run);
            run.on().forEach(day -> dates.add(id, text(day), "1"));
            run.off().forEach(day -> dates.add(id, text(day), "2"));
        } else {
            days.stream().forEach(day -> dates.add(id, text(LocalDate.ofEpochDay(day)), "1"));
        }
        return id;
    }

    private void regular(String id, RunDays run) {
        var cells = new String[DAYS_OF_WEEK + 3];
        cells[0] = id;
        for (int weekday = 1; weekday <= DAYS_OF_WEEK; weekday++) {
            cells[weekday] = run.weekdays().contains(Integer.toString(weekday)) ? "1" : "0";
        }
        cells[DAYS_OF_WEEK + 1] = text(run.first());
        cells[DAYS_OF_WEEK + 2] = text(run.last());
        calendar.add(cells);
    }

    private static String text(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /// The station of the place comes before its first terminal.
    private void stop(TerminalId id) {
        Terminal terminal = corridor.terminalFor(id);
        Place place = corridor.placeOf(id);
        boolean first = called.stream()
                .filter(other -> corridor.placeOf(other).equals(place))
                .findFirst()
                .orElseThrow()
                .equals(id);
        if (first) {
            row(stationOf(place), place.nameEn(), place, "1", "", place.zone().getId());
        }
        row(id.value(), terminal.name(), place, "0", stationOf(place), "");
    }

    private void row(String id, String name, Place place, String type, String parent, String zoneId) {
        stops.add(
                id,
                name,
                PackageRows.number(place.position().latitude()),
                PackageRows.number(place.position().longitude()),
                type,
                parent,
                zoneId);
    }

    /// The id of the place, unless a terminal has the same one.
    private String stationOf(Place place) {
        String id = place.id().value();
        return called.contains(new TerminalId(id)) ? id + ":place" : id;
    }

    private OutTable feedInfo(String version) {
        var info = new OutTable(
                "feed_publisher_name",
                "feed_publisher_url",
                "feed_lang",
                "feed_start_date",
                "feed_end_date",
                "feed_version");
        boolean empty = allDays.isEmpty();
        info.add(
                corridor.name(),
                NO_ADDRESS,
                "en",
                empty ? "" : text(LocalDate.ofEpochDay(allDays.nextSetBit(0))),
                empty ? "" : text(LocalDate.ofEpochDay(allDays.length() - 1L)),
                version);
        return info;
    }
}
