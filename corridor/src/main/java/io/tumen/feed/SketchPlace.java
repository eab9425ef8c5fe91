package io.tumen.feed;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Capacity;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.Handling;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Link;
import io.tumen.corridor.Mode;
import io.tumen.corridor.OpeningHours;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.PlaceKind;
import io.tumen.corridor.Position;
import io.tumen.corridor.Range;
import io.tumen.corridor.Storage;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A line that draws a place with its one terminal: `V seaport RU-PRI open 08:00-20:00 border 2/4/9h ¥100 no load`.
final class SketchPlace {
    private final SketchReader sketch;
    private final Map<Activity, Handling> handling = new EnumMap<>(Activity.class);
    private ZoneId zone = ZoneOffset.UTC;
    private OpeningHours hours = OpeningHours.ROUND_THE_CLOCK;
    private Position position = new Position(0, 0);
    private @Nullable Capacity capacity;
    private @Nullable Storage storage;
    private @Nullable Place place;

    SketchPlace(SketchReader sketch) {
        this.sketch = sketch;
        for (Activity activity : Activity.values()) {
            handling.put(activity, new Handling(activity, Range.ZERO, null, Sketch.DRAWN));
        }
    }

    SketchPlace read(PlaceId id, SketchWords words) {
        PlaceKind kind = SketchValues.constant("kind of place", PlaceKind.class, words.next("the kind of place"));
        String subdivision = words.next("a subdivision, such as CN-22");
        while (words.hasNext()) {
            readProperty(id, words.next("a property"), words);
        }
        String country = subdivision.replaceFirst("-.*", "");
        place = new Place(
                id, id.value(), id.value(), null, country, subdivision, null, kind, position, zone, Sketch.DRAWN);
        return this;
    }

    private void readProperty(PlaceId id, String property, SketchWords words) {
        switch (property) {
            case "zone" -> zone = Cells.zone(words.next("a time zone"));
            case "open" -> hours = openingHours(words.next("opening hours"));
            case "at" -> position = position(words.next("a position"));
            case "capacity" -> capacity = SketchValues.capacity(words.next("TEU a day"));
            case "storage" -> storage = storage(id, words);
            case "no" -> handling.remove(activity(words.next("an activity")));
            default -> readHandling(id, activity(property), words);
        }
    }

    private Storage storage(PlaceId id, SketchWords words) {
        Range freeDays = SketchValues.range(words.next("free days"), "d");
        TariffId tariff = sketch.tariff(storageOwner(id.value()), CostLine.Kind.STORAGE, words);
        if (tariff == null) {
            throw new InvalidValueException("storage", "", "a price behind the free days, such as ¥20/day");
        }
        return new Storage(freeDays, tariff, Sketch.DRAWN);
    }

    private void readHandling(PlaceId id, Activity activity, SketchWords words) {
        Range time = words.nextIs(word -> word.matches("[0-9./]+h"))
                ? SketchValues.range(words.next("hours"), "h")
                : Range.ZERO;
        TariffId tariff = sketch.tariff(owner(id.value(), activity), usualLine(activity), words);
        handling.put(activity, new Handling(activity, time, tariff, Sketch.DRAWN));
    }

    Place place() {
        if (place == null) {
            throw new IllegalStateException("The place was not read. Maybe read() was not called?");
        }
        return place;
    }

    /// The terminal, served by the modes of all links that touch it.
    Terminal terminal(List<Link> links) {
        var id = new TerminalId(place().id().value());
        Set<Mode> modes = links.stream()
                .filter(link -> link.from().equals(id) || link.to().equals(id))
                .map(Link::mode)
                .collect(Collectors.toSet());
        return new Terminal(
                id,
                place().id(),
                id.value(),
                modes,
                hours,
                List.copyOf(handling.values()),
                capacity,
                storage,
                Sketch.DRAWN);
    }

    /// Id of the tariff whose prices stand in the place's line.
    static String owner(String terminal, Activity activity) {
        return terminal + "." + SketchValues.word(activity);
    }

    /// Id of the tariff whose prices stand behind the place's free days.
    static String storageOwner(String terminal) {
        return terminal + ".storage";
    }

    static CostLine.Kind usualLine(Activity activity) {
        return switch (activity) {
            case LOAD, UNLOAD, TRANSFER -> CostLine.Kind.HANDLING;
            case GAUGE_CHANGE -> CostLine.Kind.GAUGE_CHANGE;
            case BORDER -> CostLine.Kind.BORDER;
        };
    }

    private static Activity activity(String word) {
        return SketchValues.constant("property of a place", Activity.class, word);
    }

    private static OpeningHours openingHours(String word) {
        String[] ends = word.split("-", -1);
        if (ends.length != 2) {
            throw new InvalidValueException("opening hours", word, "such as 08:00-20:00");
        }
        return new OpeningHours(Cells.clock(ends[0]), Cells.clock(ends[1]));
    }

    private static Position position(String word) {
        String[] degrees = word.split(",", -1);
        if (degrees.length != 2) {
            throw new InvalidValueException("position", word, "latitude,longitude, such as 43.1,131.9");
        }
        return new Position(SketchValues.number(degrees[0], ""), SketchValues.number(degrees[1], ""));
    }
}
