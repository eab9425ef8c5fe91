package io.tumen.conversion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// From trips to services. Trips of one route that call at the same terminals at the same times are one service that
/// runs on all their days; most feeds have several of these, one for each of their calendars.
final class GtfsRuns {
    private static final String FILE = "stop_times.txt";
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int ROUNDING_SECONDS = 60;
    private static final double SHORT_KM = 10;
    private static final int MOST_SERVICES = 100_000;

    private final GtfsStops stops;
    private final ImportFindings findings;
    private final Map<Key, Run> runs = new LinkedHashMap<>();
    private int interpolated;
    private int repeated;
    private int merged;

    /// A call at a terminal, in seconds since noon less twelve hours of the running day.
    record Call(GtfsStops.Stop terminal, int arrival, int departure) {}

    private record Key(String route, List<Call> calls) {}

    /// @param trip the first of the trips that it was made of
    record Run(GtfsTrips.Trip trip, List<Call> calls, BitSet days) {}

    GtfsRuns(GtfsStops stops, ImportFindings findings) {
        this.stops = stops;
        this.findings = findings;
    }

    void add(GtfsTrips.Trip trip) {
        List<GtfsTrips.RawCall> calls = new ArrayList<>(trip.calls());
        calls.sort(Comparator.comparingInt(GtfsTrips.RawCall::sequence));
        if (calls.stream().anyMatch(call -> call.stop() == null)) {
            return;
        }
        List<Call> timed = calls(trip, calls);
        if (timed.isEmpty() || isTooFast(trip, timed)) {
            return;
        }
        if (trip.repeats().isEmpty()) {
            put(trip, timed);
        } else {
            trip.repeats().forEach(repeat -> repeat(trip, timed, repeat));
        }
    }

    private void repeat(GtfsTrips.Trip trip, List<Call> calls, GtfsTrips.Repeat repeat) {
        int start = calls.getFirst().departure();
        for (int at = repeat.from(); at < repeat.until() && runs.size() < MOST_SERVICES; at += repeat.headway()) {
            int later = at - start;
            put(
                    trip,
                    calls.stream()
                            .map(call -> new Call(
                                    call.terminal(),
                                    Math.max(0, call.arrival() + later),
                                    Math.max(0, call.departure() + later)))
                            .toList());
            repeated++;
        }
    }

    private void put(GtfsTrips.Trip trip, List<Call> calls) {
        var key = new Key(trip.route().id(), calls);
        Run same = runs.get(key);
        if (same != null) {
            merged++;
            same.days().or(trip.days());
        } else if (runs.size() < MOST_SERVICES) {
            runs.put(key, new Run(trip, calls, (BitSet) trip.days().clone()));
        } else if (findings.count(ImportRules.TOO_MUCH) == 0) {
            findings.add(
                    ImportRules.TOO_MUCH,
                    FILE,
                    "More than " + MOST_SERVICES + " services would come of it; take a part with --route, --from and "
                            + "--until.");
        }
    }

    /// The calls by terminal with every time filled in; empty for a trip that is left out, with a finding.
    private List<Call> calls(GtfsTrips.Trip trip, List<GtfsTrips.RawCall> raw) {
        if (raw.size() < 2) {
            leaveOut(trip, raw, ImportRules.TOO_FEW_STOPS, "It has " + raw.size() + " calls that can be read");
            return List.of();
        }
        if (raw.getFirst().arrival() == GtfsTrips.BLANK || raw.getLast().arrival() == GtfsTrips.BLANK) {
            leaveOut(trip, raw, ImportRules.TIMES_MISSING, "Its first or last stop has no time");
            return List.of();
        }
        List<Call> calls = joined(filledIn(raw));
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            if (call.departure() < call.arrival()
                    || i > 0 && call.arrival() < calls.get(i - 1).departure()) {
                leaveOut(
                        trip,
                        raw,
                        ImportRules.TIMES_GO_BACK,
                        "At " + call.terminal().id() + " it arrives " + GtfsValues.time(call.arrival())
                                + " and leaves " + GtfsValues.time(call.departure()) + ", after "
                                + (i > 0 ? GtfsValues.time(calls.get(i - 1).departure()) : "nothing")
                                + " at the stop before; past midnight hours count on: 25:10:00");
                return List.of();
            }
        }
        if (calls.size() < 2) {
            leaveOut(trip, raw, ImportRules.TOO_FEW_STOPS, "All its stops are one terminal");
            return List.of();
        }
        return calls;
    }

    private void leaveOut(GtfsTrips.Trip trip, List<GtfsTrips.RawCall> raw, ImportRule rule, String why) {
        int line = raw.isEmpty() ? 0 : raw.getFirst().line();
        findings.add(rule, FILE, line, "trip_id", trip.id(), why + "; the trip is left out.");
    }

    /// Blank times go by distance between the timed stops around them.
    private List<Call> filledIn(List<GtfsTrips.RawCall> raw) {
        var calls = new ArrayList<Call>();
        int timed = 0;
        for (int i = 0; i < raw.size(); i++) {
            if (raw.get(i).arrival() != GtfsTrips.BLANK) {
                calls.add(new Call(
                        terminal(raw.get(i)), raw.get(i).arrival(), raw.get(i).departure()));
                timed = i;
            } else {
                interpolated++;
                int time = timeBetween(raw, timed, i);
                calls.add(new Call(terminal(raw.get(i)), time, time));
            }
        }
        return calls;
    }

    private static int timeBetween(List<GtfsTrips.RawCall> raw, int before, int at) {
        int after = at;
        while (raw.get(after).arrival() == GtfsTrips.BLANK) {
            after++;
        }
        double done = kmAlong(raw, before, at);
        double all = Math.max(kmAlong(raw, before, after), Double.MIN_NORMAL);
        int from = raw.get(before).departure();
        return from + (int) Math.round((raw.get(after).arrival() - from) * (done / all));
    }

    private static double kmAlong(List<GtfsTrips.RawCall> raw, int from, int to) {
        double km = 0;
        for (int i = from + 1; i <= to; i++) {
            km += stop(raw.get(i - 1)).position().greatCircleKm(stop(raw.get(i)).position());
        }
        return km;
    }

    private static GtfsStops.Stop stop(GtfsTrips.RawCall call) {
        GtfsStops.Stop stop = call.stop();
        if (stop == null) {
            throw new IllegalStateException("A call without a stop. Maybe the trip should have been left out?");
        }
        return stop;
    }

    private GtfsStops.Stop terminal(GtfsTrips.RawCall call) {
        return stops.terminalOf(stop(call));
    }

    /// Calls at two platforms of one terminal, one after the other, are one call.
    private static List<Call> joined(List<Call> calls) {
        var joined = new ArrayList<Call>();
        for (Call call : calls) {
            if (!joined.isEmpty() && joined.getLast().terminal().equals(call.terminal())) {
                Call before = joined.removeLast();
                joined.add(new Call(call.terminal(), before.arrival(), Math.max(before.departure(), call.departure())));
            } else {
                joined.add(call);
            }
        }
        return joined;
    }

    /// Times are often whole minutes, so a short way may have taken a minute longer than they say.
    private boolean isTooFast(GtfsTrips.Trip trip, List<Call> calls) {
        ModeDefaults defaults = ModeDefaults.of(trip.route().mode());
        for (int i = 1; i < calls.size(); i++) {
            Call from = calls.get(i - 1);
            Call to = calls.get(i);
            double km = from.terminal().position().greatCircleKm(to.terminal().position()) * defaults.detour();
            int seconds = to.arrival() - from.departure();
            double slack = km < SHORT_KM ? ROUNDING_SECONDS : 0;
            double speed = km * SECONDS_PER_HOUR / (seconds + slack);
            if (speed > defaults.fastestKmh()) {
                leaveOut(
                        trip,
                        trip.calls(),
                        ImportRules.TOO_FAST,
                        "From " + from.terminal().id() + " to " + to.terminal().id() + " it takes "
                                + GtfsValues.time(seconds) + " for " + Math.round(km)
                                + " km; mend the times or the positions");
                return true;
            }
        }
        return false;
    }

    List<Run> all() {
        return List.copyOf(runs.values());
    }

    int countInterpolated() {
        return interpolated;
    }

    int countRepeated() {
        return repeated;
    }

    int countMerged() {
        return merged;
    }
}
