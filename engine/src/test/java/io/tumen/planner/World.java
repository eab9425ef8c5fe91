package io.tumen.planner;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Leg;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.corridor.Trade;
import io.tumen.feed.Sketch;
import io.tumen.law.Law;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A corridor and its law drawn as text: lines of [Sketch] and of [DrawnActs], and the questions asked of it.
record World(String text, Corridor corridor, Law law) {
    static World draw(String text) {
        List<String> acts = text.lines().filter(World::isAct).toList();
        String sketch = text.lines().filter(line -> !isAct(line)).collect(Collectors.joining("\n"));
        return new World(text, Sketch.parse(sketch), DrawnActs.read(acts));
    }

    private static boolean isAct(String line) {
        return line.startsWith("act ");
    }

    Plan plan(PlanQuery query) {
        return new Planner(corridor, law).plan(query);
    }

    /// @param ends `A N`: one TEU of 10 t, no value stated, domestic goods of CN-22, 30 days
    Plan plan(String ends, String ready) {
        return plan(query(ends, ready));
    }

    static PlanQuery query(String ends, String ready) {
        String[] places = ends.split(" ", -1);
        return new PlanQuery(
                new PlaceId(places[0]),
                new PlaceId(places[1]),
                Instant.parse(ready),
                cargo(1, 0),
                Trade.DOMESTIC,
                "CN-22",
                Duration.ofDays(30));
    }

    static Cargo cargo(double teu, double valueCny) {
        return new Cargo(new HsCode("1005"), teu, Range.exactly(10 * teu), valueCny, true);
    }

    /// The front, an itinerary a line.
    static List<String> lines(Plan plan) {
        return plan.front().stream().map(World::line).toList();
    }

    /// `A-rail-B-S-N 2026-01-09T06:00Z ¥1234 56kg`: places with the mode or the service between, likely arrival,
    /// cost, CO2e.
    static String line(Itinerary itinerary) {
        return String.format(
                Locale.ROOT,
                "%s %s ¥%.0f %.0fkg",
                path(itinerary),
                minutes(itinerary.likely()),
                itinerary.costCny().likely(),
                itinerary.co2eKg().likely());
    }

    static String minutes(Instant instant) {
        return instant.toString().replace(":00Z", "Z");
    }

    static String path(Itinerary itinerary) {
        var path = new StringBuilder();
        for (Leg leg : itinerary.legs()) {
            if (leg instanceof Leg.Haul haul) {
                path.append(path.isEmpty() ? haul.start() : "")
                        .append('-')
                        .append(haul.service() == null ? haul.mode() : haul.service())
                        .append('-')
                        .append(haul.to());
            }
        }
        return path.toString();
    }

    /// The legs but for their money, a word each: `load 00:00-02:00`, in UTC.
    static List<String> legs(Itinerary itinerary) {
        return itinerary.legs().stream()
                .map(leg -> name(leg) + " " + clock(leg.from()) + "-" + clock(leg.until()))
                .toList();
    }

    private static String name(Leg leg) {
        return switch (leg) {
            case Leg.Haul haul -> haul.mode().code();
            case Leg.Work work -> work.activity().name().toLowerCase(Locale.ROOT);
            case Leg.Wait wait -> "wait for " + wait.reason().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String clock(Instant instant) {
        return instant.toString().substring(8, 16);
    }
}
