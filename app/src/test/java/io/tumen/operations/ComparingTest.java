package io.tumen.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.ComparisonView.SwingView;
import io.tumen.operations.PlanView.Way;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Vladivostok against Dalian on the bundled corridor.
class ComparingTest {
    private static final Desk DESK = Desk.open(Path.of("../corridors/jilin-vladivostok"));

    private static PlanForm form(@Nullable String currency) {
        return new PlanForm("Yanji", "Ningbo", "40", "1005.90", "2026-09-07", null, null, null, null, currency);
    }

    private static ComparisonView compare(@Nullable String via, @Nullable String against) {
        return DESK.planning().compare(form(null), via, against);
    }

    @Test
    void likelyDifferenceIsThatOfTheTwoWaysInThePlan() {
        ComparisonView held = compare("Vladivostok", "Dalian");
        PlanView plan = DESK.planning().plan(form(null));
        Way way = wayOf(plan, held.way());
        Way against = wayOf(plan, held.against());
        assertThat(way.gatewayName()).isEqualTo("Vladivostok");
        assertThat(against.gatewayName()).isEqualTo("Dalian");
        assertThat(held.aheadPerTeu())
                .isCloseTo(against.costPerTeu().likely() - way.costPerTeu().likely(), within(0.01));
        assertThat(held.hoursEarlier())
                .isCloseTo(against.hours().likely() - way.hours().likely(), within(0.01));
    }

    private static Way wayOf(PlanView plan, String id) {
        return plan.ways().stream()
                .filter(way -> way.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesTheValuesThatDecideWithTheirSources() {
        ComparisonView held = compare("Vladivostok", "Dalian");
        assertThat(held.swings()).hasSizeGreaterThan(10).allSatisfy(swing -> {
            assertThat(swing.what()).isNotBlank();
            assertThat(swing.source()).isNotBlank();
            assertThat(swing.confidence()).isNotBlank();
        });
        assertThat(held.swings()).anyMatch(swing -> swing.what().equals("transfer at Vladivostok"));
        assertThat(held.swings()).anyMatch(swing -> swing.what().equals("exchange rate of USD"));
        assertThat(held.swings())
                .allMatch(swing -> swing.decidesCost()
                        == (isOtherSide(swing.aheadAtLow(), held) || isOtherSide(swing.aheadAtHigh(), held)));
    }

    private static boolean isOtherSide(double ahead, ComparisonView held) {
        return ahead >= 0 != held.aheadPerTeu() >= 0;
    }

    @Test
    void sortsByWhatASwingMakesInMoney() {
        var widths = compare("Vladivostok", "Dalian").swings().stream()
                .map(ComparingTest::width)
                .toList();
        assertThat(widths).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    private static double width(SwingView swing) {
        return Math.abs(swing.aheadAtHigh() - swing.aheadAtLow());
    }

    @Test
    void tellsTheBreakEvenInPriceDwellBorderWaitAndDistance() {
        assertThat(compare("Vladivostok", "Dalian").breakEvens())
                .anyMatch(words -> words.contains("its sea leg cost"))
                .anyMatch(words -> words.contains("its land leg cost"))
                .anyMatch(words -> words.contains("distance by"))
                .anyMatch(words -> words.contains("while the"));
    }

    @Test
    void takesTheReferencePortAndTheCheapestWayAbroadWhenNoneIsNamed() {
        ComparisonView held = compare(null, null);
        assertThat(held.againstName()).isEqualTo("Dalian");
        assertThat(held.wayName()).isNotEqualTo("Dalian");
        assertThat(compare(held.way(), held.against()).aheadPerTeu()).isEqualTo(held.aheadPerTeu());
    }

    @Test
    void answersInDollars() {
        ComparisonView dollars = DESK.planning().compare(form("usd"), "Vladivostok", "Dalian");
        assertThat(dollars.query().currency()).isEqualTo("USD");
        assertThat(dollars.aheadPerTeu() * 7.12)
                .isCloseTo(compare("Vladivostok", "Dalian").aheadPerTeu(), within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"w0, Dalian, w1 to", "w9999, Dalian, w1 to", "Hunchun, Dalian, one of", "Dalian, Dalian, another way"})
    void refusesAWayThatThePlanDoesNotHave(String via, String against, String right) {
        assertThatThrownBy(() -> compare(via, against))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(via)
                .hasMessageContaining(right);
    }
}
