package io.tumen.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Scenario;
import io.tumen.feed.FeedResult;
import io.tumen.operations.PlanView.LegView;
import io.tumen.operations.PlanView.NearMissView;
import io.tumen.operations.PlanView.Way;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each shipped scenario changes in a plan or a judgement what it is there to change.
class ShippedScenariosTest {
    private static final Path FOLDER = Path.of("../corridors/jilin-vladivostok");
    private static final Desk BASE = Desk.open(FOLDER);

    static Stream<String> ids() {
        return BASE.scenarios().stream().map(ScenarioView::id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyOneIsWithoutFindingsAndChangesThePackage(String id) {
        FeedResult result = Desk.check(FOLDER, List.of(id));
        assertThat(result.findings()).isEmpty();
        DiffView diff = Differences.between(BASE.pack(), under(id).pack());
        assertThat(diff.same()).isFalse();
        assertThat(diff.groups()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyOneIsTheDifferenceThatMakesItFromThePackage(String id) {
        var base = BASE.pack().corridor();
        var other = under(id).pack().corridor();
        assertThat(base.with(Scenario.between(base, other))).isEqualTo(other);
        assertThat(other.with(Scenario.between(other, base))).isEqualTo(base);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyOneSaysWhatItIsAndOnWhatItRests(String id) {
        assertThat(BASE.scenarios())
                .filteredOn(scenario -> scenario.id().equals(id))
                .allSatisfy(scenario -> {
                    assertThat(scenario.findings()).isEmpty();
                    assertThat(scenario.says()).hasSizeGreaterThan(80);
                    assertThat(scenario.source()).isNotEmpty();
                    assertThat(scenario.nameZh()).isNotNull();
                    assertThat(scenario.nameRu()).isNotNull();
                });
    }

    @Test
    void withoutTheActOf2023VladivostokIsUnlawfulForJilinAndStaysLawfulForHeilongjiang() {
        assertThat(standing(BASE, "CN-22", "HUC_T", "VVO", "NGB", "2026-09-07", null))
                .isEqualTo("lawful");
        Desk before = under("before-vladivostok");
        assertThat(standing(before, "CN-22", "HUC_T", "VVO", "NGB", "2026-09-07", null))
                .isEqualTo("unlawful");
        assertThat(standing(before, "CN-22", "HUC_T", "ZAR", "NGB", "2026-09-07", null))
                .isEqualTo("lawful");
        assertThat(standing(before, "CN-23", "SFH_T", "VVO", "NGB", "2026-09-07", null))
                .isEqualTo("lawful");
        assertThat(ways(plan(before, "Hunchun", "Ningbo", "2026-09-07"), "VVO")).isEmpty();
        assertThat(plan(before, "Hunchun", "Ningbo", "2026-09-07").nearMisses())
                .filteredOn(miss -> "VVO".equals(miss.gateway()))
                .extracting(NearMissView::why)
                .containsExactly("unlawful");
    }

    @Test
    void withRajinOnlyAPlanOf2015GoesThroughRajinOrStaysInside() {
        PlanView plan = plan(under("rajin-only"), "Hunchun", "Shanghai", "2015-07-06");
        assertThat(ways(plan, "RAJ"))
                .isNotEmpty()
                .allMatch(way -> way.standing().equals("lawful"));
        assertThat(plan.ways()).allMatch(way -> way.baseline() || way.gateway().equals("RAJ"));
        assertThat(plan.ways()).anyMatch(Way::baseline);
        assertThat(plan(BASE, "Hunchun", "Shanghai", "2015-07-06").ways()).noneMatch(Way::baseline);
    }

    @Test
    void withRajinReopenedAShipLeavesThereAgainAndItsDoubtIsTold() {
        assertThat(ways(plan(BASE, "Hunchun", "Shanghai", "2026-09-07"), "RAJ")).isEmpty();
        PlanView plan = plan(under("rajin-reopened"), "Hunchun", "Shanghai", "2026-09-07");
        assertThat(ways(plan, "RAJ"))
                .isNotEmpty()
                .allSatisfy(way -> assertThat(way.judgement().openPoints())
                        .extracting(JudgementView.OpenPointView::id)
                        .contains("rajin-use"));
    }

    @Test
    void whereTheUnderstandingEndsVladivostokIsShutFromTheNextDayOn() {
        Desk ends = under("agreement-ends");
        assertThat(standing(ends, "CN-22", "HUC_T", "VVO", "NGB", "2026-12-31", null))
                .isEqualTo("lawful");
        assertThat(standing(ends, "CN-22", "HUC_T", "VVO", "NGB", "2027-01-01", null))
                .isEqualTo("unlawful");
        assertThat(standing(BASE, "CN-22", "HUC_T", "VVO", "NGB", "2027-01-01", null))
                .isEqualTo("lawful");
        assertThat(ways(plan(ends, "Hunchun", "Ningbo", "2027-01-04"), "VVO")).isEmpty();
        assertThat(ways(plan(BASE, "Hunchun", "Ningbo", "2027-01-04"), "VVO")).isNotEmpty();
    }

    @Test
    void whileKraskinoIsClosedNothingIsDoneThere() {
        LocalDate first = LocalDate.of(2027, 1, 28);
        LocalDate last = LocalDate.of(2027, 2, 14);
        assertThat(workAt("KRA", plan(BASE, "Hunchun", "Ningbo", "2027-01-28"), first, last))
                .isNotEmpty();
        assertThat(workAt("KRA", plan(under("kraskino-closed"), "Hunchun", "Ningbo", "2027-01-28"), first, last))
                .isEmpty();
    }

    @Test
    void withTheDwellOf2022TheBoxArrivesLaterThroughVladivostok() {
        Way before = fastest(plan(BASE, "Hunchun", "Ningbo", "2026-09-07"), "VVO");
        Way after = fastest(plan(under("congestion-2022"), "Hunchun", "Ningbo", "2026-09-07"), "VVO");
        assertThat(after.likely()).isAfterOrEqualTo(before.likely().plusDays(7));
        assertThat(after.legs())
                .filteredOn(leg -> leg.kind().equals("work")
                        && leg.to().equals("VVO")
                        && leg.what().contains("ransfer"))
                .extracting(LegView::hours)
                .containsExactly(408.0);
    }

    @Test
    void aNewPortOffersAWayThatWasNotThere() {
        PlanView plan = plan(under("big-port-zarubino"), "Hunchun", "Ningbo", "2026-09-07");
        assertThat(ways(plan, "ZBP"))
                .isNotEmpty()
                .allMatch(way -> way.standing().equals("lawful"));
        // The act that is supposed serves Jilin only.
        assertThat(ways(plan(under("big-port-zarubino"), "Mudanjiang", "Ningbo", "2026-09-07"), "ZBP"))
                .isEmpty();
    }

    @Test
    void theNewPortHasTheStatedCapacity() {
        assertThat(Differences.between(BASE.pack(), under("big-port-zarubino").pack())
                        .groups())
                .extracting(DiffView.Group::name)
                .contains("acts", "places", "terminals", "links", "services");
        assertThat(under("big-port-zarubino").pack().corridor().terminals())
                .filteredOn(terminal -> terminal.id().value().equals("ZBP.PORT"))
                .allSatisfy(terminal -> assertThat(terminal.capacity())
                        .satisfies(capacity ->
                                assertThat(capacity.teuPerDay().likely()).isEqualTo(5479)))
                .hasSize(1);
    }

    @Test
    void withTradeUpAThirdMoreIsWantedAndAShipTakesMore() {
        double before = BASE.pack().corridor().demand().getFirst().amount().likely();
        Desk up = under("trade-up");
        assertThat(up.pack().corridor().demand().getFirst().amount().likely()).isCloseTo(1.413 * before, within(0.01));
        // The ship to Ningbo has 500 open slots, and 707 under the scenario.
        var form = new PlanForm("Hunchun", "Ningbo", "600", "1005.90", "2026-09-07", null, null, null);
        assertThat(ways(BASE.planning().plan(form), "VVO")).isEmpty();
        assertThat(ways(up.planning().plan(form), "VVO")).isNotEmpty();
    }

    @Test
    void exportsThroughVladivostokAreUnknownAndBecomeLawful() {
        assertThat(standing(BASE, "CN-22", "HUC_T", "VVO", null, "2026-09-07", "export"))
                .isEqualTo("unknown");
        Desk exports = under("exports-allowed");
        assertThat(standing(exports, "CN-22", "HUC_T", "VVO", null, "2026-09-07", "export"))
                .isEqualTo("lawful");
        assertThat(ways(exports.planning().plan(cars("Changchun", "Busan", "2026-09-07")), "VVO"))
                .isNotEmpty()
                .allMatch(way -> way.standing().equals("lawful"));
        assertThat(ways(BASE.planning().plan(cars("Changchun", "Busan", "2026-09-07")), "VVO"))
                .allMatch(way -> way.standing().equals("unknown"));
    }

    @Test
    void goodsOfHeilongjiangMayLeaveAtHunchun() {
        assertThat(standing(BASE, "CN-23", "HUC_T", "VVO", "NGB", "2026-09-07", null))
                .isEqualTo("unlawful");
        Desk opened = under("heilongjiang-at-hunchun");
        assertThat(standing(opened, "CN-23", "HUC_T", "VVO", "NGB", "2026-09-07", null))
                .isEqualTo("lawful");
        assertThat(standing(opened, "CN-23", "HUC_T", "VVO", "NGB", "2025-12-31", null))
                .isEqualTo("unlawful");
        assertThat(plan(opened, "Mudanjiang", "Ningbo", "2026-09-07").ways())
                .anyMatch(way ->
                        way.crossing() != null && "HUC_T".equals(way.crossing().exit()));
    }

    @Test
    void inSummerAShipLeavesForArkhangelsk() {
        Desk summer = under("northern-sea-route");
        assertThat(summer.planning()
                        .plan(cars("Harbin", "Arkhangelsk", "2026-08-07"))
                        .ways())
                .isNotEmpty()
                .allMatch(way -> way.gateway().equals("VYP"));
        assertThat(summer.planning()
                        .plan(cars("Harbin", "Arkhangelsk", "2026-12-07"))
                        .ways())
                .isEmpty();
        assertThatThrownBy(() -> BASE.planning().plan(cars("Harbin", "Arkhangelsk", "2026-08-07")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void everyAnswerUnderScenariosNamesThemInTheirOrder() {
        Desk both = BASE.under(List.of("congestion-2022", "kraskino-closed"));
        assertThat(plan(both, "Hunchun", "Ningbo", "2026-09-07").scenarios())
                .extracting(UnderScenario::id)
                .containsExactly("congestion-2022", "kraskino-closed");
        assertThat(plan(BASE, "Hunchun", "Ningbo", "2026-09-07").scenarios()).isEmpty();
    }

    @Test
    void aStrangerCanAskForScenariosOfThePackageOnly() {
        assertThatThrownBy(() -> BASE.under(List.of("../jilin-vladivostok/scenarios/kraskino-closed.yaml")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("kraskino-closed");
    }

    private static Desk under(String id) {
        return BASE.under(List.of(id));
    }

    private static PlanView plan(Desk desk, String origin, String destination, String ready) {
        return desk.planning().plan(new PlanForm(origin, destination, "2", "1005.90", ready, null, null, null));
    }

    private static PlanForm cars(String origin, String destination, String ready) {
        return new PlanForm(origin, destination, "2", "8703", ready, "export", null, null);
    }

    private static String standing(
            Desk desk,
            String province,
            String exit,
            String via,
            @Nullable String entry,
            String date,
            @Nullable String trade) {
        return desk.advice()
                .judge(new LawForm(province, exit, via, entry, date, trade, null, null, null, null))
                .standing();
    }

    private static List<Way> ways(PlanView plan, String gateway) {
        return plan.ways().stream().filter(way -> way.gateway().equals(gateway)).toList();
    }

    private static Way fastest(PlanView plan, String gateway) {
        return ways(plan, gateway).stream()
                .filter(way -> way.best().contains("fastest"))
                .findFirst()
                .orElseThrow();
    }

    private static List<LegView> workAt(String place, PlanView plan, LocalDate first, LocalDate last) {
        return plan.ways().stream()
                .flatMap(way -> way.legs().stream())
                .filter(leg -> leg.kind().equals("work") && leg.to().equals(place))
                .filter(leg -> !leg.from().toLocalDate().isBefore(first)
                        && !leg.from().toLocalDate().isAfter(last))
                .toList();
    }
}
