package io.tumen.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PositionTest {
    private static final double KM_PER_DEGREE = 2 * Math.PI * 6371.0088 / 360;

    @Test
    void aDegreeAlongTheEquatorAndAlongAMeridianIsTheSame() {
        var origin = new Position(0, 0);
        assertThat(origin.greatCircleKm(new Position(0, 1))).isCloseTo(KM_PER_DEGREE, within(1e-6));
        assertThat(origin.greatCircleKm(new Position(1, 0))).isCloseTo(KM_PER_DEGREE, within(1e-6));
    }

    @Test
    void theOtherSideOfTheEarthIsHalfItsCircumference() {
        assertThat(new Position(30, 100).greatCircleKm(new Position(-30, -80)))
                .isCloseTo(180 * KM_PER_DEGREE, within(1e-6));
    }
}
