package io.tumen.conversion;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Position;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds the sailings in a schedule of DCSA Commercial Schedules 1.0 or Operational Vessel Schedules 3.0: in vessel
/// schedules (a service with its ships and their calls), in port schedules (a port with the ships that call; calls of
/// one ship and voyage belong together), and in point-to-point solutions (each leg by ship is a sailing).
final class DcsaReader {
    private static final List<String> BEST_FIRST = List.of("EST", "PLN", "ACT", "REQ");
    private static final List<String> BY_SHIP = List.of("VESSEL", "BARGE");
    /// Days are counted from 1970 on, and the first days of that year are the last ones of 1969 elsewhere.
    private static final int FIRST_YEAR = 1971;

    private static final int LAST_YEAR = 2200;

    private final String file;
    private final ImportFindings findings;
    private final List<DcsaSailing> sailings = new ArrayList<>();
    private final Map<List<String>, DcsaSailing> byVoyage = new LinkedHashMap<>();
    private int omitted;
    private int otherLegs;
    private boolean known;

    DcsaReader(String file, ImportFindings findings) {
        this.file = file;
        this.findings = findings;
    }

    List<DcsaSailing> read(JsonNode root) {
        int index = 0;
        for (JsonNode entry : root.isArray() ? root : root.path("data").isArray() ? root.path("data") : List.of(root)) {
            read(entry, "/" + index++);
        }
        if (!known) {
            findings.add(
                    ImportRules.NOT_THAT_FORM,
                    file,
                    "No vesselSchedules and no legs were found; right would be the answer of a DCSA service to "
                            + "vessel-schedules, port-schedules or point-to-point-routes, as JSON.");
        }
        sailings.addAll(byVoyage.values());
        return List.copyOf(sailings);
    }

    private void read(JsonNode entry, String pointer) {
        if (entry.path("vesselSchedules").isArray()) {
            known = true;
            boolean ofPort = entry.has("location");
            int index = 0;
            for (JsonNode schedule : entry.path("vesselSchedules")) {
                String at = pointer + "/vesselSchedules/" + index++;
                if (ofPort) {
                    portCall(entry.path("location"), schedule, at);
                } else {
                    vesselSchedule(entry, schedule, at);
                }
            }
        } else if (entry.path("legs").isArray()) {
            known = true;
            int index = 0;
            for (JsonNode leg : entry.path("legs")) {
                leg(leg, pointer + "/legs/" + index++);
            }
        }
    }

    private void vesselSchedule(JsonNode service, JsonNode schedule, String pointer) {
        var calls = new ArrayList<DcsaCall>();
        int index = 0;
        for (JsonNode call : schedule.path("transportCalls")) {
            String at = pointer + "/transportCalls/" + index++;
            if (text(call, "statusCode").equals("OMIT")) {
                omitted++;
            } else {
                add(call(call.path("location"), call.path("timestamps"), at), calls);
            }
        }
        sailings.add(new DcsaSailing(
                text(service, "carrierServiceCode"),
                text(service, "carrierServiceName"),
                operatorOf(schedule),
                vesselOf(schedule),
                calls));
    }

    private void portCall(JsonNode location, JsonNode schedule, String pointer) {
        JsonNode partner = schedule.path("servicePartners").path(0);
        String voyage = text(partner, "carrierExportVoyageNumber");
        DcsaSailing sailing = byVoyage.computeIfAbsent(
                List.of(text(partner, "carrierServiceCode"), vesselOf(schedule), voyage),
                key -> new DcsaSailing(
                        text(partner, "carrierServiceCode"),
                        text(partner, "carrierServiceName"),
                        operatorOf(schedule),
                        vesselOf(schedule),
                        new ArrayList<>()));
        add(call(location, schedule.path("timestamps"), pointer), sailing.calls());
    }

    private void leg(JsonNode leg, String pointer) {
        JsonNode transport = leg.path("transport");
        if (!BY_SHIP.contains(text(transport, "modeOfTransport"))) {
            otherLegs++;
            return;
        }
        JsonNode partner = transport.path("servicePartners").path(0);
        var calls = new ArrayList<DcsaCall>();
        for (String end : List.of("departure", "arrival")) {
            JsonNode node = leg.path(end);
            Instant at = instant(text(node, "dateTime"), pointer + "/" + end + "/dateTime");
            add(call(node.path("location"), pointer + "/" + end, at, at), calls);
        }
        sailings.add(new DcsaSailing(
                text(partner, "carrierServiceCode"),
                text(partner, "carrierServiceName"),
                operatorOf(transport),
                vesselOf(transport),
                calls));
    }

    private static void add(@Nullable DcsaCall call, List<DcsaCall> calls) {
        if (call != null) {
            calls.add(call);
        }
    }

    private @Nullable DcsaCall call(JsonNode location, JsonNode timestamps, String pointer) {
        return call(location, pointer, best(timestamps, "ARRI", pointer), best(timestamps, "DEPA", pointer));
    }

    private @Nullable DcsaCall call(
            JsonNode location, String pointer, @Nullable Instant arrival, @Nullable Instant departure) {
        if (arrival == null && departure == null) {
            findings.add(
                    ImportRules.CALL_WITHOUT_TIME,
                    file,
                    0,
                    pointer,
                    "",
                    "The call has neither an arrival nor a departure that can be read; it is left out.");
            return null;
        }
        return new DcsaCall(
                pointer, text(location, "UNLocationCode"), nameOf(location), position(location), arrival, departure);
    }

    private static String nameOf(JsonNode location) {
        String name = text(location, "locationName");
        return name.isEmpty() ? text(location, "UNLocationCode") : name;
    }

    private @Nullable Position position(JsonNode location) {
        JsonNode coordinate = location.path("geoCoordinate");
        try {
            return coordinate.isMissingNode()
                    ? null
                    : new Position(
                            Double.parseDouble(text(coordinate, "latitude")),
                            Double.parseDouble(text(coordinate, "longitude")));
        } catch (NumberFormatException | InvalidValueException e) {
            findings.add(
                    ImportRules.BAD_POSITION,
                    file,
                    "The position " + coordinate + " of " + nameOf(location) + " is none.");
            return null;
        }
    }

    /// Estimated before planned before actual, since a schedule is for what is to come.
    private @Nullable Instant best(JsonNode timestamps, String type, String pointer) {
        for (String classifier : BEST_FIRST) {
            for (JsonNode timestamp : timestamps) {
                if (text(timestamp, "eventTypeCode").equals(type)
                        && text(timestamp, "eventClassifierCode").equals(classifier)) {
                    return instant(text(timestamp, "eventDateTime"), pointer + "/timestamps");
                }
            }
        }
        return null;
    }

    private @Nullable Instant instant(String text, String pointer) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
                return moment.toInstant();
            }
        } catch (DateTimeException e) {
            // Falls through to the finding, as a year out of all proportion does.
        }
        findings.add(
                ImportRules.VALUE_REFUSED,
                file,
                0,
                pointer,
                text,
                "'" + text + "' is no moment from " + FIRST_YEAR + " to " + LAST_YEAR
                        + "; right would be one with its offset, as 2026-09-07T14:30:00+08:00.");
        return null;
    }

    private static String operatorOf(JsonNode node) {
        String operator = text(node.path("vessel"), "operatorCarrierCode");
        String older = operator.isEmpty() ? text(node, "vesselOperatorSMDGLinerCode") : operator;
        return older.isEmpty() ? text(node.path("servicePartners").path(0), "carrierCode") : older;
    }

    private static String vesselOf(JsonNode node) {
        JsonNode vessel = node.path("vessel");
        for (String name : List.of(
                text(vessel, "name"),
                text(node, "vesselName"),
                text(vessel, "vesselIMONumber"),
                text(node, "vesselIMONumber"))) {
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("").strip();
    }

    /// Calls that the schedule itself says do not take place.
    int countOmitted() {
        return omitted;
    }

    /// Legs by rail or road.
    int countOtherLegs() {
        return otherLegs;
    }
}
