package io.tumen.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Service;
import io.tumen.corridor.ServiceId;
import io.tumen.feed.AllOrNothing;
import io.tumen.feed.Finding;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with feeds that people really publish: each gives a finding that says where, what and what would be
/// right, and what can be used is used.
class HostileGtfsTest {
    @TempDir
    Path folder;

    private final Map<String, String> feed = new LinkedHashMap<>(Map.of(
            "agency.txt",
            "agency_id,agency_name,agency_url,agency_timezone\nR,Railway,https://example.org,Asia/Shanghai\n",
            "stops.txt",
            """
            stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station
            A,Alpha,43.88,125.32,1,
            A1,Alpha track 1,43.88,125.32,0,A
            A2,Alpha track 2,43.88,125.321,0,A
            B,Beta,43.40,126.50,0,
            C,Gamma,42.89,129.51,0,
            """,
            "routes.txt",
            "route_id,agency_id,route_short_name,route_long_name,route_type\nR1,R,R1,Alpha–Gamma,2\n",
            "trips.txt",
            "route_id,service_id,trip_id\nR1,week,T1\n",
            "stop_times.txt",
            """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence
            T1,23:00:00,23:10:00,A1,1
            T1,25:00:00,25:05:00,B,2
            T1,30:00:00,30:00:00,C,3
            """,
            "calendar.txt",
            """
            service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
            week,1,1,1,1,1,0,0,20260101,20261231
            """));

    @Test
    void theSoundFeedLoadsWithoutFindings() {
        ImportResult result = read();
        assertThat(result.findings()).isEmpty();
        Service train = service(result, "T1");
        assertThat(train.stops().get(1).arrival()).isEqualTo(Duration.ofHours(25));
        assertThat(train.stops().getFirst().terminal().value()).isEqualTo("A");
    }

    @Test
    void missingCalendarStopsTheImport() {
        feed.remove("calendar.txt");
        assertThat(refused("calendar_missing").message()).contains("calendar_dates.txt");
    }

    @Test
    void calendarDatesAloneAreEnough() {
        feed.remove("calendar.txt");
        feed.put(
                "calendar_dates.txt",
                "service_id,date,exception_type\nweek,20260105,1\nweek,20260112,1\nweek,20260114,1\nweek,20260202,1\n");
        assertThat(LocalDate.of(2026, 1, 1)
                        .datesUntil(LocalDate.of(2026, 12, 31))
                        .filter(service(read(), "T1").days()::runsOn)
                        .map(LocalDate::toString))
                .containsExactly("2026-01-05", "2026-01-12", "2026-01-14", "2026-02-02");
    }

    @Test
    void exceptionsAreKept() {
        feed.put("calendar_dates.txt", "service_id,date,exception_type\nweek,20260501,2\nweek,20260502,1\n");
        Service train = service(read(), "T1");
        assertThat(train.days().runsOn(LocalDate.of(2026, 5, 1))).isFalse();
        assertThat(train.days().runsOn(LocalDate.of(2026, 5, 2))).isTrue();
        assertThat(train.days().runsOn(LocalDate.of(2026, 5, 3))).isFalse();
    }

    @Test
    void unknownStopLeavesTheTripOut() {
        another("T2", "A2", "Z");
        Finding finding = warned("unknown_id");
        assertThat(finding.file()).isEqualTo("stop_times.txt");
        assertThat(finding.row()).isEqualTo(6);
        assertThat(finding.value()).isEqualTo("Z");
        assertThat(finding.message()).contains("T2 is left out");
    }

    @Test
    void timesThatGoBackLeaveTheTripOut() {
        feed.compute("trips.txt", (name, text) -> text + "R1,week,T2\n");
        feed.compute("stop_times.txt", (name, text) -> text + "T2,23:00:00,23:00:00,A1,1\nT2,01:00:00,01:00:00,B,2\n");
        assertThat(warned("times_go_back").message()).contains("25:10:00", "left out");
    }

    @Test
    void blankTimesAreFilledInByDistance() {
        feed.compute("stop_times.txt", (name, text) -> text.replace("25:00:00,25:05:00", ","));
        ImportResult result = read();
        Duration at = service(result, "T1").stops().get(1).arrival();
        assertThat(at).isBetween(Duration.ofHours(24), Duration.ofHours(26));
        assertThat(Imports.imported(result).summary().assumed()).contains("1 blank times were filled in by distance.");
    }

    @Test
    void tripWithoutItsFirstTimeIsLeftOut() {
        feed.compute("trips.txt", (name, text) -> text + "R1,week,T2\n");
        feed.compute("stop_times.txt", (name, text) -> text + "T2,,,A1,1\nT2,01:00:00,01:00:00,B,2\n");
        warned("times_missing");
    }

    @Test
    void stopAtZeroZeroIsLeftOutWithItsTrips() {
        feed.compute("stops.txt", (name, text) -> text + "Z,Nowhere,0,0,0,\n");
        another("T2", "A2", "Z");
        assertThat(warned("bad_position").row()).isEqualTo(7);
    }

    @Test
    void aTrainThatFliesIsLeftOut() {
        feed.compute("trips.txt", (name, text) -> text + "R1,week,T2\n");
        feed.compute("stop_times.txt", (name, text) -> text + "T2,01:00:00,01:00:00,A1,1\nT2,01:05:00,01:05:00,C,2\n");
        assertThat(warned("too_fast").message()).contains("00:05:00");
    }

    @Test
    void byteOrderMarkCrLfAndBlanksAreReadAllTheSame() {
        feed.replaceAll((name, text) -> "\uFEFF" + text.replace("\n", "\r\n").replace(",", " ,"));
        assertThat(service(read(), "T1").stops()).hasSize(3);
    }

    @Test
    void emptyFileNamesItsColumns() {
        feed.put("stops.txt", "");
        assertThat(refused("missing_column").message()).contains("stop_id");
    }

    @Test
    void fileInAnotherEncodingIsRefused() throws IOException {
        Path source = write();
        Files.write(source.resolve("stops.txt"), new byte[] {'s', (byte) 0xFF, (byte) 0xFE, '\n'});
        ImportResult result = GtfsImport.read(source, ImportOptions.of("X", "CN"), Progress.silent());
        assertThat(result).isInstanceOf(ImportResult.Refused.class);
        assertThat(Imports.rules(result)).contains("unreadable_table");
    }

    @Test
    void openQuoteIsRefused() {
        feed.compute("trips.txt", (name, text) -> text + "R1,\"week,T2\n");
        refused("unreadable_table");
    }

    @Test
    void missingFilesAreAllNamed() {
        feed.remove("trips.txt");
        feed.remove("agency.txt");
        assertThat(read().findings())
                .filteredOn(finding -> finding.rule().equals("missing_source"))
                .extracting(Finding::file)
                .containsExactlyInAnyOrder("trips.txt", "agency.txt");
    }

    @Test
    void noSuchFolderIsOneFinding() {
        ImportResult result = GtfsImport.read(folder.resolve("none"), ImportOptions.of("X", "CN"), Progress.silent());
        assertThat(Imports.rules(result)).containsExactly("missing_folder");
    }

    @Test
    void aZipIsReadAsItsFolder() {
        write();
        for (String within : List.of("", "feed/")) {
            var bytes = new TreeMap<String, byte[]>();
            feed.forEach((name, text) -> bytes.put(within + name, text.getBytes(StandardCharsets.UTF_8)));
            new AllOrNothing(true).write(bytes, folder.resolve("feed.zip"));
            ImportResult result =
                    GtfsImport.read(folder.resolve("feed.zip"), ImportOptions.of("Test", "CN"), Progress.silent());
            assertThat(service(result, "T1").stops()).hasSize(3);
        }
    }

    @Test
    void whatIsNoZipIsOneFinding() throws IOException {
        Path file = Files.writeString(folder.resolve("feed.zip"), "no zip");
        ImportResult result = GtfsImport.read(file, ImportOptions.of("Test", "CN"), Progress.silent());
        assertThat(Imports.rules(result)).containsExactly("broken_zip");
    }

    @Test
    void aZipThatLeadsOutOrHasEntriesWithoutEndIsRefusedBeforeItIsRead() throws IOException {
        assertThat(Imports.rules(readZip(List.of("stops.txt", "../stops.txt")))).containsExactly("unsafe_entry");
        List<String> many =
                IntStream.rangeClosed(0, 10_000).mapToObj(i -> i + ".txt").toList();
        assertThat(Imports.rules(readZip(many))).containsExactly("package_too_large");
    }

    private ImportResult readZip(List<String> names) throws IOException {
        Path file = folder.resolve("made.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return GtfsImport.read(file, ImportOptions.of("Test", "CN"), Progress.silent());
    }

    @Test
    void aTableThatSwellsWithoutEndIsGivenUp() {
        var zeros = new InputStream() {
            @Override
            public int read() {
                return '1';
            }

            @Override
            public int read(byte[] buffer, int start, int length) {
                Arrays.fill(buffer, start, start + length, (byte) '1');
                return length;
            }
        };
        assertThatThrownBy(() -> new BoundedStream(zeros).transferTo(OutputStream.nullOutputStream()))
                .hasMessageContaining("1 GiB");
        var findings = new ImportFindings();
        new SourceTable("stops.txt", new BoundedStream(zeros), findings).read(List.of("stop_id"), row -> {});
        assertThat(findings.all()).extracting(Finding::rule).containsExactly("unreadable_table");
    }

    @Test
    void frequenciesAreEveryDeparture() {
        feed.put("frequencies.txt", "trip_id,start_time,end_time,headway_secs\nT1,06:00:00,08:00:00,1800\n");
        Corridor corridor = Imports.corridor(read());
        assertThat(corridor.services())
                .extracting(service -> service.stops().getFirst().departure().toMinutes())
                .containsExactlyInAnyOrder(360L, 390L, 420L, 450L);
    }

    @Test
    void tripsThatDifferOnlyInTheirDaysAreOneService() {
        feed.compute("calendar.txt", (name, text) -> text + "end,0,0,0,0,0,1,1,20260101,20261231\n");
        feed.compute("trips.txt", (name, text) -> text + "R1,end,T2\n");
        feed.compute(
                "stop_times.txt",
                (name, text) ->
                        text + "T2,23:00:00,23:10:00,A2,1\nT2,25:00:00,25:05:00,B,2\nT2,30:00:00,30:00:00,C,3\n");
        Corridor corridor = Imports.corridor(read());
        assertThat(corridor.services()).hasSize(1);
        assertThat(service(read(), "T1").days().weekdays()).hasSize(7);
    }

    @Test
    void idsThatAPackageCannotHaveAreMadeSo() {
        feed.replaceAll((name, text) -> text.replace("T1", "поезд 1").replace("C,", "Г,"));
        Corridor corridor = Imports.corridor(read());
        assertThat(corridor.services()).hasSize(1);
        assertThat(corridor.terminals()).hasSize(3);
    }

    @Test
    void onlyTheRoutesAndDaysThatAreWanted() {
        feed.compute("routes.txt", (name, text) -> text + "R2,R,R2,Other,2\n");
        feed.compute("trips.txt", (name, text) -> text + "R2,week,T2\n");
        var options = new ImportOptions(
                "X",
                List.of("CN"),
                1520,
                Set.of("R1"),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 31),
                null,
                null,
                "UTC");
        ImportResult result = GtfsImport.read(write(), options, Progress.silent());
        Service train = service(result, "T1");
        assertThat(train.days().first()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(train.days().last()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(Imports.imported(result).summary().left()).contains("1 routes were not asked for.");
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aMillionStopTimesAreReadInSeconds() throws IOException {
        Path source = write();
        try (BufferedWriter trips = Files.newBufferedWriter(source.resolve("trips.txt"));
                BufferedWriter times = Files.newBufferedWriter(source.resolve("stop_times.txt"));
                BufferedWriter stops = Files.newBufferedWriter(source.resolve("stops.txt"))) {
            stops.write("stop_id,stop_name,stop_lat,stop_lon\n");
            for (int stop = 0; stop < 20; stop++) {
                stops.write("S" + stop + ",Stop " + stop + ",43." + (10 + stop) + ",125.3\n");
            }
            trips.write("route_id,service_id,trip_id\n");
            times.write("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
            for (int trip = 0; trip < 50_000; trip++) {
                trips.write("R1,week,T" + trip + "\n");
                for (int stop = 0; stop < 20; stop++) {
                    String time = GtfsValues.time(trip + stop * 300);
                    times.write("T" + trip + "," + time + "," + time + ",S" + stop + "," + stop + "\n");
                }
            }
        }
        ImportResult.Imported imported =
                Imports.imported(GtfsImport.read(source, ImportOptions.of("Big", "CN"), Progress.silent()));
        assertThat(imported.summary().counts()).containsEntry("services", 50_000);
    }

    private void another(String trip, String from, String to) {
        feed.compute("trips.txt", (name, text) -> text + "R1,week," + trip + "\n");
        feed.compute(
                "stop_times.txt",
                (name, text) -> text + trip + ",01:00:00,01:00:00," + from + ",1\n" + trip + ",04:00:00,04:00:00," + to
                        + ",2\n");
    }

    private Path write() {
        var texts = new ArrayList<String>();
        feed.forEach((name, text) -> {
            texts.add(name);
            texts.add(text);
        });
        return Imports.files(folder.resolve("feed"), texts.toArray(String[]::new));
    }

    private ImportResult read() {
        return GtfsImport.read(write(), ImportOptions.of("Test", "CN"), Progress.silent());
    }

    private static Service service(ImportResult result, String id) {
        return Imports.corridor(result).serviceFor(new ServiceId(id));
    }

    private Finding refused(String rule) {
        ImportResult result = read();
        assertThat(result).isInstanceOf(ImportResult.Refused.class);
        return finding(result, rule);
    }

    /// The sound trip is carried over all the same.
    private Finding warned(String rule) {
        ImportResult result = read();
        assertThat(Imports.corridor(result).services())
                .extracting(service -> service.id().value())
                .containsExactly("T1");
        return finding(result, rule);
    }

    private static Finding finding(ImportResult result, String rule) {
        return result.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(result.findings()));
    }
}
