package io.tumen.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.PlanView.CostView;
import io.tumen.operations.PlanView.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The three consignments of the demo, on the bundled corridor.
class PlanningTest {
    private static final Desk DESK = Desk.open(Path.of("../corridors/jilin-vladivostok"));

    @ParameterizedTest
    @CsvSource({"Hunchun, Ningbo, 1005.90", "Changchun, Ningbo, 1005.90", "Suifenhe, NSA, 4407.11"})
    void everyWayIsConsistentInItself(String origin, String destination, String hs) {
        PlanView plan = plan(origin, destination, hs);
        assertThat(plan.ways()).isNotEmpty().allSatisfy(way -> {
            assertThat(way.standing()).isNotEqualTo("unlawful");
            assertThat(way.judgement().standing()).isEqualTo(way.standing());
            assertThat(sumOfLines(way)).isCloseTo(way.cost().likely(), within(0.01));
            assertThat(way.costPerTeu().likely() * 40).isCloseTo(way.cost().likely(), within(0.01));
            assertThat(way.profile().getLast().cost()).isCloseTo(way.cost().likely(), within(0.01));
            assertThat(way.profile().getLast().km()).isCloseTo(way.distanceKm(), within(0.01));
            assertThat(way.early()).isBeforeOrEqualTo(way.likely());
            assertThat(legsJoin(way)).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"Hunchun, Ningbo, 1005.90", "Changchun, Ningbo, 1005.90", "Suifenhe, NSA, 4407.11"})
    void everyConsignmentHasALawfulWayThroughAbroadAndOneInsideAndABreakEven(
            String origin, String destination, String hs) {
        PlanView plan = plan(origin, destination, hs);
        assertThat(plan.ways()).anyMatch(way -> way.standing().equals("lawful") && !way.baseline());
        assertThat(plan.ways())
                .anyMatch(way -> way.baseline() && way.gatewayName().equals("Dalian"));
        assertThat(plan.breakEvens()).isNotEmpty();
    }

    @Test
    void saysWhichActKeepsHeilongjiangGoodsFromAPortOfJilin() {
        assertThat(plan("Suifenhe", "NSA", "4407.11").nearMisses()).anySatisfy(miss -> {
            assertThat(miss.gateway()).isEqualTo("ZAR");
            assertThat(miss.why()).isEqualTo("unlawful");
            assertThat(miss.words()).contains("ACT-06");
            assertThat(miss.costPerTeu()).isNotNull();
        });
    }

    @Test
    void saysHowSureEachArrivalIs() {
        assertThat(plan("Hunchun", "Ningbo", "1005.90").ways()).allSatisfy(way -> {
            OutlookView outlook = way.outlook();
            assertThat(outlook.chanceByDeadlineFraction()).isNull();
            assertThat(outlook.noArrivalKnownFraction()).isZero();
            assertThat(outlook.p10()).isBetween(way.early(), outlook.p50());
            assertThat(outlook.p90()).isBetween(outlook.p50(), way.late());
            assertThat(outlook.connections()).isNotEmpty();
            assertThat(outlook.quantiles()).hasSize(21);
            assertThat(outlook.quantiles().getFirst().arrival()).isEqualTo(way.early());
            assertThat(outlook.quantiles().getLast().arrival()).isEqualTo(way.late());
        });
    }

    @Test
    void aLaterDeadlineNeverHasTheSmallerChance() {
        List<Way> soon = by("2026-09-25").ways();
        List<Way> later = by("2026-10-05").ways();
        for (int i = 0; i < soon.size(); i++) {
            assertThat(later.get(i).outlook().chanceByDeadlineFraction())
                    .isGreaterThanOrEqualTo(soon.get(i).outlook().chanceByDeadlineFraction());
        }
        assertThat(soon)
                .anySatisfy(way ->
                        assertThat(way.outlook().chanceByDeadlineFraction()).isLessThan(0.9));
    }

    @Test
    void aDeadlineDayLastsUntilItsEndAtTheDestination() {
        assertThat(by("2026-09-30").query().deadline()).isEqualTo("2026-09-30T23:59+08:00");
        assertThat(by("2026-09-30T14:30").query().deadline()).isEqualTo("2026-09-30T14:30+08:00");
    }

    @Test
    void saysWhenNoWayCanBeInTime() {
        assertThat(by("2026-09-09").notes().getFirst())
                .startsWith("No way can be there by the deadline: the earliest arrival");
        assertThat(by("2026-10-30").notes().getFirst()).doesNotContain("No way can be there");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-06, after the goods are ready", "soon, a day", "2026-02-30, a day", "9999-01-01, a day"})
    void refusesADeadlineThatIsNone(String deadline, String right) {
        assertThatThrownBy(() -> by(deadline))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("deadline")
                .hasMessageContaining(deadline)
                .hasMessageContaining(right);
    }

    @Test
    void answersInDollarsAtTheRateOfTheReadyDayAndSaysWhichItIs() {
        PlanView yuan = in("2026-09-07", null);
        PlanView dollars = in("2026-09-07", "usd");
        assertThat(yuan.query().currency()).isEqualTo("CNY");
        assertThat(yuan.query().rate()).isNull();
        PlanView.RateView rate = Objects.requireNonNull(dollars.query().rate());
        assertThat(rate.day()).isEqualTo("2025-10-01");
        assertThat(rate.source()).isNotBlank();
        assertThat(dollars.ways().getFirst().cost().likely())
                .isCloseTo(yuan.ways().getFirst().cost().likely() / 7.12, within(0.01));
        assertThat(Objects.requireNonNull(in("2024-09-02", "USD").query().rate())
                        .day())
                .isEqualTo("2023-01-01");
    }

    @Test
    void leavesWhatWasQuotedInTheCurrencyOfTheAnswerAsItIs() {
        assertThat(in("2026-09-07", "USD").ways())
                .flatExtracting(Way::legs)
                .flatExtracting(PlanView.LegView::costs)
                .filteredOn(line -> line.quotedCurrency().equals("USD"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.amount()).isEqualTo(line.quoted()));
    }

    @Test
    void refusesACurrencyWithoutARate() {
        assertThatThrownBy(() -> in("2026-09-07", "XAU"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("XAU")
                .hasMessageContaining("CNY, USD, RUB, EUR");
    }

    @Test
    void everyHaulNamesItsEmissionFactorAndWhoSaysSo() {
        assertThat(plan("Hunchun", "Ningbo", "1005.90").ways())
                .flatExtracting(Way::legs)
                .filteredOn(leg -> leg.kind().equals("haul"))
                .allSatisfy(leg -> {
                    PlanView.FactorView factor = Objects.requireNonNull(leg.factor());
                    assertThat(factor.scope()).isEqualTo("well_to_wheel");
                    assertThat(factor.source()).isNotBlank();
                });
    }

    private static PlanView in(String ready, @Nullable String currency) {
        return DESK.planning()
                .plan(new PlanForm("Hunchun", "Ningbo", "40", "1005.90", ready, null, null, null, null, currency));
    }

    private static PlanView by(String deadline) {
        return DESK.planning()
                .plan(new PlanForm(
                        "Hunchun", "Ningbo", "40", "1005.90", "2026-09-07", null, null, null, deadline, null));
    }

    private static PlanView plan(String origin, String destination, String hs) {
        return DESK.planning().plan(new PlanForm(origin, destination, "40", hs, "2026-09-07", null, null, null));
    }

    private static double sumOfLines(Way way) {
        return way.legs().stream()
                .map(PlanView.LegView::costs)
                .flatMap(List::stream)
                .mapToDouble((CostView cost) -> cost.amount().likely())
                .sum();
    }

    private static boolean legsJoin(Way way) {
        for (int i = 1; i < way.legs().size(); i++) {
            var before = way.legs().get(i - 1);
            var leg = way.legs().get(i);
            if (!leg.start().equals(before.to()) || leg.from().isBefore(before.until())) {
                return false;
            }
        }
        return true;
    }
}
