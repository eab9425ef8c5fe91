package io.tumen.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JourneysTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final Law BY_LAND = DrawnLaw.law("""
                    by land
                    A1 * 2010-01-01, exit Q, transit in RU, entry S
                    """);

    @Test
    void serveTheGoodsOfEverySubdivisionOfTheTerritory() {
        assertThat(LawTest.judge(BY_LAND, "CN-44 2020-01-01 Q V S").standing()).isEqualTo(Standing.LAWFUL);
        assertThat(LawTest.judge(BY_LAND, "RU-PRI 2020-01-01 Q V S").standing()).isEqualTo(Standing.UNLAWFUL);
    }

    @Test
    void callTheGoodsAfterTheTerritory() {
        assertThat(LawTest.judge(BY_LAND, "CN-44 2020-01-01 Q V S")
                        .grounds()
                        .getFirst()
                        .sentence())
                .isEqualTo("Chinese goods may leave at Q since 2010-01-01: A1, article 1.");
    }

    @Test
    void openEveryPlaceOfACountryAndNoneOfAnother() {
        assertThat(LawTest.judge(BY_LAND, "CN-44 2020-01-01 Q P S").standing()).isEqualTo(Standing.LAWFUL);
        assertThat(LawTest.judge(BY_LAND, "CN-44 2020-01-01 Q X S").standing()).isEqualTo(Standing.UNLAWFUL);
    }

    @Test
    void refuseToComeHomeOtherwise() {
        var way = new Way(new PlaceId("Q"), new PlaceId("V"), new PlaceId("S"));
        Judgement bySea = BY_LAND.judge(new LegalQuestion("CN-44", Trade.DOMESTIC, DAY, way, Journey.BY_SEA, null));

        assertThat(bySea.grounds())
                .singleElement()
                .extracting(Ground::sentence)
                .isEqualTo("No act that was read lets Chinese goods come home otherwise than by land.");
    }

    @Test
    void askAtEveryFrontierThatIsCrossedByLand() {
        LegalAutomaton automaton = automaton(BY_LAND);
        int abroad = automaton.leave(LegalAutomaton.START, id("Q"), DAY);
        int first = automaton.enter(abroad, id("V"));

        assertThat(automaton.enter(first, id("P"))).isEqualTo(first);
        assertThat(automaton.enter(first, id("X"))).isEqualTo(LegalAutomaton.REFUSED);
        assertThat(automaton.delivers(automaton.comeHomeByLand(first, id("S")))).isTrue();
        assertThat(automaton.comeHome(first, id("S"))).isEqualTo(LegalAutomaton.REFUSED);
        assertThat(automaton.load(first, id("V"))).isEqualTo(LegalAutomaton.REFUSED);
    }

    @Test
    void bySeaPassForeignPostsUnaskedAndNeverComeHomeByLand() {
        LegalAutomaton automaton = automaton(DrawnLaw.law("A1 * 2010-01-01, exit Q, transit V, entry S"));
        int abroad = automaton.leave(LegalAutomaton.START, id("Q"), DAY);

        assertThat(automaton.enter(abroad, id("X"))).isEqualTo(abroad);
        assertThat(automaton.comeHomeByLand(abroad, id("S"))).isEqualTo(LegalAutomaton.REFUSED);
    }

    private static LegalAutomaton automaton(Law law) {
        return law.automaton("CN-44", Trade.DOMESTIC, LawTest.cargo("1005", true), DAY, DAY);
    }

    private static PlaceId id(String word) {
        return new PlaceId(word);
    }
}
