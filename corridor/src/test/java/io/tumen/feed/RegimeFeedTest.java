package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.SourceId;
import io.tumen.law.Regime.RegimePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegimeFeedTest {
    private static final RegimeFeed.Known KNOWN = new RegimeFeed.Known(
            Map.of(
                    new PlaceId("VVO"),
                    new RegimePlace("Vladivostok", "RU"),
                    new PlaceId("NGB"),
                    new RegimePlace("Ningbo", "CN")),
            Set.of(new SourceId("gazette")));

    private static final String HEAD = """
            id: test
            name: Test
            home_countries: [CN]
            supervision_code: "9600"
            subdivisions:
              CN-22: Jilin
              CN-23: Heilongjiang
            open_points:
              - id: text
                question: What does it say?
                why: It decides.
                value: unknown
                concerns: what_names_it
            """;

    private static final String ACT = """
            id: ACT-01
            subdivision: CN-22
            authority: Customs
            title: An act
            signed: 2023-05-04
            in_force: 2023-06-01
            source: gazette
            confidence: A
            articles:
              - number: 1
                says: Adds Vladivostok.
                permits:
                  - {role: transit, place: VVO, caveats: [text]}
                source: gazette
                confidence: A
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeASoundRegime() throws IOException {
        Files.createDirectories(folder.resolve("regimes/test"));
        write("regime.yaml", HEAD);
        write("ACT-01.yaml", ACT);
    }

    @Test
    void readsASoundRegimeWithoutFindings() {
        assertThat(read()).isEmpty();
        assertThat(RegimeFeed.read(PackageFiles.read(folder, new Findings()), KNOWN, new Findings()))
                .singleElement()
                .satisfies(regime -> assertThat(regime.acts()).hasSize(1));
    }

    @Test
    void readsTheBundledRegimesWithoutFindings() {
        var findings = new Findings();
        RegimeFeed.read(
                PackageFiles.read(Path.of("../corridors/jilin-vladivostok"), findings),
                new RegimeFeed.Known(Map.of(), Set.of()),
                findings);

        assertThat(findings.all()).isEmpty();
    }

    @Test
    void saysFileLineKeyValueAndWhatWouldBeRight() {
        write("ACT-01.yaml", ACT.replace("place: VVO", "place: VVX"));

        assertThat(read())
                .containsExactly(new Finding(
                        Severity.ERROR,
                        "unknown_place",
                        "regimes/test/ACT-01.yaml",
                        13,
                        "place",
                        "VVX",
                        "places.csv has no 'VVX'; maybe VVO?"));
    }

    @Test
    void findsEveryFaultOfAllFilesAtOnce() {
        write("regime.yaml", HEAD.replace("why: It decides.", "reason: It decides."));
        write(
                "ACT-01.yaml",
                ACT.replace("CN-22", "CN-99")
                        .replace("2023-06-01", "1 June 2023")
                        .replace("role: transit", "role: transfer"));

        assertThat(rules())
                .containsExactlyInAnyOrder(
                        "unknown_key",
                        "missing_key",
                        "unknown_subdivision",
                        "invalid_value",
                        "in_force_before_signed",
                        "invalid_value");
    }

    @Test
    void offersTheNearestKeyForAnUnknownOne() {
        write("ACT-01.yaml", ACT.replace("permits:", "permit:"));

        assertThat(read())
                .extracting(Finding::message)
                .containsExactly("There is no key 'permit' here; maybe permits?");
    }

    @Test
    void refusesADateThatIsNone() {
        write("ACT-01.yaml", ACT.replace("2023-06-01", "2023-06-31"));

        assertThat(read())
                .filteredOn(finding -> finding.rule().equals("invalid_value"))
                .extracting(Finding::message)
                .containsExactly(
                        "This date is not valid: a day of the calendar from 1900 to 2200 as YYYY-MM-DD, such as 2026-11-23");
    }

    @Test
    void refusesAnActInForceBeforeItWasSigned() {
        write("ACT-01.yaml", ACT.replace("2023-06-01", "2023-05-03"));

        assertThat(rules()).containsExactly("in_force_before_signed");
    }

    @Test
    void refusesASecondActWithTheSameId() {
        write("ACT-02.yaml", ACT);

        assertThat(read())
                .extracting(Finding::rule, Finding::file)
                .containsExactly(tuple("duplicate_id", "regimes/test/ACT-02.yaml"));
    }

    @Test
    void refusesAnActThatAddsToNoneOrToOneOfAnotherProvinceOrToItself() {
        write("ACT-02.yaml", ACT.replace("ACT-01", "ACT-02") + "adds_to: ACT-1\n");
        write("ACT-03.yaml", ACT.replace("ACT-01", "ACT-03").replace("CN-22", "CN-23") + "adds_to: ACT-01\n");
        write("ACT-04.yaml", ACT.replace("ACT-01", "ACT-04") + "adds_to: ACT-04\n");

        assertThat(rules()).containsExactly("unknown_act", "unknown_act", "unknown_act");
    }

    @Test
    void refusesWeakReportsAndUnreadListsWithoutTheOpenPointTheyRestOn() {
        write("ACT-01.yaml", ACT.replace("    confidence: A", "    confidence: C"));
        write("ACT-02.yaml", ACT.replace("ACT-01", "ACT-02") + "    unread:\n      - role: entry\n");

        assertThat(rules()).containsExactly("weak_without_doubt", "weak_without_doubt");
    }

    @Test
    void readsAWindowOfDatesWithTheOpenPointThatExplainsIt() {
        write(
                "ACT-01.yaml",
                ACT.replace("in_force: 2023-06-01", "in_force: {between: [2023-06-01, 2023-06-30], open_point: text}"));

        assertThat(read()).isEmpty();
    }

    @Test
    void refusesAWindowThatIsSwappedOrUnexplained() {
        write(
                "ACT-01.yaml",
                ACT.replace("in_force: 2023-06-01", "in_force: {between: [2023-06-30, 2023-06-01], open_point: text}"));
        write(
                "ACT-02.yaml",
                ACT.replace("ACT-01", "ACT-02")
                        .replace(
                                "in_force: 2023-06-01",
                                "in_force: {between: [2023-06-01, 2023-06-30], open_point: txt}"));

        assertThat(rules()).contains("swapped_dates", "unknown_open_point");
    }

    @Test
    void refusesAnAnswerInTheValueOfAnOpenPoint() {
        write("regime.yaml", HEAD.replace("value: unknown", "value: 90 days"));

        assertThat(read())
                .extracting(Finding::message)
                .containsExactly("This value of an open point is not valid: one of unknown");
    }

    @Test
    void warnsOfAnOpenPointThatNothingNames() {
        write("ACT-01.yaml", ACT.replace(", caveats: [text]", ""));

        assertThat(read())
                .singleElement()
                .extracting(Finding::rule, Finding::severity, Finding::file, Finding::value)
                .containsExactly("unnamed_open_point", Severity.WARNING, "regimes/test/regime.yaml", "text");
    }

    @Test
    void readsARegimeInSpiteOfAWarning() {
        write("ACT-01.yaml", ACT.replace(", caveats: [text]", ""));
        var findings = new Findings();

        assertThat(RegimeFeed.read(PackageFiles.read(folder, findings), KNOWN, findings))
                .hasSize(1);
    }

    @Test
    void refusesWhatIsNoYaml() {
        write("ACT-01.yaml", "id: [ACT-01\nsubdivision");

        assertThat(rules()).contains("yaml_syntax");
    }

    @Test
    void refusesADemandOutsideTheVocabulary() {
        write("ACT-01.yaml", ACT + "    conditions:\n      - demand: container_only\n");

        assertThat(read())
                .extracting(Finding::message)
                .containsExactly("This demand is not valid: maybe containers_only?");
    }

    private List<String> rules() {
        return read().stream().map(Finding::rule).toList();
    }

    private List<Finding> read() {
        var findings = new Findings();
        RegimeFeed.read(PackageFiles.read(folder, findings), KNOWN, findings);
        return findings.all();
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve("regimes/test").resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
