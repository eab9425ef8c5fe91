package io.tumen.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LawTest {
    private static final Law TWO_PROVINCES = DrawnLaw.law("""
                    J1 J 2010-01-01, exit Q, transit R, entry S, domestic
                    J2 J 2023-06-01, transit V, entry Z, on J1
                    H1 H 2007-01-01, exit F, transit V, entry S, containers
                    """);

    @Test
    void opensAWayOnTheDayOfTheActAndNotOnTheDayBefore() {
        assertThat(judge(TWO_PROVINCES, "J 2023-06-01 Q V S").standing()).isEqualTo(Standing.LAWFUL);
        assertThat(judge(TWO_PROVINCES, "J 2023-05-31 Q V S").standing()).isEqualTo(Standing.UNLAWFUL);
    }

    @Test
    void saysFromWhenAClosedPlaceIsOpenAndWhatIsOpenInstead() {
        Ground breach = judge(TWO_PROVINCES, "J 2023-05-31 Q V S").grounds().getFirst();

        assertThat(breach.sentence()).isEqualTo("Jilin goods may use Vladivostok only from 2023-06-01: J2, article 1.");
        assertThat(breach.remedy()).isEqualTo("Leave on 2023-06-01 or later, or use R.");
        assertThat(breach.citation()).extracting(Citation::effective).isEqualTo(LocalDate.of(2023, 6, 1));
    }

    @Test
    void neverMixesTheListsOfTwoProvinces() {
        Ground breach = judge(TWO_PROVINCES, "J 2023-06-01 F V S").grounds().getFirst();

        assertThat(breach.sentence())
                .isEqualTo("No act that was read lets Jilin goods leave at F; the list of border posts is closed: J1,"
                        + " article 1. Heilongjiang goods may, but the lists of two provinces are never mixed.");
        assertThat(breach.remedy()).isEqualTo("Leave at Q.");
    }

    @Test
    void namesEveryBreachAtOnce() {
        assertThat(judge(TWO_PROVINCES, "J 2009-01-01 Q V X").grounds()).hasSize(3);
    }

    @Test
    void refusesGoodsOfAProvinceWithoutActs() {
        assertThat(judge(TWO_PROVINCES, "L 2023-06-01 Q V S").grounds())
                .singleElement()
                .extracting(Ground::sentence)
                .isEqualTo("No act that was read lets goods of L go abroad and come home as domestic goods.");
    }

    @Test
    void judgesOnlyWhatIsStatedAndSaysSo() {
        Judgement judgement = judge(TWO_PROVINCES, "J 2023-06-01 ? V S");

        assertThat(judgement.standing()).isEqualTo(Standing.LAWFUL);
        assertThat(DrawnLaw.ids(judgement.openPoints())).contains("exit-not-stated");
    }

    @Test
    void saysWhatWasNotStatedWhereTheRestIsUnknown() {
        Law law = DrawnLaw.law("""
                        J1 J 2010-01-01, exit Q, transit R, entry S
                        J9 J 2020-01-01, transit W, doubt, on J1
                        """);
        Judgement judgement = judge(law, "J 2020-01-01 ? W ?");

        assertThat(judgement.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(DrawnLaw.ids(judgement.openPoints())).containsExactly("J9-text");
        assertThat(DrawnLaw.ids(judgement.caveats()))
                .containsExactlyInAnyOrder("exit-not-stated", "entry-not-stated", "deadline");
    }

    @Test
    void tellsNoDecidingPointAgainAsACaveat() {
        Law law = DrawnLaw.law("""
                        J1 J 2010-01-01..2010-12-31, exit Q, transit R, entry S, containers
                        """);
        Judgement judgement = judge(law, "J 2010-06-01 Q R S");

        assertThat(DrawnLaw.ids(judgement.openPoints())).containsExactly("J1-date");
        assertThat(DrawnLaw.ids(judgement.caveats())).containsExactly("deadline");
    }

    @Test
    void tellsWhatEveryWayLeavesOpenWithoutDecidingByIt() {
        Judgement judgement = judge(TWO_PROVINCES, "J 2023-06-01 Q V S");

        assertThat(judgement).isInstanceOf(Judgement.Lawful.class);
        assertThat(DrawnLaw.ids(judgement.openPoints())).containsExactly("deadline");
    }

    @Test
    void needsNoActForGoodsThatStayInside() {
        assertThat(judge(TWO_PROVINCES, "L 1999-01-01 ? ? ?").standing()).isEqualTo(Standing.LAWFUL);
    }

    @Test
    void refusesOtherTradeThatComesHomeThroughAbroad() {
        Judgement export = judge(TWO_PROVINCES, Trade.EXPORT, "J 2023-06-01 Q V S", null);

        assertThat(export.standing()).isEqualTo(Standing.UNLAWFUL);
        assertThat(export.grounds().getFirst().citation())
                .extracting(Citation::act)
                .isEqualTo("J1");
        assertThat(judge(TWO_PROVINCES, Trade.EXPORT, "J 2023-06-01 ? V S", null)
                        .standing())
                .isEqualTo(Standing.UNLAWFUL);
        assertThat(judge(TWO_PROVINCES, Trade.IMPORT, "J 2023-06-01 Q V S", null)
                        .standing())
                .isEqualTo(Standing.UNLAWFUL);
    }

    @Test
    void leavesOrdinaryExportsAndImportsAlone() {
        assertThat(judge(TWO_PROVINCES, Trade.EXPORT, "J 2023-06-01 Q V ?", null)
                        .standing())
                .isEqualTo(Standing.LAWFUL);
        assertThat(judge(TWO_PROVINCES, Trade.IMPORT, "J 2023-06-01 ? V S", null)
                        .standing())
                .isEqualTo(Standing.LAWFUL);
    }

    @Test
    void saysThatAnOrdinaryExportIsNotBoundByTheActs() {
        Judgement export = judge(TWO_PROVINCES, Trade.EXPORT, "J 2023-06-01 Q V ?", null);

        assertThat(export.grounds())
                .containsExactly(Ground.permission(
                        null,
                        "An ordinary export is not bound by the acts for domestic goods; it was not judged further."));
    }

    @Test
    void refusesBulkWhereTheProvinceAsksForContainers() {
        assertThat(judge(TWO_PROVINCES, Trade.DOMESTIC, "H 2023-06-01 F V S", cargo("1005", false))
                        .grounds())
                .singleElement()
                .extracting(Ground::sentence, Ground::remedy)
                .containsExactly(
                        "The goods must travel in containers: H1, article 1.", "Load the goods into containers.");
        assertThat(judge(TWO_PROVINCES, Trade.DOMESTIC, "J 2023-06-01 Q V S", cargo("1005", false))
                        .standing())
                .isEqualTo(Standing.LAWFUL);
    }

    @Test
    void makesADemandOnUnstatedCargoADuty() {
        assertThat(judge(TWO_PROVINCES, "H 2023-06-01 F V S").grounds())
                .filteredOn(ground -> ground.kind() == Ground.Kind.DUTY)
                .extracting(Ground::sentence)
                .containsExactly("The goods must travel in containers: H1, article 1.");
    }

    @Test
    void shutsOutGoodsByTheirCodeAndLeavesAVagueCodeOpen() {
        Law law = DrawnLaw.law("J1 J 2010-01-01, exit Q, transit R, entry S, no 1005");

        assertThat(judge(law, Trade.DOMESTIC, "J 2011-01-01 Q R S", cargo("100590", true))
                        .standing())
                .isEqualTo(Standing.UNLAWFUL);
        assertThat(judge(law, Trade.DOMESTIC, "J 2011-01-01 Q R S", cargo("1201", true))
                        .grounds())
                .noneMatch(ground -> ground.kind() == Ground.Kind.DUTY);
        assertThat(judge(law, Trade.DOMESTIC, "J 2011-01-01 Q R S", cargo("10", true))
                        .grounds())
                .anyMatch(ground -> ground.kind() == Ground.Kind.DUTY);
    }

    @Test
    void warnsOfAnUnclearDemandWithoutBlocking() {
        Law law = DrawnLaw.law("H1 H 2007-01-01, exit F, transit V, entry S, unclear flag");
        Judgement judgement = judge(law, "H 2008-01-01 F V S");

        assertThat(judgement.standing()).isEqualTo(Standing.LAWFUL);
        assertThat(DrawnLaw.ids(judgement.openPoints())).contains("flag");
    }

    @Test
    void doesNotKnowWhatRestsOnADoubtfulAct() {
        Law law = DrawnLaw.law("""
                        J1 J 2010-01-01, exit Q, transit R, entry S
                        J9 J 2020-01-01, transit W, doubt, on J1
                        """);

        assertThat(DrawnLaw.ids(judge(law, "J 2020-01-01 Q W S").openPoints())).containsExactly("J9-text");
        assertThat(judge(law, "J 2019-12-31 Q W S").standing()).isEqualTo(Standing.UNLAWFUL);
    }

    @Test
    void doesNotKnowInsideAWindowOfClashingDates() {
        Law law = DrawnLaw.law("""
                        J1 J 2010-01-01, exit Q, transit R, entry S
                        J8 J 2020-01-07..2020-01-26, entry T, on J1
                        """);

        assertThat(judge(law, "J 2020-01-06 Q R T").standing()).isEqualTo(Standing.UNLAWFUL);
        assertThat(DrawnLaw.ids(judge(law, "J 2020-01-07 Q R T").openPoints())).containsExactly("J8-date");
        assertThat(judge(law, "J 2020-01-25 Q R T").standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(judge(law, "J 2020-01-26 Q R T").standing()).isEqualTo(Standing.LAWFUL);
    }

    @Test
    void holdsAnUnreadListPossibleExceptForWhatALaterActAdds() {
        Law law = DrawnLaw.law("""
                        J1 J 2010-01-01, exit Q, transit R, entry S
                        J5 J 2014-01-01, unread exit but F, unread transit, on J1
                        J7 J 2020-01-01, transit V, on J1
                        """);

        assertThat(judge(law, "J 2015-01-01 Q W S").standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(judge(law, "J 2013-12-31 Q W S").standing()).isEqualTo(Standing.UNLAWFUL);
        assertThat(judge(law, "J 2015-01-01 Q V S").standing()).isEqualTo(Standing.UNLAWFUL);
        assertThat(judge(law, "J 2015-01-01 F R S").standing()).isEqualTo(Standing.UNLAWFUL);
        assertThat(judge(law, "J 2015-01-01 X R S").standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(judge(law, "J 2015-01-01 Q R X").standing()).isEqualTo(Standing.UNLAWFUL);
    }

    @Test
    void bindsAWayByTheConditionsOfTheFrameInWhichItBegins() {
        Law law = DrawnLaw.law("""
                        H1 H 2007-01-01, exit F, transit V, entry S, containers
                        H2 H 2010-01-01, exit G, on H1
                        H3 H 2010-01-01, exit U
                        """);

        assertThat(judge(law, Trade.DOMESTIC, "H 2011-01-01 G V S", cargo("1005", false))
                        .standing())
                .isEqualTo(Standing.UNLAWFUL);
        assertThat(judge(law, Trade.DOMESTIC, "H 2011-01-01 U V S", cargo("1005", false))
                        .standing())
                .isEqualTo(Standing.LAWFUL);
    }

    static Judgement judge(Law law, String question) {
        return judge(law, Trade.DOMESTIC, question, null);
    }

    /// A question drawn as `subdivision date exit transit entry`, `?` for what is not stated.
    static Judgement judge(Law law, Trade trade, String question, @Nullable Cargo cargo) {
        List<String> words = List.of(question.split(" "));
        Way way = new Way(place(words.get(2)), place(words.get(3)), place(words.get(4)));
        return law.judge(new LegalQuestion(words.get(0), trade, LocalDate.parse(words.get(1)), way, cargo));
    }

    static Cargo cargo(String hs, boolean containerised) {
        return new Cargo(new HsCode(hs), 1, Range.exactly(20), 0, containerised);
    }

    private static @Nullable PlaceId place(String word) {
        return word.equals("?") ? null : new PlaceId(word);
    }
}
