package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionCommandsTest {
    @TempDir
    Path folder;

    @Test
    void aTimetableThatWasImportedCanBePlannedOn() throws IOException {
        CommandRun imported = run("import", "gtfs", feed(), "--into", folder.resolve("made"), "--home", "CN");
        assertThat(imported.exitCode()).as(imported.out() + imported.err()).isZero();
        assertThat(imported.out()).contains("2 places", "1 services", "Assumed:", "can be used");
        assertThat(imported.err()).contains("reading the stop times");
        assertThat(folder.resolve("made/README.md")).content().contains("What was assumed");

        CommandRun plan = run(
                "plan",
                "Alpha",
                "Beta",
                "--teu",
                "1",
                "--hs",
                "1005",
                "--ready",
                "2026-09-07",
                "--corridor",
                folder.resolve("made"));
        assertThat(plan.exitCode()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("Beta");
    }

    @Test
    void whatIsWrongWithAFeedIsToldAndNothingIsWritten() throws IOException {
        Path feed = feed();
        Files.delete(feed.resolve("calendar.txt"));
        CommandRun run = run("import", "gtfs", feed, "--into", folder.resolve("made"), "--home", "CN");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("calendar.txt", "calendar_missing", "Nothing was written");
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @Test
    void theBundledPackageGoesOutInEveryForm() {
        assertThat(exported("gtfs", "out.zip")).contains("trips", "Not carried over:");
        assertThat(exported("gmns", "gmns")).contains("nodes");
        assertThat(exported("geojson", "map.geojson")).contains("places");
        assertThat(exported("package", "copy.zip")).contains("tables");
        assertThat(folder.resolve("gmns/link.csv")).exists();
        assertThat(folder.resolve("map.geojson")).content().startsWith("{\"type\":\"FeatureCollection\"");
    }

    @Test
    void nothingIsWrittenOverUnasked() {
        exported("gmns", "gmns");
        CommandRun again = run("export", "gmns", "--into", folder.resolve("gmns"));
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("--replace").doesNotContain("Exception");
        assertThat(run("export", "gmns", "--into", folder.resolve("gmns"), "--replace")
                        .exitCode())
                .isZero();
    }

    @Test
    void formsAndCountriesThatAreNone() {
        assertThat(run("export", "shapefile", "--into", folder.resolve("x")).err())
                .contains("'shapefile'", "gtfs, gmns, geojson, package");
        assertThat(run("import", "netex", folder, "--into", folder.resolve("x")).err())
                .contains("'netex'", "gtfs, gmns, dcsa");
        assertThat(run("import", "gtfs", folder, "--into", folder.resolve("x"), "--home", "XX")
                        .err())
                .contains("'XX'", "ISO 3166-1");
    }

    private String exported(String form, String into) {
        CommandRun run = run("export", form, "--into", folder.resolve(into));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    private static CommandRun run(Object... arguments) {
        var texts = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return CommandRun.of(texts);
    }

    private Path feed() throws IOException {
        Path feed = Files.createDirectories(folder.resolve("feed"));
        Files.writeString(feed.resolve("agency.txt"), """
                agency_id,agency_name,agency_url,agency_timezone
                R,Railway,https://example.org,Asia/Shanghai
                """);
        Files.writeString(feed.resolve("stops.txt"), """
                stop_id,stop_name,stop_lat,stop_lon
                A,Alpha,43.88,125.32
                B,Beta,42.89,129.51
                """);
        Files.writeString(feed.resolve("routes.txt"), "route_id,agency_id,route_long_name,route_type\nR1,R,Line,2\n");
        Files.writeString(feed.resolve("trips.txt"), "route_id,service_id,trip_id\nR1,week,T1\n");
        Files.writeString(feed.resolve("stop_times.txt"), """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                T1,20:00:00,20:00:00,A,1
                T1,27:30:00,27:30:00,B,2
                """);
        Files.writeString(feed.resolve("calendar.txt"), """
                service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                week,1,1,1,1,1,1,1,20260101,20261231
                """);
        return feed;
    }
}
