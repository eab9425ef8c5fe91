package io.tumen.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HsCodeTest {
    @Test
    void readsCodesWithDots() {
        assertThat(HsCode.parse("1005.90")).isEqualTo(new HsCode("100590")).hasToString("1005.90");
    }

    @Test
    void liesUnderItsChapterButNotUnderAnother() {
        assertThat(HsCode.parse("1005.90").isUnder(new HsCode("10"))).isTrue();
        assertThat(HsCode.parse("1005.90").isUnder(new HsCode("11"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "105", "corn", "9800", "0001", "7701", "10059", "100590000000"})
    void refusesWhatIsNoCode(String text) {
        assertThatThrownBy(() -> HsCode.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("HS code '" + text + "'")
                .hasMessageContaining("1005.90");
    }
}
