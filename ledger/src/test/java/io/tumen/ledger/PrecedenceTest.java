package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Of the rules that speak against one request the weightiest is named first, whichever two they are.
class PrecedenceTest {
    @Test
    void namesTheWeightierOfEveryTwoRulesFirst() {
        for (Rule weighty : Rule.values()) {
            for (Rule light : Rule.values()) {
                if (weighty.compareTo(light) < 0) {
                    assertThat(ordered(light, weighty)).containsExactly(weighty.id(), light.id());
                    assertThat(ordered(weighty, light)).containsExactly(weighty.id(), light.id());
                }
            }
        }
    }

    @Test
    void leavesRefusalsOfOneRuleInTheirOrder() {
        assertThat(Rule.byPrecedence(Stream.of(
                        Rule.LAW.refuse("way", "b", ""),
                        Rule.NO_SEAL.refuse("seal", "", ""),
                        Rule.LAW.refuse("way", "a", ""))))
                .extracting(Refusal::seen)
                .containsExactly("b", "a", "");
    }

    /// The fault that it catches: the order in which the rules happen to be asked.
    @Test
    void doesNotFollowTheOrderInWhichRulesWereAsked() {
        assertThat(ordered(Rule.REASON_MISSING, Rule.RIGHT_TO_DECIDE))
                .isNotEqualTo(List.of(Rule.REASON_MISSING.id(), Rule.RIGHT_TO_DECIDE.id()));
    }

    private static List<String> ordered(Rule first, Rule second) {
        return Rule.byPrecedence(Stream.of(first.refuse("f", "s", "p"), second.refuse("f", "s", "p"))).stream()
                .map(Refusal::rule)
                .toList();
    }
}
