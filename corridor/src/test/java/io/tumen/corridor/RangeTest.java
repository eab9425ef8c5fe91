package io.tumen.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RangeTest {
    @Test
    void differenceOfIndependentRangesIsWiderThanEither() {
        assertThat(new Range(1, 2, 4).minus(new Range(1, 2, 3))).isEqualTo(new Range(-2, 0, 3));
    }

    @Test
    void refusesARangeOutOfOrderAndNotANumber() {
        assertThatThrownBy(() -> new Range(2, 1, 3)).hasMessageContaining("low <= likely <= high");
        assertThatThrownBy(() -> Range.exactly(Double.NaN)).isInstanceOf(InvalidValueException.class);
    }
}
