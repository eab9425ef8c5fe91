package io.tumen.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tumen.operations.PlanView.CostView;
import io.tumen.operations.PlanView.Way;
import java.nio.file.Path;
import java.util.List;
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
            assertThat(sumOfLines(way)).isCloseTo(way.costCny().likely(), within(0.01));
            assertThat(way.costPerTeuCny().likely() * 40)
                    .isCloseTo(way.costCny().likely(), within(0.01));
            assertThat(way.profile().getLast().cny()).isCloseTo(way.costCny().likely(), within(0.01));
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
            assertThat(miss.costPerTeuCny()).isNotNull();
        });
    }

    private static PlanView plan(String origin, String destination, String hs) {
        return DESK.planning().plan(new PlanForm(origin, destination, "40", hs, "2026-09-07", null, null, null));
    }

    private static double sumOfLines(Way way) {
        return way.legs().stream()
                .map(PlanView.LegView::costs)
                .flatMap(List::stream)
                .mapToDouble((CostView cost) -> cost.cny().likely())
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
