package io.tumen.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Trade;
import org.junit.jupiter.api.Test;

class AgreementsTest {
    private static final String ACT = "J1 J 2010-01-01, exit Q, transit V R, entry S\n";
    private static final Law ENDS = DrawnLaw.law(ACT + "agreement G1 on V for domestic 2015-01-01..2024-05-31\n");
    private static final Law UNREAD = DrawnLaw.law(ACT + "agreement G1 on V for domestic 2015-01-01 unread\n");

    @Test
    void closeAPlaceFromTheDayAfterTheirEnd() {
        assertThat(LawTest.judge(ENDS, "J 2024-05-31 Q V S").standing()).isEqualTo(Standing.LAWFUL);
        assertThat(LawTest.judge(ENDS, "J 2024-06-01 Q V S").grounds())
                .singleElement()
                .extracting(Ground::sentence, Ground::remedy)
                .containsExactly(
                        "The agreement G1 let Vladivostok be used for domestic until 2024-05-31.",
                        "Leave on an earlier day, use another place, or renew it.");
    }

    @Test
    void sayNothingOfOtherPlacesNorOfTheTimeBeforeThem() {
        assertThat(LawTest.judge(ENDS, "J 2024-06-01 Q R S").standing()).isEqualTo(Standing.LAWFUL);
        assertThat(LawTest.judge(ENDS, "J 2014-12-31 Q V S").standing()).isEqualTo(Standing.LAWFUL);
    }

    @Test
    void addNothingToWhatAnActOpensWhileTheyHold() {
        Law without = DrawnLaw.law(ACT);

        assertThat(LawTest.judge(ENDS, "J 2020-01-01 Q V S")).isEqualTo(LawTest.judge(without, "J 2020-01-01 Q V S"));
    }

    @Test
    void doNotOpenWhatNoActOpens() {
        Law law = DrawnLaw.law(ACT + "agreement G1 on W for domestic 2015-01-01\n");

        assertThat(LawTest.judge(law, "J 2020-01-01 Q W S").standing()).isEqualTo(Standing.UNLAWFUL);
    }

    @Test
    void decideExportsThroughThePlacesTheyCover() {
        Law widened = DrawnLaw.law(ACT + "agreement G1 on V for domestic export 2015-01-01\n");

        assertThat(export(ENDS, "V").grounds())
                .singleElement()
                .extracting(Ground::sentence)
                .isEqualTo("The agreement G1 lets Vladivostok be used for domestic only, not for export.");
        assertThat(export(widened, "V").standing()).isEqualTo(Standing.LAWFUL);
        assertThat(export(widened, "V").grounds())
                .extracting(Ground::sentence)
                .contains("The agreement G1 lets Vladivostok be used for export since 2015-01-01.");
        assertThat(export(ENDS, "R").standing()).isEqualTo(Standing.LAWFUL);
    }

    @Test
    void leaveOpenWhatUnreadTermsMayHold() {
        assertThat(export(UNREAD, "V").standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(export(UNREAD, "V").openPoints())
                .extracting(OpenPoint::question)
                .containsExactly("Does \"The agreement G1\" let Vladivostok be used for export?");
    }

    @Test
    void areNotSuggestedInsteadOnceTheyEnded() {
        assertThat(LawTest.judge(ENDS, "J 2024-06-01 Q W S")
                        .grounds()
                        .getFirst()
                        .remedy())
                .isEqualTo("Use R.");
    }

    @Test
    void areHeldOnByALaterOne() {
        Law renewed = DrawnLaw.law(ACT + """
                agreement G1 on V for domestic 2015-01-01..2024-05-31
                agreement G2 on V for domestic 2024-06-01
                """);

        assertThat(LawTest.judge(renewed, "J 2024-06-01 Q V S").standing()).isEqualTo(Standing.LAWFUL);
    }

    @Test
    void areKnownToTheHash() {
        assertThat(ENDS.hash()).isNotEqualTo(DrawnLaw.law(ACT).hash());
        assertThat(ENDS.hash())
                .isNotEqualTo(DrawnLaw.law(ACT + "agreement G1 on V for domestic 2015-01-01..2024-06-01\n")
                        .hash());
    }

    private static Judgement export(Law law, String transit) {
        return LawTest.judge(law, Trade.EXPORT, "J 2020-01-01 Q " + transit + " ?", null);
    }
}
