package io.tumen.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContainerNumberTest {
    /// The example of ISO 6346 annex A and numbers of real boxes whose letters lie on both sides of each skipped
    /// multiple of 11.
    @Test
    void acceptsRealNumbers() {
        for (String real : List.of("CSQU3054383", "MSKU6011672", "TOLU4734787")) {
            assertThat(ContainerNumber.parse(real).value()).isEqualTo(real);
        }
    }

    @Test
    void readsNumbersAsPeopleWriteThem() {
        assertThat(ContainerNumber.parse("csqu 305438-3").value()).isEqualTo("CSQU3054383");
    }

    @Test
    void namesTheCheckDigitThatWouldBeRight() {
        assertThatThrownBy(() -> ContainerNumber.parse("CSQU3054384"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("'CSQU3054384'")
                .hasMessageContaining("check digit 3");
    }

    @Test
    void everySingleWrongDigitIsNoticed() {
        String right = "CSQU3054383";
        for (int place = 4; place < 10; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, place) + digit + right.substring(place + 1);
                if (!typed.equals(right) && remainderIsNotAmbiguous(typed)) {
                    assertThatThrownBy(() -> new ContainerNumber(typed))
                            .as(typed)
                            .isInstanceOf(InvalidValueException.class);
                }
            }
        }
    }

    // ISO 6346 maps remainder 10 to digit 0, so a slip between remainders 0 and 10 is beyond any reader.
    private static boolean remainderIsNotAmbiguous(String typed) {
        return typed.charAt(10) != '0';
    }
}
