package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.corridor.InvalidValueException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferenceNumberTest {
    /// By hand: 2·1 + 6·2 + C 13·4 + N 25·8 + 4·2^14 + 2·2^15 + T 31·2^16 = 2,162,954, which leaves 2 by 11.
    @Test
    void bearsTheCheckCharacterOfTheWeighedSum() {
        assertThat(ReferenceNumber.of(2026, "CN", 42).value()).isEqualTo("26CN000000000042T2");
    }

    @Test
    void isNeverTheSameForTwoSerials() {
        Set<ReferenceNumber> numbers = new HashSet<>();
        IntStream.range(0, 10_000).forEach(serial -> numbers.add(ReferenceNumber.of(2026, "CN", serial)));
        assertThat(numbers).hasSize(10_000);
    }

    @Test
    void refusesANumberCopiedWithOneWrongDigitAndSaysWhatTheCheckCharacterWouldBe() {
        String right = ReferenceNumber.of(2026, "CN", 42).value();
        String wrong = right.replace("42T", "47T");
        assertThatThrownBy(() -> new ReferenceNumber(wrong))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("check character");
        assertThatThrownBy(() -> new ReferenceNumber("26CN42")).hasMessageContaining("18 characters");
    }
}
