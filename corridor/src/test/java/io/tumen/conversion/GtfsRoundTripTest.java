package io.tumen.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Service;
import io.tumen.corridor.ServiceId;
import io.tumen.feed.AllOrNothing;
import io.tumen.feed.CorridorFeed;
import io.tumen.feed.FeedResult;
import io.tumen.feed.Sketch;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes out as GTFS comes back as it was.
class GtfsRoundTripTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    static final Path BUNDLED = Path.of(System.getProperty("tumen.home", "..")).resolve("corridors/jilin-vladivostok");

    @TempDir
    Path folder;

    @Test
    void theBundledCorridorKeepsEveryDepartureOfAYear() {
        Corridor before = bundled();
        Corridor after = thereAndBack(before, "CN");
        assertThat(Departures.of(before, NEW_YEAR, NEW_YEAR.plusYears(1))).hasSizeGreaterThan(1000);
        assertThat(Departures.of(after, NEW_YEAR, NEW_YEAR.plusYears(1)))
                .isEqualTo(Departures.of(before, NEW_YEAR, NEW_YEAR.plusYears(1)));
    }

    @Test
    void servicesKeepTheirStopsTimesAndDays() {
        Corridor before = bundled();
        Corridor after = thereAndBack(before, "CN");
        Service service = before.serviceFor(new ServiceId("FESCO-CENTRAL"));
        Service back = after.serviceFor(new ServiceId("FESCO-CENTRAL"));
        assertThat(back.days().weekdays()).isEqualTo(service.days().weekdays());
        assertThat(back.name()).isEqualTo(service.name());
        assertThat(back.operator()).isEqualTo(service.operator());
        assertThat(back.stops()).hasSameSizeAs(service.stops());
    }

    @Test
    void daysThatChangeWithSummerTimeAreKept() {
        Corridor before = Sketch.parse("""
                A city CN-22 at 43,125 zone Europe/Berlin
                B city CN-22 at 45,131 zone Asia/Shanghai
                A -> B rail 1000km 20h
                B -> A rail 1000km 20h
                out: rail A 00:30 -> B 20:30 every 1 from 2026-01-01
                back: rail B 05:00 -> A 25:00 every 10 from 2026-01-04
                more: rail B 06:00 -> A 26:00
                """);
        Corridor after = thereAndBack(before, "CN");
        assertThat(Departures.of(after, NEW_YEAR, NEW_YEAR.plusYears(1)))
                .isEqualTo(Departures.of(before, NEW_YEAR, NEW_YEAR.plusYears(1)));
    }

    private Corridor thereAndBack(Corridor corridor, String home) {
        new AllOrNothing(false).write(GtfsExport.of(corridor, "test").files(), folder.resolve("gtfs"));
        return Imports.corridor(
                GtfsImport.read(folder.resolve("gtfs"), ImportOptions.of("Back", home), Progress.silent()));
    }

    static Corridor bundled() {
        return switch (CorridorFeed.read(BUNDLED)) {
            case FeedResult.Loaded loaded -> loaded.pack().corridor();
            case FeedResult.Refused refused -> throw new AssertionError(refused.findings());
        };
    }
}
