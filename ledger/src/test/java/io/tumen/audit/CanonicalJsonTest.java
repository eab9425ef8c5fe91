package io.tumen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The texts are the examples of RFC 8785, sections 3.2.2 and 3.2.3, without their fractions.
class CanonicalJsonTest {
    @Test
    void escapesAsLittleAsTheRfcAllows() {
        assertThat(CanonicalJson.of("€$" + (char) 15 + "\nA'B\"\\\\\"/"))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(CanonicalJson.of("\b\t\n\f\r" + (char) 31 + (char) 0))
                .isEqualTo("\"\\b\\t\\n\\f\\r\\u001f\\u0000\"");
    }

    @Test
    void sortsMembersByUtf16CodeUnits() {
        Map<String, String> members = Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(CanonicalJson.of(members))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void writesListsNumbersAndNothingElse() {
        assertThat(CanonicalJson.of(List.of(Map.of(), List.of(), true, 7, 9_007_199_254_740_991L)))
                .isEqualTo("[{},[],true,7,9007199254740991]");
        assertThatThrownBy(() -> CanonicalJson.of(9_007_199_254_740_992L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.of(0.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
