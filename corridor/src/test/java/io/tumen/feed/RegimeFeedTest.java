package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.corridor.SourceId;
import io.tumen.law.Regime.RegimePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
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
            Set.of(new SourceId("gazette")),
            Map.of(Currency.getInstance("EUR"), new Range(7, 8, 9)));

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
                new RegimeFeed.Known(Map.of(), Set.of(), Map.of()),
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
        write("ACT-01.yaml", ACT + "    conditions:\n      - requirement: container_only\n");

        assertThat(read())
                .extracting(Finding::message)
                .containsExactly("This requirement is not valid: maybe containers_only?");
    }

    @Test
    void refusesAnActThatAddsToALaterOne() {
        write(
                "ACT-02.yaml",
                ACT.replace("ACT-01", "ACT-02")
                        .replace("signed: 2023-05-04\nin_force: 2023-06-01", "adds_to: ACT-01\nin_force: 2020-06-01"));

        assertThat(rules()).containsExactly("adds_to_later");
    }

    @Test
    void refusesTwoFlagsInOneFrameUnlessOneIsUnclear() {
        write("ACT-01.yaml", ACT + "    conditions: [{requirement: ship_flag, country: CN}]\n");
        String second = ACT.replace("ACT-01", "ACT-02").replace("title:", "adds_to: ACT-01\ntitle:");
        write("ACT-02.yaml", second + "    conditions: [{requirement: ship_flag, country: RU}]\n");

        assertThat(rules()).containsExactly("two_flags");

        write("ACT-02.yaml", second + "    conditions: [{requirement: ship_flag, country: RU, unclear: text}]\n");
        assertThat(rules()).isEmpty();
    }

    @Test
    void refusesAPlaceBothPermittedAndExcepted() {
        write("ACT-01.yaml", ACT + "    doubt: text\n    unread: [{role: transit, except: [VVO]}]\n");

        assertThat(rules()).containsExactly("permitted_and_excepted");
    }

    @Test
    void refusesGoodsBothLetThroughAndShutOut() {
        write(
                "ACT-01.yaml",
                ACT
                        + "    conditions: [{requirement: goods_only, hs: [\"100590\"]}, {requirement: goods_excluded, hs: [\"1005\"]}]\n");

        assertThat(rules()).containsExactly("goods_in_and_out");
    }

    @Test
    void refusesANumberGivenTwice() {
        write("ACT-01.yaml", ACT.replace("signed:", "number: 7\nsigned:"));
        write("ACT-02.yaml", ACT.replace("ACT-01", "ACT-02").replace("signed:", "number: 7\nsigned:"));

        assertThat(rules()).containsExactly("same_number");
    }

    @Test
    void refusesTwoJourneysForTheSameGoods() throws IOException {
        Files.createDirectories(folder.resolve("regimes/zzz"));
        Files.writeString(
                folder.resolve("regimes/zzz/regime.yaml"),
                HEAD.replace("id: test", "id: other")
                        .replace("name: Test", "name: Other\njourney: by_land")
                        .replace("what_names_it", "every_way"));

        assertThat(rules()).containsExactly("two_journeys");
    }

    @Test
    void readsEveryDemandAndRefusesWhatDoesNotBelongToIt() {
        write("ACT-01.yaml", ACT + """
                    conditions:
                      - {requirement: goods_only, hs: [10]}
                      - {requirement: value_limit, amount: 10000, currency: EUR}
                      - {requirement: documents_carried, documents: [manifest]}
                      - requirement: seals_intact
                      - requirement: supervised_transshipment
                      - {requirement: time_limit, days: set_per_trip}
                      - {requirement: time_limit, days: 30}
                      - requirement: guarantee
                      - {requirement: volume_within_average, years: 3}
                      - {requirement: haulier_not_of, country: RU}
                """);

        assertThat(rules()).isEmpty();

        write(
                "ACT-01.yaml",
                ACT + "    conditions: [{requirement: guarantee, days: 3}, {requirement: time_limit, days: 0}]\n");
        assertThat(rules()).containsExactly("unknown_key", "invalid_value");
    }

    @Test
    void letsAnActServeTheWholeTerritoryWhereItHasAName() {
        write("ACT-01.yaml", ACT.replace("subdivision: CN-22", "serves: whole_territory"));
        assertThat(rules()).containsExactly("unknown_subdivision");

        write("regime.yaml", HEAD.replace("subdivisions:", "territory: China\nsubdivisions:"));
        assertThat(rules()).isEmpty();
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
