package io.tumen.planner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A plain time-expanded Dijkstra (Müller-Hannemann, Schulz, Wagner, Zaroliagis 2007, Timetable Information: Models and
/// Algorithms, section 3) over the files of a GTFS feed: a node for every departure and arrival of every run of some
/// days. Reads the files on its own and shares nothing with the import or the planner. Knows `calendar.txt` and
/// `calendar_dates.txt`, one zone, no stations and no quotes.
final class TimeExpanded {
    static final long NEVER = Long.MAX_VALUE;

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /// What a feed does not say, in minutes.
    record Assumed(int load, int change, int cutOff, int late, int unload) {}

    /// A call of a run, minutes since 1970.
    private static final class Event {
        final String stop;
        final long arrival;
        final long departure;
        final List<Event> onward = new ArrayList<>(1);

        Event(String stop, long arrival, long departure) {
            this.stop = stop;
            this.arrival = arrival;
            this.departure = departure;
        }
    }

    /// A departure that is waited for, or an arrival.
    ///
    /// @param call null while waiting
    private record Node(String stop, long minute, @Nullable Event call) {}

    private record Row(Map<String, String> cells) {
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    private final Assumed assumed;
    private final ZoneId zone;
    private final Map<String, TreeMap<Long, List<Event>>> departures = new HashMap<>();
    private final Map<String, Set<LocalDate>> days = new HashMap<>();

    TimeExpanded(Path feed, LocalDate first, LocalDate last, Assumed assumed) {
        this.assumed = assumed;
        this.zone = ZoneId.of(rows(feed, "agency.txt").getFirst().get("agency_timezone"));
        readDays(feed);
        Map<String, List<Row>> calls = new LinkedHashMap<>();
        rows(feed, "stop_times.txt")
                .forEach(row -> calls.computeIfAbsent(row.get("trip_id"), id -> new ArrayList<>())
                        .add(row));
        calls.values()
                .forEach(trip -> trip.sort(Comparator.comparingInt(row -> Integer.parseInt(row.get("stop_sequence")))));
        for (Row trip : rows(feed, "trips.txt")) {
            List<Row> called = Objects.requireNonNull(calls.get(trip.get("trip_id")));
            Objects.requireNonNull(days.get(trip.get("service_id"))).stream()
                    .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                    .forEach(day -> addRun(day, called));
        }
    }

    private void readDays(Path feed) {
        for (Row row : rows(feed, "calendar.txt")) {
            Set<LocalDate> own = days.computeIfAbsent(row.get("service_id"), id -> new HashSet<>());
            day(row.get("start_date"))
                    .datesUntil(day(row.get("end_date")).plusDays(1))
                    .forEach(day -> {
                        if (row.get(WEEKDAYS.get(day.getDayOfWeek().getValue() - 1))
                                .equals("1")) {
                            own.add(day);
                        }
                    });
        }
        for (Row row : rows(feed, "calendar_dates.txt")) {
            Set<LocalDate> own = days.computeIfAbsent(row.get("service_id"), id -> new HashSet<>());
            if (row.get("exception_type").equals("1")) {
                own.add(day(row.get("date")));
            } else {
                own.remove(day(row.get("date")));
            }
        }
    }

    private void addRun(LocalDate day, List<Row> calls) {
        long base = day.atTime(12, 0).atZone(zone).toEpochSecond() / 60 - 12 * 60;
        Event before = null;
        for (Row call : calls) {
            Event event = new Event(
                    call.get("stop_id"),
                    base + minutes(call.get("arrival_time")),
                    base + minutes(call.get("departure_time")));
            if (before != null) {
                before.onward.add(event);
                departures
                        .computeIfAbsent(before.stop, stop -> new TreeMap<>())
                        .computeIfAbsent(before.departure, minute -> new ArrayList<>())
                        .add(before);
            }
            before = event;
        }
    }

    /// The minute of handing over, [#NEVER] when that would be after the latest.
    long earliest(String origin, String destination, long ready, long latest) {
        var open = new PriorityQueue<Node>(Comparator.comparingLong(Node::minute));
        var seen = new HashSet<Node>();
        waitFor(origin, ready + assumed.load() + assumed.cutOff(), seen, open);
        while (!open.isEmpty() && open.element().minute() <= latest) {
            Node at = open.remove();
            Event call = at.call();
            if (call == null) {
                leavingAt(at).forEach(event -> goOn(event, seen, open));
                waitFor(at.stop(), at.minute() + 1, seen, open);
            } else if (at.stop().equals(destination)) {
                long handedOver = call.arrival + assumed.late() + assumed.unload();
                return handedOver <= latest ? handedOver : NEVER;
            } else {
                goOn(call, seen, open);
                waitFor(at.stop(), call.arrival + assumed.late() + assumed.change() + assumed.cutOff(), seen, open);
            }
        }
        return NEVER;
    }

    private List<Event> leavingAt(Node waiting) {
        return Objects.requireNonNull(departures.get(waiting.stop())).getOrDefault(waiting.minute(), List.of());
    }

    private void waitFor(String stop, long from, Set<Node> seen, PriorityQueue<Node> open) {
        Long minute = departures.getOrDefault(stop, new TreeMap<>()).ceilingKey(from);
        if (minute != null) {
            offer(new Node(stop, minute, null), seen, open);
        }
    }

    private static void goOn(Event on, Set<Node> seen, PriorityQueue<Node> open) {
        on.onward.forEach(next -> offer(new Node(next.stop, next.arrival, next), seen, open));
    }

    private static void offer(Node node, Set<Node> seen, PriorityQueue<Node> open) {
        if (seen.add(node)) {
            open.add(node);
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static long minutes(String time) {
        String[] parts = time.strip().split(":", -1);
        return 60 * Long.parseLong(parts[0]) + Long.parseLong(parts[1]);
    }

    private static List<Row> rows(Path feed, String file) {
        try {
            List<String> lines = Files.readAllLines(feed.resolve(file));
            String[] head = lines.getFirst().split(",", -1);
            var rows = new ArrayList<Row>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                var row = new HashMap<String, String>();
                for (int i = 0; i < head.length; i++) {
                    row.put(head[i], cells[i]);
                }
                rows.add(new Row(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
