package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.conversion.GtfsImport;
import io.tumen.conversion.ImportOptions;
import io.tumen.conversion.ImportResult;
import io.tumen.conversion.Progress;
import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Service;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.Trade;
import io.tumen.feed.CorridorFeed;
import io.tumen.feed.FeedResult;
import io.tumen.law.Law;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A public feed, imported as `tumen import` does, against the timetable itself: 62 stops, lines that call twice at one
/// stop, holidays, and the night in which summer time begins.
class GtfsTruthTest {
    private static final Instant FROM = Instant.parse("2026-03-20T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-05-10T00:00:00Z");
    private static final Duration HORIZON = Duration.ofDays(4);
    private static final int QUESTIONS = 3000;

    @Test
    void earliestArrivalsAreThoseOfTheTimeExpandedGraph() throws URISyntaxException {
        Path feed = Path.of(Objects.requireNonNull(GtfsTruthTest.class.getResource("zakroczym-gtfs"))
                .toURI());
        Corridor corridor = imported(feed);
        var truth = new TimeExpanded(feed, LocalDate.of(2026, 3, 18), LocalDate.of(2026, 5, 12), assumed(corridor));
        Finder finder = new Planner(corridor, new Law(List.of()))
                .finder(new Goods(World.cargo(1, 0), Trade.DOMESTIC, ""), EnumSet.of(Criterion.ARRIVAL), FROM, UNTIL);
        var random = new Random(20260320);
        int arrived = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            PlaceId origin = any(corridor, random);
            PlaceId destination = any(corridor, random);
            Instant ready = FROM.plus(Duration.ofMinutes(
                    random.nextLong(Duration.between(FROM, UNTIL).minus(HORIZON).toMinutes())));
            if (!origin.equals(destination)) {
                long expected =
                        truth.earliest(origin.value(), destination.value(), minute(ready), minute(ready.plus(HORIZON)));
                assertThat(earliest(finder.find(origin, destination, ready, HORIZON)))
                        .as("question %d: %s to %s, ready %s", i, origin, destination, ready)
                        .isEqualTo(expected);
                arrived += expected == TimeExpanded.NEVER ? 0 : 1;
            }
        }
        assertThat(arrived).isGreaterThan(QUESTIONS / 2);
    }

    private static Corridor imported(Path feed) {
        ImportResult result = GtfsImport.read(feed, ImportOptions.of("Zakroczym", "PL"), Progress.silent());
        if (result instanceof ImportResult.Imported imported
                && CorridorFeed.read(imported.sheets()) instanceof FeedResult.Loaded loaded) {
            return loaded.pack().corridor();
        }
        throw new AssertionError(result.findings());
    }

    /// What the import assumes, the same everywhere since there are buses only.
    private static TimeExpanded.Assumed assumed(Corridor corridor) {
        Service service = corridor.services().iterator().next();
        Terminal terminal = corridor.terminals().iterator().next();
        return new TimeExpanded.Assumed(
                minutes(terminal, Activity.LOAD),
                minutes(terminal, Activity.TRANSFER),
                (int) service.cutOff().toMinutes(),
                (int) Math.round(60 * service.lateHours().likely()),
                minutes(terminal, Activity.UNLOAD));
    }

    private static int minutes(Terminal terminal, Activity activity) {
        return (int) Math.round(60
                * Objects.requireNonNull(terminal.findHandling(activity))
                        .hours()
                        .likely());
    }

    private static PlaceId any(Corridor corridor, Random random) {
        return corridor.places().stream()
                .skip(random.nextInt(corridor.places().size()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static long earliest(Front front) {
        return front.choices().isEmpty()
                ? TimeExpanded.NEVER
                : minute(front.choices().getFirst().arrival());
    }

    private static long minute(Instant instant) {
        return Math.ceilDiv(instant.getEpochSecond(), 60L);
    }
}
