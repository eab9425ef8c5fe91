package io.tumen.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountryTest {
    private static final Position VLADIVOSTOK = new Position(43.11, 131.88);
    private static final Position SUIFENHE = new Position(44.41, 131.15);

    @Test
    void isTheOneThatThePositionLiesInEvenWhereTheBoxOfHomeHoldsIt() {
        assertThat(Country.of(VLADIVOSTOK, List.of("CN")))
                .isEqualTo(new Country("RU", "country by its outline", List.of()));
    }

    @Test
    void isTheOneAtHomeNearAFrontierAndTheDoubtIsTold() {
        assertThat(Country.of(SUIFENHE, List.of("CN"))).isEqualTo(new Country("CN", "", List.of("RU")));
        assertThat(Country.of(SUIFENHE, List.of()).others()).hasSize(1);
    }

    @Test
    void isTheNearestOneOffTheCoastAndAssumedFarOut() {
        assertThat(Country.of(new Position(42.9, 132.3), List.of("CN")).code()).isEqualTo("RU");
        assertThat(Country.of(new Position(0, -30), List.of("CN")))
                .isEqualTo(new Country("CN", "country assumed", List.of()));
        assertThat(Country.of(new Position(0, -30), List.of()).code()).isEmpty();
    }
}
