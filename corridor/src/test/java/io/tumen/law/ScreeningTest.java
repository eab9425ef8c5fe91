package io.tumen.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.SourceId;
import io.tumen.corridor.Trade;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningTest {
    private static final Screening LISTS = new Screening(List.of(
            entry("L1", "854231", "2020-01-01", null),
            entry("L1", "854232", "2020-01-01", null),
            entry("L2", "2504101000", "2020-01-01", "2021-12-31")));
    private static final Law LAW =
            new Law(DrawnLaw.law("J1 J 2010-01-01, exit Q, transit R, entry S").regimes(), List.of(), LISTS);

    @ParameterizedTest
    @CsvSource({
        "854231, 2020-01-01, L1 true",
        "85423110, 2020-01-01, L1 true",
        "8542, 2020-01-01, L1 false",
        "85, 2020-01-01, L1 false",
        "854233, 2020-01-01, ''",
        "854231, 2019-12-31, ''",
        "2504, 2021-12-31, L2 false",
        "2504, 2022-01-01, ''"
    })
    void holdsWhatIsListedAndWhatMayHoldIt(String goods, LocalDate day, String hits) {
        assertThat(LISTS.hits(new HsCode(goods), day))
                .extracting(hit -> hit.entry().listId() + " " + hit.certain())
                .containsExactlyElementsOf(hits.isEmpty() ? List.of() : List.of(hits));
    }

    @Test
    void tellsOfAHitInEveryJudgementWithoutChangingIt() {
        for (String question : List.of("J 2020-01-01 Q R S", "J 2020-01-01 Q X S", "J 2020-01-01 ? ? ?")) {
            Judgement without = LawTest.judge(LAW, Trade.DOMESTIC, question, LawTest.cargo("1005", true));
            Judgement held = LawTest.judge(LAW, Trade.DOMESTIC, question, LawTest.cargo("854231", true));

            assertThat(held.standing()).isEqualTo(without.standing());
            assertThat(held.grounds()).hasSize(without.grounds().size() + 1);
            assertThat(held.grounds().getLast().kind()).isEqualTo(Ground.Kind.HOLD);
        }
    }

    @Test
    void saysThatAWideCodeMayHoldListedGoods() {
        assertThat(LawTest.judge(LAW, Trade.DOMESTIC, "J 2020-01-01 Q R S", LawTest.cargo("8542", true))
                        .grounds()
                        .getLast())
                .extracting(Ground::sentence, Ground::remedy)
                .containsExactly(
                        "HS 8542 may hold goods of 8542.31, listed in List L1 (Customs): goods of 854231."
                                + " The goods are held until someone with the right decides.",
                        "State the full code, or customs clear the goods for release, with a reason.");
    }

    @Test
    void isKnownToTheHash() {
        assertThat(LAW.hash()).isNotEqualTo(new Law(LAW.regimes(), List.of(), Screening.NONE).hash());
    }

    private static Screening.Entry entry(String list, String hs, String first, @Nullable String last) {
        return new Screening.Entry(
                list,
                "List " + list,
                "Customs",
                new HsCode(hs),
                "goods of " + hs,
                LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                new Provenance(new SourceId("drawn"), Confidence.A));
    }
}
