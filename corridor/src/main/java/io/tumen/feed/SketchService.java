package io.tumen.feed;

import io.tumen.corridor.Calendar;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.Range;
import io.tumen.corridor.RunningDays;
import io.tumen.corridor.Service;
import io.tumen.corridor.ServiceId;
import io.tumen.corridor.Stop;
import io.tumen.corridor.TariffId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A line that draws a service: `S: sea V 18:00 -> N 4d06:00 ¥800 20g every 7 cutoff 24h slots 100 late 0/6/48h`.
final class SketchService {
    private final SketchReader sketch;
    private ZoneId zone = ZoneOffset.UTC;
    private LocalDate first = Sketch.FIRST_DAY;
    private LocalDate last = Sketch.LAST_DAY;
    private Set<DayOfWeek> weekdays = EnumSet.allOf(DayOfWeek.class);
    private int everyDays = 1;
    private @Nullable Calendar calendar;
    private int slots = Integer.MAX_VALUE;
    private Duration cutOff = Duration.ZERO;
    private Range late = Range.ZERO;
    private Range grams = Range.ZERO;
    private @Nullable TariffId tariff;

    SketchService(SketchReader sketch) {
        this.sketch = sketch;
    }

    Service read(String id, SketchWords words) {
        String mode = words.next("a mode");
        List<Stop> stops = stops(words);
        while (words.hasNext()) {
            readProperty(id, words);
        }
        return new Service(
                new ServiceId(id),
                id,
                "",
                Sketch.mode(mode),
                sketch.vehicle(mode, grams),
                tariff == null ? sketch.tariff(new TariffId(id), List.of()) : tariff,
                zone,
                new RunningDays(first, last, weekdays, everyDays, calendar),
                stops,
                slots,
                cutOff,
                late,
                Sketch.DRAWN);
    }

    private List<Stop> stops(SketchWords words) {
        var stops = new ArrayList<Stop>();
        do {
            String place = words.next("a place");
            String[] times = words.next("a time").split("/", 2);
            stops.add(new Stop(
                    sketch.terminal(place), SketchValues.time(times[0]), SketchValues.time(times[times.length - 1])));
        } while (words.take("->"));
        return stops;
    }

    private void readProperty(String id, SketchWords words) {
        TariffId priced = sketch.tariff(id, CostLine.Kind.FREIGHT, words);
        if (priced != null) {
            tariff = priced;
            return;
        }
        String property = words.next("a property");
        switch (property) {
            case "zone" -> zone = Cells.zone(words.next("a time zone"));
            case "every" -> everyDays = (int) SketchValues.number(words.next("a number of days"), "");
            case "on" -> weekdays = Cells.weekdays(words.next("weekdays"));
            case "from" -> first = Cells.date(words.next("a day"));
            case "until" -> last = Cells.date(words.next("a day"));
            case "calendar" -> calendar = sketch.calendar(words.next("the name of a calendar"));
            case "cutoff" -> cutOff = SketchValues.hours(words.next("hours"));
            case "slots" -> slots = (int) SketchValues.number(words.next("TEU"), "");
            case "late" -> late = SketchValues.range(words.next("hours"), "h");
            default -> grams = SketchValues.range(property, "g");
        }
    }
}
