package io.tumen.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Service;
import io.tumen.corridor.ServiceId;
import io.tumen.corridor.TerminalId;
import io.tumen.feed.PackageSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DcsaImportTest {
    @TempDir
    Path folder;

    @Test
    void sailingsOfALoopAreOneServiceOfThePackage() throws IOException {
        Corridor corridor = Imports.corridor(onBundled(schedule(
                ship("A", call("RUVVO", "2026-09-07T18:00:00+10:00"), call("CNNGB", "2026-09-12T08:00:00+08:00")),
                ship("B", call("RUVVO", "2026-09-14T18:00:00+10:00"), call("CNNGB", "2026-09-19T08:00:00+08:00")),
                ship("C", call("RUVVO", "2026-09-21T18:00:00+10:00"), call("CNNGB", "2026-09-26T08:00:00+08:00")))));
        Service loop = corridor.serviceFor(new ServiceId("FE1.1"));
        assertThat(loop.lateHours()).isEqualTo(ModeDefaults.of("liner").lateHours());
        assertThat(loop.cutOff()).isEqualTo(Duration.ofHours(24));
        assertThat(loop.stops().getFirst().departure()).isEqualTo(Duration.ofHours(18));
        assertThat(loop.stops().getLast().arrival()).isEqualTo(Duration.ofHours(4 * 24 + 24 + 10));
        assertThat(Stream.of(6, 7, 14, 15, 21, 28).filter(day -> loop.days().runsOn(LocalDate.of(2026, 9, day))))
                .containsExactly(7, 14, 21);
    }

    @Test
    void aNewPortIsJoinedToTheMaritimeGraph() throws IOException {
        String pohang = call(
                "KRKPO",
                "2026-09-09T06:00:00+09:00",
                "\"geoCoordinate\":{\"latitude\":\"36.03\",\"longitude\":\"129.42\"},");
        Corridor corridor =
                Imports.corridor(onBundled(schedule(ship("A", call("RUVVO", "2026-09-07T18:00:00+10:00"), pohang))));
        assertThat(corridor.placeFor(new PlaceId("KRKPO")).country()).isEqualTo("KR");
        Link link = corridor.links().stream()
                .filter(each -> each.to().equals(new TerminalId("KRKPO.PORT")))
                .findFirst()
                .orElseThrow();
        assertThat(link.distanceProvenance().isAssumption()).isFalse();
        assertThat(link.shape()).isNotEmpty();
        assertThat(link.distanceKm()).isBetween(820.0, 950.0);
    }

    @Test
    void aPortNobodyKnowsIsAFindingThatNamesIt() throws IOException {
        ImportResult result = onBundled(schedule(ship(
                "A",
                call("RUVVO", "2026-09-07T18:00:00+10:00"),
                call("NLRTM", "2026-09-10T06:00:00+02:00"),
                call("CNNGB", "2026-09-12T08:00:00+08:00"))));
        assertThat(result.findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("'NLRTM'", "places.csv"))
                .anySatisfy(finding -> assertThat(finding.column()).isEqualTo("/0/vesselSchedules/0/transportCalls/1"));
        assertThat(Imports.corridor(result).serviceFor(new ServiceId("FE1.1")).stops())
                .hasSize(2);
    }

    @Test
    void portSchedulesAreJoinedByShipAndVoyage() throws IOException {
        String text = "[" + portSchedule("RUVVO", "2026-09-07T18:00:00+10:00") + ","
                + portSchedule("CNNGB", "2026-09-12T08:00:00+08:00") + "]";
        assertThat(Imports.corridor(onBundled(text))
                        .serviceFor(new ServiceId("FE1.1"))
                        .stops())
                .hasSize(2);
    }

    @Test
    void legsByShipOfPointToPointSolutionsAreSailings() throws IOException {
        String text = """
                [{"legs":[
                  {"transport":{"modeOfTransport":"VESSEL","servicePartners":[{"carrierServiceCode":"FE1"}]},
                   "departure":{"location":{"UNLocationCode":"RUVVO"},"dateTime":"2026-09-07T18:00:00+10:00"},
                   "arrival":{"location":{"UNLocationCode":"CNNGB"},"dateTime":"2026-09-12T08:00:00+08:00"}},
                  {"transport":{"modeOfTransport":"TRUCK"},
                   "departure":{"location":{"UNLocationCode":"CNNGB"},"dateTime":"2026-09-12T18:00:00+08:00"},
                   "arrival":{"location":{"UNLocationCode":"CNHGH"},"dateTime":"2026-09-13T08:00:00+08:00"}}]}]
                """;
        ImportResult result = onBundled(text);
        assertThat(Imports.corridor(result).serviceFor(new ServiceId("FE1.1")).stops())
                .hasSize(2);
        assertThat(Imports.imported(result).summary().left()).anyMatch(line -> line.startsWith("1 legs go by rail"));
    }

    @Test
    void whatIsNoScheduleIsRefused() throws IOException {
        assertThat(Imports.rules(onBundled("{\"statusCode\":500}"))).contains("not_that_form");
        assertThat(Imports.rules(onBundled("not json"))).contains("not_that_form");
        assertThat(Imports.rules(onBundled("[]"))).contains("not_that_form");
        assertThat(Imports.rules(DcsaImport.read(
                        folder.resolve("none.json"), ImportOptions.of("Own", "CN"), null, Progress.silent())))
                .containsExactly("missing_source");
    }

    @ParameterizedTest
    @MethodSource("samples")
    @Tag("shared")
    void everyPublishedSampleGivesAPackageOrFindings(Path sample) {
        ImportResult result = DcsaImport.read(sample, ImportOptions.of("Own", "NL"), null, Progress.silent());
        assertThat(result.findings()).as(sample.toString()).isNotEmpty();
        result.findings().forEach(finding -> assertThat(finding.message()).isNotBlank());
    }

    static Stream<Path> samples() throws IOException {
        Path samples = Path.of(Objects.requireNonNull(System.getProperty("tumen.shared")))
                .resolve("samples/dcsa");
        try (Stream<Path> files = Files.walk(samples)) {
            return files
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*(commercial|ovs).*\\.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private ImportResult onBundled(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("schedule.json"), text);
        return DcsaImport.read(
                file,
                ImportOptions.of("With sailings", "CN"),
                PackageSheets.read(GtfsRoundTripTest.BUNDLED),
                Progress.silent());
    }

    private static String schedule(String... ships) {
        return "[{\"carrierServiceName\":\"Loop\",\"carrierServiceCode\":\"FE1\",\"vesselSchedules\":["
                + String.join(",", ships) + "]}]";
    }

    private static String ship(String name, String... calls) {
        return "{\"vessel\":{\"name\":\"" + name + "\",\"operatorCarrierCode\":\"XXXX\"},\"transportCalls\":["
                + String.join(",", calls) + "]}";
    }

    private static String call(String port, String at) {
        return call(port, at, "");
    }

    private static String call(String port, String at, String more) {
        return """
                {"location":{%s"locationName":"Port","UNLocationCode":"%s"},"timestamps":[
                 {"eventTypeCode":"DEPA","eventClassifierCode":"PLN","eventDateTime":"%s"}]}""".formatted(more, port, at);
    }

    private static String portSchedule(String port, String at) {
        return """
                {"location":{"UNLocationCode":"%s"},"vesselSchedules":[{"vessel":{"name":"A"},
                 "servicePartners":[{"carrierServiceCode":"FE1","carrierExportVoyageNumber":"1S"}],
                 "timestamps":[{"eventTypeCode":"DEPA","eventClassifierCode":"PLN","eventDateTime":"%s"}]}]}""".formatted(port, at);
    }
}
