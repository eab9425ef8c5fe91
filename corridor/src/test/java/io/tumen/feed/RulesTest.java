package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Breaks a sound package in one place, at least once for each rule: exactly that rule must speak, and point at the
/// place.
class RulesTest {
    /// @param where file:line:column of the finding
    record Fault(String rule, String where, UnaryOperator<SmallPackage> breakage) {
        @Override
        public String toString() {
            return rule + " at " + where;
        }
    }

    @TempDir
    Path folder;

    static List<Fault> faultsOfFiles() {
        return List.of(
                fault("missing_file", "tariffs.csv:0:", small -> small.without("tariffs.csv")),
                fault("missing_file", "corridor.yaml:0:", small -> small.without("corridor.yaml")),
                fault(
                        "not_utf8",
                        "places.csv:0:",
                        small -> small.put("places.csv", inChinese(small.text("places.csv")))),
                fault("byte_order_mark", "sources.csv:1:", RulesTest::withByteOrderMark),
                fault("empty_file", "closures.csv:0:", small -> small.put("closures.csv", "")),
                fault(
                        "broken_csv",
                        "closures.csv:0:",
                        small -> small.add("closures.csv", "SFH.STN,,\"2026-02-05,x,s,B")),
                fault(
                        "not_written_back",
                        "closures.csv:0:",
                        small -> small.put(
                                "closures.csv", small.text("closures.csv").replaceFirst("\n", "\r\n"))),
                fault(
                        "cell_too_long",
                        "closures.csv:2:",
                        small -> small.replace("closures.csv", "holiday", "holiday".repeat(2_000))),
                cell("ragged_row", "closures.csv:2:", "holiday", "holiday, the first of the year"),
                fault("missing_column", "closures.csv:1:reason", RulesTest::withoutReasonOfClosure),
                fault(
                        "duplicate_column",
                        "sea_edges.csv:1:confidence",
                        small -> small.put(
                                "sea_edges.csv", small.text("sea_edges.csv").replaceAll("(,[^,\n]+)\n", "$1$1\n"))),
                fault("unknown_column", "claims.csv:1:colour", RulesTest::withColourOfClaim));
    }

    static List<Fault> faultsOfCells() {
        return List.of(
                cell("empty_cell", "places.csv:2:name_en", "Changchun", ""),
                cell("not_a_number", "links.csv:3:distance_km", "on_demand,26,", "on_demand,twenty-six,"),
                cell("not_a_number", "services.csv:2:slots_teu", "sailings,100,24", "sailings,10.5,24"),
                cell("not_a_number", "handling.csv:2:hours_low", "CGQ.YARD,LOAD,1", "CGQ.YARD,LOAD,-1"),
                cell("not_a_date", "closures.csv:2:last_day", "2026-02-03", "2026-02-30"),
                cell("not_a_date", "services.csv:2:last_day", "2026-12-31,4,1", "+999999999-12-31,4,1"),
                cell("invalid_value", "corridor.yaml:5:low", "{low: 10,", "{low: -10,"),
                cell("invalid_value", "corridor.yaml:5:low", "{low: 10,", "{low: 0,"),
                cell("invalid_value", "corridor.yaml:6:low", "{low: 0.006,", "{low: -0.006,"),
                cell("not_a_time", "terminals.csv:3:opens", "08:00", "8 am"),
                cell("not_a_time", "stops.csv:3:departure_time", "102:00:00,102:00:00", "102:00:00,102:00"),
                cell("not_a_time", "places.csv:2:time_zone", "125.32,Asia/Shanghai", "125.32,Asia/Shanghay"),
                cell("not_a_time", "services.csv:2:weekdays", "12-31,4", "12-31,8"),
                cell("not_an_id", "claims.csv:2:claim_id", "claim,CGQ", "the claim,CGQ"),
                cell("not_a_code", "places.csv:3:subdivision", "绥芬河,,CN,CN-23", "绥芬河,,CN,CN 23"),
                cell("not_a_code", "sources.csv:2:url", "https://example.org/page", "example.org"),
                cell("unknown_word", "handling.csv:2:activity", "CGQ.YARD,LOAD", "CGQ.YARD,LODE"),
                fault(
                        "duplicate_id",
                        "closures.csv:4:first_day",
                        small -> small.add("closures.csv", "SFH.STN,,2026-02-01,2026-02-02,again,s,B")),
                cell(
                        "unknown_reference",
                        "handling.csv:2:tariff_id",
                        "CGQ.YARD,LOAD,1,2,3,work",
                        "CGQ.YARD,LOAD,1,2,3,wrok"),
                cell("unknown_reference", "closures.csv:2:terminal_id", "SFH.STN", "SFH.STM"),
                cell("unknown_reference", "terminals.csv:5:modes", "rail sea", "rail see"),
                cell(
                        "unknown_source",
                        "corridor.yaml:5:source",
                        "source: s, confidence: X",
                        "source: t, confidence: X"),
                cell("unknown_place", "corridor.yaml:7:reference_port", "port: NGB", "port: NGX"),
                cell("range_order", "corridor.yaml:5:likely", "likely: 15", "likely: 25"),
                cell("range_order", "handling.csv:2:hours_likely", "CGQ.YARD,LOAD,1,2,3", "CGQ.YARD,LOAD,4,2,3"),
                cell("confidence_above_source", "closures.csv:2:confidence", "holiday,s,B", "holiday,s,A"),
                cell("incomplete_range", "terminals.csv:3:capacity_teu_per_day_low", "400,600,900", ",600,900"),
                cell("incomplete_range", "terminals.csv:3:capacity_source", "900,s,X", "900,,X"),
                cell("closes_one_thing", "closures.csv:2:terminal_id", "SFH.STN,,", ",,"),
                cell("closes_one_thing", "closures.csv:2:terminal_id", "SFH.STN,,", "SFH.STN,GRO-VVO,"),
                fault(
                        "unused_calendar",
                        "calendars.csv:5:calendar_id",
                        small -> small.add("calendars.csv", "ice,2026-01-01,2026-01-02,off,ice,s,B")
                                .add("calendars.csv", "ice,2027-01-01,2027-01-02,off,ice,s,B")),
                fault(
                        "unused_source",
                        "sources.csv:4:source_id",
                        small -> small.add("sources.csv", "t,Another page,https://example.org/other,B")),
                cell("not_a_code", "demand.csv:2:hs", "1005.90", "7705.90"),
                cell("value_refused", "sea_points.csv:2:", "34.00", "94.00"),
                cell("unknown_word", "agreements.csv:2:uses", "domestic export", "domestic exprot"),
                cell("not_a_code", "agreements.csv:2:parties", "CN RU,VVO", "CN Russia,VVO"),
                cell("not_a_code", "screening.csv:2:hs", ",854231,", ",8542.310,"),
                cell("value_refused", "screening.csv:2:", "2024-01-01,,", "2024-01-01,2023-12-31,"),
                cell("value_refused", "agreements.csv:2:", "2023-06-01,,12", "2023-06-01,2023-05-31,12"),
                cell("value_refused", "terminals.csv:3:", "08:00", "19:00"));
    }

    static List<Fault> faultsOfSense() {
        return List.of(
                fault("outside_country", "places.csv:7:latitude", RulesTest::withPlaceInTheWrongCountry),
                cell("subdivision_elsewhere", "places.csv:4:subdivision", "格罗杰科沃,,RU,RU-PRI", "格罗杰科沃,,RU,CN-22"),
                cell("unknown_subdivision_code", "places.csv:4:subdivision", "格罗杰科沃,,RU,RU-PRI", "格罗杰科沃,,RU,RU-PRX"),
                cell("shorter_than_great_circle", "links.csv:4:distance_km", "209,s,B,5,8,20", "100,s,B,2,4,20"),
                cell("sea_distance_off_graph", "links.csv:5:distance_km", "1827", "1900"),
                fault(
                        "sea_distance_off_graph",
                        "links.csv:5:to_terminal",
                        small -> small.withoutLine("sea_edges.csv", "VVO")),
                cell("implausible_speed", "links.csv:2:hours_likely", "15,30,60", "1,2,60"),
                cell("gauge_of_rail_only", "links.csv:5:gauge_mm", "sea,,scheduled", "sea,1435,scheduled"),
                fault(
                        "gauge_break_without_change",
                        "terminals.csv:4:terminal_id",
                        small -> small.withoutLine("handling.csv", "GRO.STN,GAUGE_CHANGE")),
                fault(
                        "frontier_without_border",
                        "links.csv:3:from_terminal",
                        small -> small.withoutLine("handling.csv", "SFH.STN,BORDER")),
                far(
                        "mode_not_at_terminal",
                        "links.csv:5:to_terminal",
                        "terminals.csv",
                        "NGB.PORT,NGB,Port,sea",
                        "NGB.PORT,NGB,Port,rail"),
                cell(
                        "vehicle_of_other_mode",
                        "links.csv:2:vehicle_id",
                        "15,30,60,s,B,train,wagon",
                        "15,30,60,s,B,train,ship"),
                cell("tariff_of_on_demand_only", "links.csv:2:tariff_id", "15,30,60,s,B,train", "15,30,60,s,B,"),
                fault(
                        "unreachable_terminal",
                        "terminals.csv:7:terminal_id",
                        small -> small.add("terminals.csv", "CGQ.ISLE,CGQ,Isle,rail,,,,,,,,,,,,,,,s,B")),
                far(
                        "stops_out_of_order",
                        "services.csv:2:service_id",
                        "stops.csv",
                        "18:00:00,18:00:00",
                        "18:00:00,122:00:00"),
                far(
                        "stops_without_link",
                        "services.csv:2:service_id",
                        "stops.csv",
                        "LOOP,2,NGB.PORT",
                        "LOOP,2,CGQ.YARD"),
                far(
                        "implausible_timetable",
                        "services.csv:2:service_id",
                        "stops.csv",
                        "102:00:00,102:00:00",
                        "38:00:00,38:00:00"),
                cell(
                        "service_never_runs",
                        "services.csv:2:weekdays",
                        "2026-01-01,2026-12-31,4,1",
                        "2026-01-01,2026-01-31,1,7"),
                // The one Thursday left is off.
                cell(
                        "service_never_runs",
                        "services.csv:2:weekdays",
                        "2026-01-01,2026-12-31,4,1",
                        "2026-02-17,2026-02-20,4,1"),
                cell("no_slots", "services.csv:2:slots_teu", "sailings,100,24", "sailings,0,24"),
                cell("no_capacity", "terminals.csv:3:capacity_teu_per_day_likely", "400,600,900", "0,0,900"),
                cell(
                        "contradicting_terms",
                        "calendars.csv:4:effect",
                        "2026-02-21,2026-02-21,on",
                        "2026-02-19,2026-02-21,on"),
                cell(
                        "on_term_outside_services",
                        "terminals.csv:4:calendar_id",
                        "GRO,Station,rail,,,",
                        "GRO,Station,rail,,,sailings"),
                cell("demand_nobody_can_meet", "demand.csv:2:origin", "maize,CGQ", "maize,SFH"),
                cell("demand_of_other_trade", "demand.csv:2:destination", "domestic", "export"),
                cell("storage_by_the_day", "tariffs.csv:5:basis", "STORAGE,PER_TEU_DAY", "STORAGE,PER_TEU"),
                cell("storage_by_the_day", "links.csv:2:tariff_id", "15,30,60,s,B,train", "15,30,60,s,B,storage"),
                cell("storage_by_the_day", "terminals.csv:5:storage_tariff_id", "storage,5,7,10", ",5,7,10"),
                cell(
                        "storage_by_the_day",
                        "terminals.csv:5:storage_free_days_likely",
                        "storage,5,7,10,s,B",
                        "storage,,,,,"),
                fault(
                        "currency_without_rate",
                        "tariffs.csv:4:currency",
                        small -> small.withoutLine("exchange_rates.csv", "USD")),
                cell(
                        "mixed_emission_scope",
                        "emission_factors.csv:3:scope",
                        "32.5,tank_to_wheel",
                        "32.5,well_to_wheel"),
                cell("agreement_of_others", "agreements.csv:2:parties", "CN RU,VVO", "KP RU,VVO"),
                cell("agreement_of_others", "agreements.csv:2:places", "CN RU,VVO", "CN RU,NGB"),
                cell("assumption_without_note", "tariffs.csv:4:note", "as usual", ""));
    }

    @Test
    void findsNothingInASoundPackage() {
        assertThat(new SmallPackage().readFrom(folder)).isInstanceOf(FeedResult.Loaded.class);
        assertThat(new SmallPackage().readFrom(folder).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"faultsOfFiles", "faultsOfCells", "faultsOfSense"})
    void speaksOnceAndPointsAtTheFault(Fault fault) {
        FeedResult result = fault.breakage().apply(new SmallPackage()).readFrom(folder);
        assertThat(result.findings())
                .extracting(
                        finding -> finding.rule() + " " + finding.file() + ":" + finding.row() + ":" + finding.column())
                .containsExactly(fault.rule() + " " + fault.where());
    }

    @Test
    void breaksSomethingForEveryRule() {
        List<String> broken = Stream.of(faultsOfFiles(), faultsOfCells(), faultsOfSense())
                .flatMap(List::stream)
                .map(Fault::rule)
                .toList();
        List<String> rules = Rules.all().stream().map(Rule::id).collect(Collectors.toCollection(ArrayList::new));
        // The tests of the feed break these; they need more than a text.
        Rules.OF_FILES.forEach(rule -> rules.remove(rule.id()));
        rules.remove("too_many_rows");
        YamlRules.ALL.forEach(rule -> rules.remove(rule.id()));
        ScenarioRules.ALL.forEach(rule -> rules.remove(rule.id()));
        assertThat(broken).containsAll(rules);
    }

    @Test
    void everyRuleHasAnIdOfItsOwnAndAParagraph() {
        assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9_]+"));
        assertThat(Rules.all()).extracting(Rule::says).allMatch(says -> says.endsWith("."));
    }

    private static Fault fault(String rule, String where, UnaryOperator<SmallPackage> breakage) {
        return new Fault(rule, where, breakage);
    }

    /// A text replaced in the file that the finding points at.
    private static Fault cell(String rule, String where, String old, String broken) {
        return far(rule, where, where.substring(0, where.indexOf(':')), old, broken);
    }

    /// A text replaced in another file than the finding points at.
    private static Fault far(String rule, String where, String file, String old, String broken) {
        return fault(rule, where, small -> small.replace(file, old, broken));
    }

    private static SmallPackage withByteOrderMark(SmallPackage small) {
        return small.put("sources.csv", "\uFEFF" + small.text("sources.csv"));
    }

    private static SmallPackage withColourOfClaim(SmallPackage small) {
        return small.replace("claims.csv", "year,source,confidence", "year,source,confidence,colour")
                .replace("claims.csv", "2017,s,B", "2017,s,B,red");
    }

    private static SmallPackage withoutReasonOfClosure(SmallPackage small) {
        return small.replace("closures.csv", ",reason", "")
                .replace("closures.csv", ",holiday", "")
                .replace("closures.csv", ",track works", "");
    }

    private static SmallPackage withPlaceInTheWrongCountry(SmallPackage small) {
        return small.add("places.csv", "JLC,Jilin City,吉林,,CN,CN-22,,city,43.84,26.55,Asia/Shanghai,s,B");
    }

    private static byte[] inChinese(String text) {
        return text.getBytes(Charset.forName("GB18030"));
    }
}
