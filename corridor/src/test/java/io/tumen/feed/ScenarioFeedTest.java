package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.corridor.Scenario;
import io.tumen.corridor.ServiceId;
import io.tumen.corridor.TerminalId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Scenarios as files over the small package.
class ScenarioFeedTest {
    private static final String HEAD = """
            id: try
            name: A try
            corridor: small
            says: Tries something.
            source: s
            confidence: C
            """;

    @TempDir
    Path folder;

    /// @param where file:line:column of the finding
    record Fault(String rule, String where, String text) {
        @Override
        public String toString() {
            return rule + " at " + where;
        }
    }

    static List<Fault> faults() {
        return List.of(
                fault("scenario_id", 1, "id", HEAD.replace("id: try", "id: tryed") + closed("GRO.STN")),
                fault("other_corridor", 3, "corridor", HEAD.replace("small", "large") + closed("GRO.STN")),
                fault("yaml_syntax", 9, "", HEAD + "changes:\n  - {\n"),
                fault("missing_key", 1, "says", HEAD.replace("says: Tries something.\n", "") + closed("GRO.STN")),
                fault(
                        "unknown_source",
                        5,
                        "source",
                        HEAD.replace("source: s", "source: z") + removed("claims", "claim_id: claim")),
                fault("swapped_dates", 8, "until", HEAD + "from: 2026-05-02\nuntil: 2026-05-01\n" + closed("GRO.STN")),
                fault("scenario_cycle", 7, "extends", HEAD + "extends: try\n" + closed("GRO.STN")),
                fault("unknown_scenario", 7, "extends", HEAD + "extends: trial\n" + closed("GRO.STN")),
                fault("unknown_change", 8, "clos", HEAD + "changes:\n  - {clos: GRO.STN}\n"),
                fault("unknown_change", 8, "scale", HEAD + "changes:\n  - {set: links, scale: links}\n"),
                fault(
                        "change_without_source",
                        7,
                        "confidence",
                        HEAD.replace("confidence: C\n", "") + closed("GRO.STN")),
                fault("nothing_matches", 8, "close", HEAD + closed("GRO.SNT")),
                fault("nothing_matches", 8, "where", HEAD + removed("services", "service_id: LOPO")),
                fault(
                        "nothing_matches",
                        8,
                        "where",
                        HEAD + removed("handling", "terminal_id: GRO.STN, activity: LOAD")),
                fault("nothing_matches", 8, "remove_act", HEAD + "changes:\n  - {remove_act: ACT-99}\n"),
                fault("unknown_table", 8, "remove", HEAD + removed("service", "service_id: LOOP")),
                fault("unknown_table_column", 8, "service", HEAD + removed("services", "service: LOOP")),
                fault("unknown_table_column", 8, "hour", HEAD + set("hour: 5/6/7")),
                fault("not_a_factor", 8, "by", HEAD + scaled("hours", "twice")),
                fault("change_without_effect", 8, "set", HEAD + set("hours: 1/2/3")),
                fault("change_without_effect", 8, "scale", HEAD + scaled("hours", "1")),
                // What the rules of the package find wrong in a changed row points at the change.
                fault("not_a_number", 8, "hours_low", HEAD + set("hours_low: many")),
                fault("range_order", 8, "hours_likely", HEAD + set("hours: 7/6/8")),
                fault(
                        "not_a_date",
                        8,
                        "last_day",
                        HEAD
                                + "changes:\n  - set: services\n    where: {service_id: LOOP}\n    values: {last_day: soon}\n"),
                fault(
                        "confidence_above_source",
                        8,
                        "confidence",
                        HEAD.replace("confidence: C", "confidence: A") + set("hours: 2/3/4")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void speaksOnceAndPointsAtTheScenario(Fault fault) {
        assertThat(read(small("try", fault.text()), "try").findings())
                .extracting(
                        finding -> finding.rule() + " " + finding.file() + ":" + finding.row() + ":" + finding.column())
                .containsExactly(fault.rule() + " scenarios/try.yaml:" + fault.where());
    }

    @Test
    void breaksSomethingForEveryRuleOfScenarios() {
        List<String> broken = faults().stream().map(Fault::rule).collect(Collectors.toList());
        broken.add("set_twice");
        assertThat(broken).containsAll(ScenarioRules.ALL.stream().map(Rule::id).toList());
    }

    @Test
    void offersTheNearestOfWhatWasMistyped() {
        assertThat(message(HEAD + closed("GRO.SNT"))).contains("maybe GRO.STN?");
        assertThat(message(HEAD + removed("services", "service_id: LOPO"))).contains("maybe LOOP?");
        assertThat(message(HEAD + removed("service", "service_id: LOOP"))).contains("maybe services?");
        assertThat(message(HEAD + "extends: tri\n" + closed("GRO.STN"))).contains("maybe try?");
    }

    @Test
    void aScenarioThatNobodyKnowsIsAFinding() {
        FeedResult result = read(small("try", HEAD + closed("GRO.STN")), "tri");
        assertThat(result).isInstanceOf(FeedResult.Refused.class);
        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("maybe try?"));
    }

    @Test
    void setsARangeAndSaysWhoseItIs() {
        var handling = corridor(HEAD + set("hours: 5/6/7"))
                .terminalFor(new TerminalId("CGQ.YARD"))
                .findHandling(Activity.LOAD);
        assertThat(handling).isNotNull();
        assertThat(handling.hours()).isEqualTo(new Range(5, 6, 7));
        assertThat(handling.provenance().confidence().name()).isEqualTo("C");
    }

    @Test
    void scalesARangeByAFactorOfItsOwnForEachEnd() {
        var handling = corridor(HEAD + scaled("hours", "1/1.5/3"))
                .terminalFor(new TerminalId("CGQ.YARD"))
                .findHandling(Activity.LOAD);
        assertThat(handling).isNotNull();
        assertThat(handling.hours()).isEqualTo(new Range(1, 3, 9));
    }

    @Test
    void aRemovedServiceTakesItsStopsWithIt() {
        Corridor corridor = corridor(HEAD + removed("services", "service_id: LOOP"));
        assertThat(corridor.services()).isEmpty();
    }

    @Test
    void closesAllTerminalsOfAPlaceForTheTermOfTheScenario() {
        Corridor corridor =
                corridor(HEAD + "from: 2026-05-01\nuntil: 2026-05-09\nchanges:\n  - {close: GRO, reason: queue}\n");
        assertThat(corridor.closures())
                .filteredOn(closure -> closure.reason().equals("queue"))
                .extracting(Closure::what, Closure::first, Closure::last)
                .containsExactly(tuple(new TerminalId("GRO.STN"), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 9)));
    }

    @Test
    void theExamplesOfThePageCanBeLaidOverTheExampleOfThePackage() {
        String page = WrittenDocs.read("docs/scenarios.md");
        List<String> examples = Pattern.compile("(?s)```(?:yaml|csv)\n(.*?)```")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        FeedResult result = read(
                new SmallPackage()
                        .put("scenarios/grodekovo-works.yaml", examples.get(0))
                        .put("scenarios/third-shift/scenario.yaml", examples.get(1))
                        .put("scenarios/third-shift/handling.csv", examples.get(2)),
                "third-shift");
        assertThat(result.findings()).isEmpty();
        assertThat(corridorOf(result).closures())
                .anyMatch(closure -> closure.reason().equals("track works"));
        assertThat(pack(result).scenarios())
                .extracting(ScenarioHead::id)
                .containsExactly("grodekovo-works", "third-shift");
    }

    @Test
    void thePageNamesEveryWordOfAChangeAndEveryShippedScenario() {
        String page = WrittenDocs.read("docs/scenarios.md");
        assertThat(StepReader.VERBS).allSatisfy(verb -> assertThat(page).contains("| `" + verb + "` |"));
        assertThat(CorridorFeed.listScenarios(WrittenDocs.HOME.resolve("corridors/jilin-vladivostok")))
                .hasSizeGreaterThan(10)
                .allSatisfy(scenario ->
                        assertThat(page).contains("| `" + scenario.head().id() + "` |"));
    }

    @Test
    void closesALinkBothWays() {
        Corridor corridor = corridor(HEAD + closed("SFH-GRO"));
        assertThat(corridor.closures())
                .filteredOn(closure -> closure.reason().equals("queue"))
                .extracting(closure -> closure.what().value())
                .containsExactlyInAnyOrder("SFH-GRO", "SFH-GRO:back");
    }

    @Test
    void whatIsWrongInATableOfTheFolderPointsAtItsLine() {
        SmallPackage small = small("try", HEAD)
                .without("scenarios/try.yaml")
                .put("scenarios/try/scenario.yaml", HEAD)
                .put(
                        "scenarios/try/closures.csv",
                        "terminal_id,first_day,last_day,reason,source,confidence\nGRO.STN,2026-03-01,2026-03-32,queue,s,B\n");
        assertThat(read(small, "try").findings())
                .extracting(finding -> finding.rule() + " " + finding.file() + ":" + finding.row())
                .containsExactly("not_a_date scenarios/try/closures.csv:2");
    }

    @Test
    void rowsOfTheFolderReplaceThoseWithTheSameKeyAndAreAddedElse() {
        SmallPackage small =
                new SmallPackage().put("scenarios/try/scenario.yaml", HEAD).put("scenarios/try/places.csv", """
                        place_id,name_en,name_zh,name_ru,country,subdivision,un_locode,kind,latitude,longitude,time_zone,source,confidence
                        NGB,Ningbo Beilun,宁波,,CN,CN-33,CNNGB,seaport,29.93,121.85,Asia/Shanghai,s,B
                        ZAR,Zarubino,扎鲁比诺,,RU,RU-PRI,,seaport,42.63,131.10,Asia/Vladivostok,s,B
                        """);
        Corridor corridor = corridorOf(read(small, "try"));
        assertThat(corridor.placeFor(new PlaceId("NGB")).nameEn()).isEqualTo("Ningbo Beilun");
        assertThat(corridor.placeFor(new PlaceId("ZAR")).nameEn()).isEqualTo("Zarubino");
        assertThat(corridor.places()).hasSize(6);
    }

    @Test
    void ofTwoScenariosThatTouchOneCellTheLaterCounts() {
        SmallPackage small = small("try", HEAD + set("hours: 5/6/7"))
                .put("scenarios/two.yaml", HEAD.replace("id: try", "id: two") + set("hours: 8/9/10"));
        FeedResult result = read(small, "try", "two");
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("set_twice");
        assertThat(result.findings()).extracting(Finding::file).containsExactly("scenarios/two.yaml");
        var handling =
                corridorOf(result).terminalFor(new TerminalId("CGQ.YARD")).findHandling(Activity.LOAD);
        assertThat(handling).isNotNull();
        assertThat(handling.hours().likely()).isEqualTo(9);
    }

    @Test
    void aScenarioThatExtendsAnotherLiesAboveItAndBothAreNamed() {
        SmallPackage small = small("try", HEAD + closed("GRO.STN"))
                .put(
                        "scenarios/more.yaml",
                        HEAD.replace("id: try", "id: more") + "extends: try\n"
                                + removed("services", "service_id: LOOP"));
        FeedResult result = read(small, "more", "try");
        assertThat(result).isInstanceOf(FeedResult.Loaded.class);
        assertThat(((FeedResult.Loaded) result).pack().scenarios())
                .extracting(ScenarioHead::id)
                .containsExactly("try", "more");
        assertThat(corridorOf(result).services()).isEmpty();
        assertThat(corridorOf(result).closures()).extracting(Closure::what).contains(new TerminalId("GRO.STN"));
    }

    @Test
    void scenariosThatExtendEachOtherInACircleAreAFinding() {
        SmallPackage small = small("try", HEAD + "extends: more\n")
                .put("scenarios/more.yaml", HEAD.replace("id: try", "id: more") + "extends: try\n");
        assertThat(read(small, "try").findings()).extracting(Finding::rule).containsExactly("scenario_cycle");
    }

    @Test
    void aFileAndAFolderOfOneNameAreAFinding() {
        SmallPackage small = small("try", HEAD).put("scenarios/try/scenario.yaml", HEAD);
        assertThat(read(small, "try").findings()).extracting(Finding::rule).containsExactly("scenario_id");
    }

    @Test
    void aScenarioMayLieOutsideOfThePackage() throws Exception {
        Path file = folder.resolve("try.yaml");
        Files.writeString(file, HEAD + removed("services", "service_id: LOOP"));
        assertThat(corridorOf(read(new SmallPackage(), file.toString())).services())
                .isEmpty();
    }

    @Test
    void theHashNamesThePackageAndItsScenarios() {
        String alone = pack(read(new SmallPackage())).sha256();
        String one = pack(read(small("try", HEAD + closed("GRO.STN")), "try")).sha256();
        String other = pack(read(small("try", HEAD + closed("SFH.STN")), "try")).sha256();
        assertThat(List.of(alone, one, other)).doesNotHaveDuplicates();
        // A scenario that lies in the package and is not asked for changes nothing.
        assertThat(pack(read(small("try", HEAD + closed("GRO.STN")))).sha256()).isEqualTo(alone);
    }

    @Test
    void thePackageItselfStaysAsItIs() {
        Corridor base = corridorOf(read(new SmallPackage()));
        Corridor other = corridor(HEAD + removed("services", "service_id: LOOP"));
        assertThat(base.serviceFor(new ServiceId("LOOP"))).isNotNull();
        assertThat(base.with(Scenario.between(base, other))).isEqualTo(other).isNotEqualTo(base);
    }

    private String message(String text) {
        return read(small("try", text), "try").findings().getFirst().message();
    }

    private Corridor corridor(String text) {
        FeedResult result = read(small("try", text), "try");
        // What is removed may leave a calendar that nobody keeps any more.
        assertThat(result.findings()).extracting(Finding::rule).allMatch("unused_calendar"::equals);
        return corridorOf(result);
    }

    private static Corridor corridorOf(FeedResult result) {
        return pack(result).corridor();
    }

    private static CorridorPackage pack(FeedResult result) {
        return switch (result) {
            case FeedResult.Loaded loaded -> loaded.pack();
            case FeedResult.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    private FeedResult read(SmallPackage small, String... scenarios) {
        Path place = folder.resolve("p" + small.names().hashCode() + System.identityHashCode(small));
        small.readFrom(place);
        return CorridorFeed.read(place, List.of(scenarios));
    }

    private static SmallPackage small(String id, String text) {
        return new SmallPackage().put("scenarios/" + id + ".yaml", text);
    }

    private static Fault fault(String rule, int line, String column, String text) {
        return new Fault(rule, line + ":" + column, text);
    }

    private static String closed(String what) {
        return "changes:\n  - {close: " + what + ", first_day: 2026-05-01, last_day: 2026-05-02, reason: queue}\n";
    }

    private static String removed(String table, String where) {
        return "changes:\n  - {remove: " + table + ", where: {" + where + "}}\n";
    }

    private static String set(String values) {
        return "changes:\n  - {set: handling, where: {terminal_id: CGQ.YARD, activity: LOAD}, values: {" + values
                + "}}\n";
    }

    private static String scaled(String column, String by) {
        return "changes:\n  - {scale: handling, where: {terminal_id: CGQ.YARD, activity: LOAD}, column: " + column
                + ", by: " + by + "}\n";
    }
}
