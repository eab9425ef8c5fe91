package io.tumen.feed;

import io.tumen.corridor.Capacity;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.Gauge;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Range;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.TerminalId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line that draws a link or a pair of links: `A <-> B rail1520 230km 6/8/20h ¥300 ¥0.9/km 30g scheduled`.
final class SketchLink {
    private static final Pattern MODE = Pattern.compile("([a-z]+)(\\d+)?");
    static final Gauge STANDARD = new Gauge(1435);

    private final SketchReader sketch;
    private boolean onDemand = true;
    private double km;
    private Range hours = Range.ZERO;
    private Range grams = Range.ZERO;
    private @Nullable TariffId tariff;
    private @Nullable Capacity capacity;

    SketchLink(SketchReader sketch) {
        this.sketch = sketch;
    }

    void read(String from, SketchWords words, List<Link> links) {
        boolean bothWays = words.next("an arrow").equals("<->");
        String to = words.next("a place");
        String modeWord = words.next("a mode");
        Matcher mode = MODE.matcher(modeWord);
        if (!mode.matches()) {
            throw new InvalidValueException("mode", modeWord, "such as road, rail, rail1520, sea");
        }
        LinkId there = freeId(from, to, mode.group(1), links);
        while (words.hasNext()) {
            readProperty(there, words);
        }
        links.add(link(there, from, to, mode));
        if (bothWays) {
            links.add(link(freeId(to, from, mode.group(1), links), to, from, mode));
        }
    }

    private void readProperty(LinkId id, SketchWords words) {
        if (isPriced(words)) {
            tariff = sketch.tariff(id.value(), CostLine.Kind.FREIGHT, words);
            return;
        }
        String word = words.next("a property");
        if (word.equals("scheduled")) {
            onDemand = false;
        } else if (word.equals("capacity")) {
            capacity = SketchValues.capacity(words.next("TEU a day"));
        } else if (word.endsWith("km")) {
            km = SketchValues.number(word, "km");
        } else if (word.endsWith("h")) {
            hours = SketchValues.range(word, "h");
        } else {
            grams = SketchValues.range(word, "g");
        }
    }

    private static boolean isPriced(SketchWords words) {
        return words.nextIs("tariff"::equals) || words.nextIs(SketchValues::isPrice);
    }

    private Link link(LinkId id, String from, String to, Matcher mode) {
        return new Link(
                id,
                sketch.terminal(from),
                sketch.terminal(to),
                Sketch.mode(mode.group(1)),
                gauge(mode),
                onDemand,
                km,
                Sketch.DRAWN,
                hours,
                Sketch.DRAWN,
                tariff,
                sketch.vehicle(mode.group(1), grams),
                capacity,
                List.of());
    }

    private static @Nullable Gauge gauge(Matcher mode) {
        if (mode.group(2) != null) {
            return new Gauge(Cells.count(mode.group(2)));
        }
        return mode.group(1).equals("rail") ? STANDARD : null;
    }

    private static LinkId freeId(String from, String to, String mode, List<Link> links) {
        String first = from + "->" + to + "." + mode;
        long before = links.stream()
                .filter(link -> link.from().equals(new TerminalId(from))
                        && link.to().equals(new TerminalId(to))
                        && link.mode().code().equals(mode))
                .count();
        return new LinkId(before == 0 ? first : first + "." + (before + 1));
    }
}
