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

    private static final Law BOTH_WAYS = DrawnLaw.withWayBack(
            "A1 J 2010-01-01, exit Q, transit V, entry S", "B1 J 2010-01-01, exit S, transit V P, entry Q, doubt");

    @Test
    void outBySeaIsJudgedByItsOwnActs() {
        var north = new Way(id("S"), id("V"), id("Q"));
        Judgement back = BOTH_WAYS.judge(new LegalQuestion("J", Trade.DOMESTIC, DAY, north, Journey.OUT_BY_SEA, null));

        assertThat(back).isInstanceOf(Judgement.Unknown.class);
        assertThat(DrawnLaw.ids(((Judgement.Unknown) back).openPoints())).containsExactly("B1-text");
        assertThat(LawTest.judge(BOTH_WAYS, "J 2020-01-01 S V Q").standing())
                .as("which acts are asked is told by the place where the goods leave")
                .isEqualTo(Standing.UNKNOWN);
        assertThat(LawTest.judge(BOTH_WAYS, "J 2020-01-01 Q V S").standing()).isEqualTo(Standing.LAWFUL);
    }

    @Test
    void outBySeaNamesTheListsByWhatTheyHold() {
        var north = new Way(id("Q"), id("V"), id("S"));
        Judgement wrong = BOTH_WAYS.judge(new LegalQuestion("J", Trade.DOMESTIC, DAY, north, Journey.OUT_BY_SEA, null));

        assertThat(wrong.grounds())
                .extracting(Ground::sentence)
                .anyMatch(sentence -> sentence.startsWith("No act that was read lets Jilin goods leave at Q"))
                .anyMatch(sentence -> sentence.startsWith("No act that was read lets Jilin goods come home at S"));
    }

    @Test
    void outBySeaAskAtEveryForeignPortWhereTheGoodsAreLanded() {
        LegalAutomaton automaton = BOTH_WAYS.automaton("J", Trade.DOMESTIC, LawTest.cargo("1005", true), DAY, DAY);
        int abroad = automaton.leaveByShip(LegalAutomaton.START, id("S"), DAY);
        int landed = automaton.land(abroad, id("V"));

        assertThat(automaton.unknown(landed)).isTrue();
        assertThat(automaton.land(automaton.load(landed, id("V")), id("P"))).isEqualTo(landed);
        assertThat(automaton.land(landed, id("X"))).isEqualTo(LegalAutomaton.REFUSED);
        assertThat(automaton.delivers(automaton.comeHomeByLand(landed, id("Q"))))
                .isTrue();
        assertThat(automaton.comeHomeByLand(abroad, id("Q"))).isEqualTo(LegalAutomaton.REFUSED);
        assertThat(automaton.comeHome(landed, id("S"))).isEqualTo(LegalAutomaton.REFUSED);
        assertThat(automaton.leave(LegalAutomaton.START, id("S"), DAY)).isEqualTo(LegalAutomaton.REFUSED);
        assertThat(automaton.leaveByShip(LegalAutomaton.START, id("Q"), DAY)).isEqualTo(LegalAutomaton.REFUSED);
    }

    @Test
    void theWayBackLeavesTheWayOutAsItIs() {
        LegalAutomaton automaton = BOTH_WAYS.automaton("J", Trade.DOMESTIC, LawTest.cargo("1005", true), DAY, DAY);
        int abroad = automaton.leave(LegalAutomaton.START, id("Q"), DAY);
        int loaded = automaton.load(automaton.land(abroad, id("X")), id("V"));

        assertThat(automaton.unknown(loaded)).isFalse();
        assertThat(automaton.delivers(automaton.comeHome(loaded, id("S")))).isTrue();
        assertThat(automaton.comeHomeByLand(loaded, id("Q"))).isEqualTo(LegalAutomaton.REFUSED);
    }

    @Test
    void theWayBackServesTheGoodsOfThePlaceWhereTheyEnd() {
        assertThat(BOTH_WAYS.subdivisionFor("CN-33", "J")).isEqualTo("J");
        assertThat(BOTH_WAYS.subdivisionFor("J", "CN-33")).isEqualTo("J");
        assertThat(BOTH_WAYS.subdivisionFor("CN-33", "CN-44")).isEqualTo("CN-33");
    }

    private static LegalAutomaton automaton(Law law) {
        return law.automaton("CN-44", Trade.DOMESTIC, LawTest.cargo("1005", true), DAY, DAY);
    }

    private static PlaceId id(String word) {
        return new PlaceId(word);
    }
}
